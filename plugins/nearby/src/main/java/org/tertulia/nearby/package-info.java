/** People on the same network, without account or server: link-local messaging (XEP-0174) over mDNS. */
@NullMarked
package org.tertulia.nearby;

import org.jspecify.annotations.NullMarked;
