/** A network in memory: for tests, screenshots and trying the app offline. It misbehaves when told to. */
@NullMarked
package org.tertulia.loopback;

import org.jspecify.annotations.NullMarked;
