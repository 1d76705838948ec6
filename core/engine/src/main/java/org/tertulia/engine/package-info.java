/** The messenger itself: one thread that orders, stores and publishes all that happens, and the parts around it. */
@NullMarked
package org.tertulia.engine;

import org.jspecify.annotations.NullMarked;
