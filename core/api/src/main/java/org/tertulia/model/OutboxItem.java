package org.tertulia.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something we wrote that no network has accepted yet; shown at the end of its conversation.
 *
 * @param delivery {@link Delivery#QUEUED}, {@code SENDING}, {@code PERHAPS_SENT} or {@code FAILED}
 * @param failure what went wrong, for {@code FAILED}
 */
public record OutboxItem(
        OutboxId id,
        ConversationId conversation,
        Body body,
        Instant written,
        Delivery delivery,
        @Nullable Failure failure) {}
