/** The demo: people with a part to play on real servers, and the window of somebody who meets them. */
@NullMarked
package org.tertulia.lab.demo;

import org.jspecify.annotations.NullMarked;
