package org.tertulia.client;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Avatar;
import org.tertulia.model.Blocked;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.MessageId;
import org.tertulia.model.Participant;
import org.tertulia.model.Person;
import org.tertulia.model.Prompt;
import org.tertulia.model.Request;

/**
 * Something that a face wants to know.
 *
 * @param <R> the answer
 */
public sealed interface Query<R> {

    /** Most rows that one answer holds. */
    int MAX_LIMIT = 500;

    record Accounts() implements Query<List<Account>> {}

    /** All, the newest message first. */
    record Conversations() implements Query<List<Conversation>> {}

    /** Everybody, by name. */
    record People() implements Query<List<Person>> {}

    record Requests() implements Query<List<Request>> {}

    /** Everybody who is blocked, the last one first. */
    record Blocklist() implements Query<List<Blocked>> {}

    /** Questions that wait for the person. */
    record Prompts() implements Query<List<Prompt>> {}

    /** Of all those of whom something is told. */
    record Identities() implements Query<List<Change.IdentityChanged>> {}

    /**
     * The picture of an address, as far as it is here. One that is {@linkplain Avatar#missing missing} can be had by
     * {@link Command.FetchAvatar}.
     */
    record AvatarOf(AccountId account, Address address) implements Query<Avatar> {}

    /** Empty while we are not in the room. */
    record Participants(ConversationId conversation) implements Query<List<Participant>> {}

    /**
     * A stretch of a conversation.
     *
     * @param around where to look; {@code null}: at the end
     * @param older at most so many messages before {@code around}, itself excluded (at the end: the newest)
     * @param newer at most so many messages from {@code around} on, itself included
     */
    record Timeline(ConversationId conversation, @Nullable MessageId around, int older, int newer)
            implements Query<TimelinePage> {}

    /**
     * Full-text search, the newest first.
     *
     * @param text words that all must occur; "in quotes" a phrase; the last word may be unfinished
     * @param conversation only there
     * @param account only there
     * @param sender only of them (bare or occupant address)
     * @param before only older than this message: the last one of the page before, for the next page
     * @param since only from this moment on
     */
    record Search(
            String text,
            @Nullable ConversationId conversation,
            @Nullable AccountId account,
            @Nullable Address sender,
            @Nullable Instant since,
            @Nullable MessageId before,
            int limit)
            implements Query<SearchPage> {}
}
