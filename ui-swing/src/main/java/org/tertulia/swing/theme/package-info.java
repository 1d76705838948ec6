/** How things look: FlatLaf set-up, colours, fonts, icons, emoji artwork and the small shapes drawn with them. */
@NullMarked
package org.tertulia.swing.theme;

import org.jspecify.annotations.NullMarked;
