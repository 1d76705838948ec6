/** Layout of text, and what must not reach the screen. */
@NullMarked
package org.tertulia.swing.text;

import org.jspecify.annotations.NullMarked;
