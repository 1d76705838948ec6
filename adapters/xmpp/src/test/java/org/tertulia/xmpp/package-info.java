/** Stanzas as they come over the wire, and what is made of them. */
@NullMarked
package org.tertulia.xmpp;

import org.jspecify.annotations.NullMarked;
