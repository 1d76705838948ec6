package org.tertulia.model;

/** Names a person of this profile; given by the core. */
public record PersonId(long value) implements Comparable<PersonId> {

    @Override
    public int compareTo(PersonId other) {
        return Long.compare(value, other.value);
    }
}
