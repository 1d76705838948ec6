@NullMarked
package org.tertulia.nearby;

import org.jspecify.annotations.NullMarked;
