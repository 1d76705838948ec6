/** What the window shows, without the window: view models, confined to the event thread, tested headless. */
@NullMarked
package org.tertulia.swing.model;

import org.jspecify.annotations.NullMarked;
