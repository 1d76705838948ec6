/** Where messages are written: a real text component whose emoji are in colour. */
@NullMarked
package org.tertulia.swing.view.composer;

import org.jspecify.annotations.NullMarked;
