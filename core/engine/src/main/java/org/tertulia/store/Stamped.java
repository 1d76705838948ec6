package org.tertulia.store;

/** An answer and the revision that its snapshot shows. */
public record Stamped<T>(long revision, T value) {}
