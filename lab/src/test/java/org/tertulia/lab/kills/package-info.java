/** Servers and the app are killed in mid-chat, and every message is counted afterwards. */
@NullMarked
package org.tertulia.lab.kills;

import org.jspecify.annotations.NullMarked;
