package org.tertulia.model;

/** Names something we wrote that no network has accepted yet; given by the core, in the order of writing. */
public record OutboxId(long value) implements Comparable<OutboxId> {

    @Override
    public int compareTo(OutboxId other) {
        return Long.compare(value, other.value);
    }
}
