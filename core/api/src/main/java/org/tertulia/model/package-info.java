/** What the world looks like to every part of Tertulia: immutable records, no behaviour that waits. */
@NullMarked
package org.tertulia.model;

import org.jspecify.annotations.NullMarked;
