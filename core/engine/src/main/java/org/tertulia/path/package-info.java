/** An account's way to the network: proxy, name look-up, and which certificate is trusted. */
@NullMarked
package org.tertulia.path;

import org.jspecify.annotations.NullMarked;
