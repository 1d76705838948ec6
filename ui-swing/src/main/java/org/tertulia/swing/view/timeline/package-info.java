/** The messages of a conversation: one component that lays out only what is seen, however long the history is. */
@NullMarked
package org.tertulia.swing.view.timeline;

import org.jspecify.annotations.NullMarked;
