/** IRC: all that knows a nick, a channel or a numeric stays in here. */
@NullMarked
package org.tertulia.irc;

import org.jspecify.annotations.NullMarked;
