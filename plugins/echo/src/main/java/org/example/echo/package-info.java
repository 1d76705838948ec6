/** A network that answers what you write: the example of docs/adding-a-network.md. */
@NullMarked
package org.example.echo;

import org.jspecify.annotations.NullMarked;
