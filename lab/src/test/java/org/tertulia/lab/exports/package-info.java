/** What we write for other programs, read by other programs. */
@NullMarked
package org.tertulia.lab.exports;

import org.jspecify.annotations.NullMarked;
