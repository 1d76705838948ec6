@NullMarked
package org.tertulia.swing.model;

import org.jspecify.annotations.NullMarked;
