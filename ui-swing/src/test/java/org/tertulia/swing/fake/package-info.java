/** A messenger in memory, for the tests of the window. */
@NullMarked
package org.tertulia.swing.fake;

import org.jspecify.annotations.NullMarked;
