@NullMarked
package org.tertulia.swing.bridge;

import org.jspecify.annotations.NullMarked;
