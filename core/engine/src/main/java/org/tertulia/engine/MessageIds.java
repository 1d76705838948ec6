package org.tertulia.engine;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.tertulia.model.ConversationId;
import org.tertulia.model.MessageId;
import org.tertulia.store.Store;

/**
 * Gives messages their identity, which is their place. On the core's thread only.
 *
 * <p>A time is believed if it lies between 1990 and now. Behind a gap at least a second is left free, so that what is
 * fetched into the gap later finds room.
 */
final class MessageIds {

    /** Older than any chat network that we speak: a clock that was never set. */
    static final long FIRST_MILLI = Instant.parse("1990-01-01T00:00:00Z").toEpochMilli();

    static final long GAP_ROOM = 1000L << MessageId.SEQUENCE_BITS;
    static final long MAX = (1L << 52) - 1;

    private final Store store;
    private final InstantSource clock;
    private final Map<ConversationId, Long> lasts = new HashMap<>();
    private final TakenIds taken;

    MessageIds(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        taken = new TakenIds(id -> store.messages().exists(new MessageId(id)));
    }

    Instant now() {
        return clock.instant();
    }

    /** The place of what happens now, or comes next: behind all that the conversation has. */
    MessageId live(ConversationId conversation, Instant sent) {
        long now = clock.millis();
        long milli = believable(sent, now) ? sent.toEpochMilli() : now;
        long last = last(conversation);
        long behind = last + 1;
        if (store.gaps().at(conversation, new MessageId(Math.max(last, 0))).isPresent()) behind = last + GAP_ROOM;
        long id = freeFrom(Math.max(milli << MessageId.SEQUENCE_BITS, behind), MAX);
        lasts.put(conversation, id);
        return new MessageId(id);
    }

    /** The same by the clock alone: what comes later may still find its place before it. */
    MessageId now(ConversationId conversation) {
        return new MessageId(Math.max(clock.millis() << MessageId.SEQUENCE_BITS, last(conversation) + 1));
    }

    /** Where something of that time wants to be. */
    long wanted(Instant sent) {
        long now = clock.millis();
        long milli = sent.isAfter(Instant.ofEpochMilli(now)) ? now : Math.max(FIRST_MILLI, milli(sent));
        return milli << MessageId.SEQUENCE_BITS;
    }

    /** A free place in {@code (low, high)}, as near as can be to {@code wanted}; where there is none, behind. */
    MessageId between(ConversationId conversation, long low, long wanted, long high) {
        long up = freeFrom(Math.max(wanted, low + 1), high);
        if (up >= high) {
            long down = freeDown(Math.min(wanted, high - 1), low);
            up = down > low ? down : freeFrom(Math.max(high, low + 1), MAX);
        }
        Long last = lasts.get(conversation);
        if (last != null && up > last) lasts.put(conversation, up);
        return new MessageId(up);
    }

    /** Something was rolled back. */
    void forget() {
        lasts.clear();
        taken.forget();
    }

    private long last(ConversationId conversation) {
        return lasts.computeIfAbsent(
                conversation,
                id -> store.messages().last(id).map(MessageId::value).orElse(-1L));
    }

    private long freeFrom(long id, long high) {
        long free = taken.free(id, high);
        if (free < high) taken.take(free);
        return free;
    }

    private long freeDown(long id, long low) {
        long free = id;
        while (free > low && store.messages().exists(new MessageId(free))) free--;
        return free;
    }

    private static boolean believable(Instant sent, long now) {
        return !sent.isAfter(Instant.ofEpochMilli(now)) && milli(sent) >= FIRST_MILLI;
    }

    /** Far away is far enough: an {@link Instant} reaches further than a long of milliseconds. */
    private static long milli(Instant at) {
        return at.isBefore(Instant.EPOCH) ? 0 : at.toEpochMilli();
    }
}
