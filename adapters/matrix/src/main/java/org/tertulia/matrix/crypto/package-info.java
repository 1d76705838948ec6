/** This device's keys: where they rest, and what Trixnity does with them. The one place where there is Kotlin. */
@NullMarked
package org.tertulia.matrix.crypto;

import org.jspecify.annotations.NullMarked;
