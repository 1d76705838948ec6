@NullMarked
package org.example.echo;

import org.jspecify.annotations.NullMarked;
