/** Matrix (client-server API v1): one account is one device of one user. */
@NullMarked
package org.tertulia.matrix;

import org.jspecify.annotations.NullMarked;
