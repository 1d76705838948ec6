@NullMarked
package org.tertulia.matrix;

import org.jspecify.annotations.NullMarked;
