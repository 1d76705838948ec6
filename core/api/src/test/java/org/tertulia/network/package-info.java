@NullMarked
package org.tertulia.network;

import org.jspecify.annotations.NullMarked;
