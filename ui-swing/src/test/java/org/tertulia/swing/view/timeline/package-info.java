/** The timeline, without a screen. */
@NullMarked
package org.tertulia.swing.view.timeline;

import org.jspecify.annotations.NullMarked;
