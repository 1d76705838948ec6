/** What people wrote, made ready for the screen: laid out, with emoji and links, and with nothing that could mislead. */
@NullMarked
package org.tertulia.swing.text;

import org.jspecify.annotations.NullMarked;
