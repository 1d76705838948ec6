/**
 * The command line as a face of the messenger: {@link org.tertulia.cli.CommandLineFace}. What it needs besides, it is
 * given: {@link org.tertulia.cli.Surroundings}. {@code docs/command-line.md} is the contract of what it prints.
 */
@NullMarked
package org.tertulia.cli;

import org.jspecify.annotations.NullMarked;
