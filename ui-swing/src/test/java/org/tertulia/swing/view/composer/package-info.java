/** Writing, without a screen. */
@NullMarked
package org.tertulia.swing.view.composer;

import org.jspecify.annotations.NullMarked;
