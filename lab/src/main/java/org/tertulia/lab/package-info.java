/** Real servers on loopback, as tests see them; never shipped in the app. */
@NullMarked
package org.tertulia.lab;

import org.jspecify.annotations.NullMarked;
