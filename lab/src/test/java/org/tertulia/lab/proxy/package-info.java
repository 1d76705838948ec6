/** Servers in a network namespace of their own, where only a proxy can reach them and only it knows what they are called. */
@NullMarked
package org.tertulia.lab.proxy;

import org.jspecify.annotations.NullMarked;
