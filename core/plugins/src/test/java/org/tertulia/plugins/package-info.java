@NullMarked
package org.tertulia.plugins;

import org.jspecify.annotations.NullMarked;
