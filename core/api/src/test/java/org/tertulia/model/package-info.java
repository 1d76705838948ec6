@NullMarked
package org.tertulia.model;

import org.jspecify.annotations.NullMarked;
