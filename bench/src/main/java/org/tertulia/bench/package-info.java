/** Figures to compare, each taken by a main of its own. */
@NullMarked
package org.tertulia.bench;

import org.jspecify.annotations.NullMarked;
