/** Tests against a notification service on a bus of their own. */
@NullMarked
package org.tertulia.swing.notify;

import org.jspecify.annotations.NullMarked;
