package org.tertulia.store;

/** A piece of a text in UTF-16 units, {@code to} excluded. */
public record TextRange(int from, int to) {}
