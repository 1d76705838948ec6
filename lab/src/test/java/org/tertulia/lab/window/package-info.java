/** The app's real window under a virtual display, talked to from other people's programs. */
@NullMarked
package org.tertulia.lab.window;

import org.jspecify.annotations.NullMarked;
