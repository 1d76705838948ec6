/** The profile's database: SQLite behind {@link org.tertulia.store.Store}; one writer, several readers. */
@NullMarked
package org.tertulia.store;

import org.jspecify.annotations.NullMarked;
