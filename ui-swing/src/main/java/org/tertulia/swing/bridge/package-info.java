/** The only door from the core to the event thread, and the only place that hands work over to it. */
@NullMarked
package org.tertulia.swing.bridge;

import org.jspecify.annotations.NullMarked;
