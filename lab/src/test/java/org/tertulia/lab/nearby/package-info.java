@NullMarked
package org.tertulia.lab.nearby;

import org.jspecify.annotations.NullMarked;
