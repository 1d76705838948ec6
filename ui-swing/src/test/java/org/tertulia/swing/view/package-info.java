/** Pictures of the parts, for the eye. */
@NullMarked
package org.tertulia.swing.view;

import org.jspecify.annotations.NullMarked;
