/** What the desktop is asked to show outside the window: {@code org.freedesktop.Notifications}. */
@NullMarked
package org.tertulia.swing.notify;

import org.jspecify.annotations.NullMarked;
