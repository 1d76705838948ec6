/** XMPP on Smack: all that knows a JID, a stanza or a stream stays in here. */
@NullMarked
package org.tertulia.xmpp;

import org.jspecify.annotations.NullMarked;
