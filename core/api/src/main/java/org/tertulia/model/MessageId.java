package org.tertulia.model;

/**
 * Identity and order of a message in one number: milliseconds since 1970 {@code << 11 | sequence}.
 *
 * <p>52 bits, so it sorts by time and survives JavaScript. The core gives it once, when a message arrives or is
 * accepted; it never changes. Inside a conversation ids follow the network's own order.
 */
public record MessageId(long value) implements Comparable<MessageId> {

    /** Number of low bits that tell messages of one millisecond apart. */
    public static final int SEQUENCE_BITS = 11;

    private static final long MAX = 1L << 52;

    public MessageId {
        if (value < 0 || value >= MAX) throw new IllegalArgumentException("message id out of range: " + value);
    }

    /** The first id of a millisecond, counted from 1970 (UTC). */
    public static MessageId firstOf(long epochMilli) {
        return new MessageId(epochMilli << SEQUENCE_BITS);
    }

    public long epochMilli() {
        return value >>> SEQUENCE_BITS;
    }

    /** The id right behind this one; a full millisecond runs over into the next. */
    public MessageId next() {
        return new MessageId(value + 1);
    }

    @Override
    public int compareTo(MessageId other) {
        return Long.compare(value, other.value);
    }
}
