/** The app's real window with a robot in its process, for whoever drives it from outside. */
@NullMarked
package org.tertulia.lab.puppet;

import org.jspecify.annotations.NullMarked;
