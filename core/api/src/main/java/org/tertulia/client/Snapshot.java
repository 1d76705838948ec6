package org.tertulia.client;

/** An answer and the revision of the store that it shows. */
public record Snapshot<R>(long revision, R value) {}
