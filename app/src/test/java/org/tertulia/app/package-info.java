/** Tests of the whole: who may use whom, and the map of the folders. */
@NullMarked
package org.tertulia.app;

import org.jspecify.annotations.NullMarked;
