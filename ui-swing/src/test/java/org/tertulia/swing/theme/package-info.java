/** Colours, emoji and icons. */
@NullMarked
package org.tertulia.swing.theme;

import org.jspecify.annotations.NullMarked;
