package org.tertulia.model;

/** Names an account of this profile; given by the core, never used again after the account is removed. */
public record AccountId(long value) implements Comparable<AccountId> {

    @Override
    public int compareTo(AccountId other) {
        return Long.compare(value, other.value);
    }
}
