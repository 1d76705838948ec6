/** IRC against its specifications and against a scripted server. */
@NullMarked
package org.tertulia.irc;

import org.jspecify.annotations.NullMarked;
