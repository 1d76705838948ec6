package org.tertulia.engine;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Change;
import org.tertulia.model.AccountId;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Failure;
import org.tertulia.model.Gap;
import org.tertulia.model.MessageId;
import org.tertulia.network.NetworkEvent.GapClosed;
import org.tertulia.network.NetworkEvent.GapFound;
import org.tertulia.store.GapRow;
import org.tertulia.store.Store;

/** Holes in history: stored, told, filled. */
final class GapLedger {

    private static final MessageId START = new MessageId(0);

    private final Store store;
    private final Conversations conversations;

    GapLedger(Store store, Conversations conversations) {
        this.store = store;
        this.conversations = conversations;
    }

    /** What a page must lie between. */
    record Bounds(long low, long high) {}

    /** A crash has ended what was being fetched. */
    void start() {
        for (GapRow row : store.gaps().in(Gap.State.FETCHING)) {
            Gap gap = row.gap();
            store.gaps().put(new Gap(gap.conversation(), gap.after(), Gap.State.OPEN, null), row.token());
        }
    }

    void found(Turn turn, AccountId account, GapFound event, BatchView batch) {
        ConversationId conversation =
                conversations.findOrMake(turn, account, event.conversation(), batch.kind(event.conversation()), "");
        MessageId after = event.after() == null
                ? START
                : store.messages()
                        .byNetworkId(conversation, event.after())
                        .or(() -> store.messages().last(conversation))
                        .orElse(START);
        remove(turn, conversation, store.gaps().named(conversation, event.token()));
        put(turn, new Gap(conversation, after, Gap.State.OPEN, null), event.token());
    }

    void closed(Turn turn, AccountId account, GapClosed event) {
        conversations
                .find(account, event.conversation())
                .ifPresent(
                        conversation -> remove(turn, conversation, store.gaps().named(conversation, event.token())));
    }

    /** @return what to fetch, or {@code null} when it is under way, or no gap is there */
    @Nullable
    GapRow fetching(Turn turn, ConversationId conversation, MessageId after) {
        GapRow row = store.gaps().at(conversation, after).orElse(null);
        if (row == null || row.gap().state() == Gap.State.FETCHING) return null;
        put(turn, new Gap(conversation, after, Gap.State.FETCHING, null), row.token());
        return row;
    }

    /** The fetch is over: what still stands as being fetched is open again, or has failed. */
    void fetched(Turn turn, GapRow row, @Nullable Failure failure) {
        ConversationId conversation = row.gap().conversation();
        store.gaps()
                .named(conversation, row.token())
                .filter(now -> now.gap().state() == Gap.State.FETCHING)
                .ifPresent(now -> {
                    Gap.State state = failure == null ? Gap.State.OPEN : Gap.State.FAILED;
                    put(turn, new Gap(conversation, now.gap().after(), state, failure), row.token());
                });
    }

    Bounds bounds(ConversationId conversation, List<String> tokens) {
        for (String token : tokens) {
            Optional<GapRow> row = store.gaps().named(conversation, token);
            if (row.isEmpty()) continue;
            MessageId after = row.get().gap().after();
            long high = store.messages()
                    .after(conversation, after)
                    .map(MessageId::value)
                    .orElse(MessageIds.MAX);
            return new Bounds(after.value(), high);
        }
        return new Bounds(0, MessageIds.MAX);
    }

    private void put(Turn turn, Gap gap, String token) {
        store.gaps().put(gap, token);
        turn.emit(new Change.GapChanged(gap));
    }

    private void remove(Turn turn, ConversationId conversation, Optional<GapRow> row) {
        row.ifPresent(found -> {
            store.gaps().remove(conversation, found.gap().after());
            turn.emit(new Change.GapRemoved(conversation, found.gap().after()));
        });
    }
}
