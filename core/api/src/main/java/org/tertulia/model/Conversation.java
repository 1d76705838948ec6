package org.tertulia.model;

import org.jspecify.annotations.Nullable;

/**
 * What is said between us and one address, over one account.
 *
 * @param address bare
 * @param person the human behind a direct conversation
 * @param title what to call it; never empty
 * @param topic a room's topic, or empty
 * @param joined for rooms: whether we want to be in it; the account may be offline all the same
 * @param readUpTo the last message seen
 * @param unread messages of others behind {@code readUpTo}
 * @param last the newest message, for lists
 * @param draft what has been written and not sent, or empty
 * @param muted whether it is to keep still: counted in its own row, but not told
 * @param mentions how many of the unread ones name us
 * @param encrypted whether what we write there is encrypted end to end, as far as is known
 */
public record Conversation(
        ConversationId id,
        AccountId account,
        Kind kind,
        Address address,
        @Nullable PersonId person,
        String title,
        String topic,
        boolean joined,
        MessageId readUpTo,
        int unread,
        @Nullable Message last,
        String draft,
        boolean muted,
        int mentions,
        boolean encrypted) {

    /** One where nobody names us, and nothing is encrypted. */
    public Conversation(
            ConversationId id,
            AccountId account,
            Kind kind,
            Address address,
            @Nullable PersonId person,
            String title,
            String topic,
            boolean joined,
            MessageId readUpTo,
            int unread,
            @Nullable Message last,
            String draft,
            boolean muted) {
        this(id, account, kind, address, person, title, topic, joined, readUpTo, unread, last, draft, muted, 0, false);
    }

    public enum Kind {
        /** Two people. */
        DIRECT,
        /** A room with a member list that is a property of the room (Matrix; a members-only MUC). */
        GROUP,
        /** A room that people enter and leave (MUC, IRC). */
        CHANNEL;

        public boolean room() {
            return this != DIRECT;
        }
    }
}
