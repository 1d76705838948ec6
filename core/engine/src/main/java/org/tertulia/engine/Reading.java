package org.tertulia.engine;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.tertulia.model.AccountId;
import org.tertulia.model.Conversation;
import org.tertulia.model.MessageId;
import org.tertulia.model.NetworkMessageId;
import org.tertulia.model.Outcome;
import org.tertulia.network.NetworkEvent.ReadElsewhere;
import org.tertulia.network.ReadMarkers;
import org.tertulia.network.Session;
import org.tertulia.store.Store;

/** How far a conversation has been read: before our eyes, which the network is told, or on another client, which it tells. */
final class Reading {

    private final Store store;
    private final Conversations conversations;
    private final Accounts accounts;

    Reading(Store store, Conversations conversations, Accounts accounts) {
        this.store = store;
        this.conversations = conversations;
        this.accounts = accounts;
    }

    void here(Turn turn, Conversation row, MessageId upTo) {
        if (upTo.compareTo(row.readUpTo()) <= 0) return;
        read(turn, row, upTo);
        if (accounts.online(row.account()) instanceof Outcome.Done<Session>(var session)) tell(session, row, upTo);
    }

    /** The newest message of others up to there is the one that was read. */
    private void tell(Session session, Conversation row, MessageId upTo) {
        MessageId theirs = store.messages().incomingUpTo(row.id(), upTo).orElse(null);
        if (theirs == null || theirs.compareTo(row.readUpTo()) <= 0) return;
        List<NetworkMessageId> names = store.messages().networkIds(theirs);
        if (names.isEmpty()) return;
        var _ = Abilities.ask(session, ReadMarkers.class, able -> {
            able.read(row.address(), names.getFirst());
            return CompletableFuture.completedFuture(Outcome.ok());
        });
    }

    void elsewhere(Turn turn, AccountId account, ReadElsewhere event) {
        Conversation row = conversations
                .find(account, event.conversation())
                .map(conversations::row)
                .orElse(null);
        if (row == null) return;
        store.messages()
                .byNetworkId(row.id(), event.upTo())
                .filter(upTo -> upTo.compareTo(row.readUpTo()) > 0)
                .ifPresent(upTo -> read(turn, row, upTo));
    }

    private void read(Turn turn, Conversation row, MessageId upTo) {
        int unread = Math.min(row.unread(), store.messages().incomingAfter(row.id(), upTo));
        int mentions = row.mentions() == 0
                ? 0
                : Math.min(row.mentions(), store.messages().mentionsAfter(row.id(), upTo));
        store.conversations().setRead(row.id(), upTo, unread, mentions);
        turn.touch(row.id());
    }
}
