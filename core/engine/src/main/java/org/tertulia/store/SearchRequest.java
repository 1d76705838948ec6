package org.tertulia.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.ConversationId;
import org.tertulia.model.MessageId;

/**
 * What to look for; {@code null} does not narrow.
 *
 * @param text words that all must occur; "in quotes" a phrase; the last word may be unfinished
 * @param since only messages that came at that moment or later
 * @param before only older than this message
 */
public record SearchRequest(
        String text,
        @Nullable ConversationId conversation,
        @Nullable AccountId account,
        @Nullable Address sender,
        @Nullable Instant since,
        @Nullable MessageId before,
        int limit) {}
