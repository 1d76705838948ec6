/** What is on the screen; one file per thing. Event thread only. */
@NullMarked
package org.tertulia.swing.view;

import org.jspecify.annotations.NullMarked;
