/** The window: a face of the messenger. {@link org.tertulia.swing.SwingFace} opens it. */
@NullMarked
package org.tertulia.swing;

import org.jspecify.annotations.NullMarked;
