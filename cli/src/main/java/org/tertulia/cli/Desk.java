package org.tertulia.cli;

/** What every command has before it. */
record Desk(Surroundings around, Words words, Output output, Root root) {}
