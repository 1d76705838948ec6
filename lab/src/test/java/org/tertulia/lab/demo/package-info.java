/** The demo, from its script to its end. */
@NullMarked
package org.tertulia.lab.demo;

import org.jspecify.annotations.NullMarked;
