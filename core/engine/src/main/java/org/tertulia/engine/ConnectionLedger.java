package org.tertulia.engine;

import java.util.List;
import org.tertulia.model.AccountId;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.store.Store;

/** What a connection's coming and going means for what is seen over it. */
final class ConnectionLedger {

    private final Store store;
    private final LiveState live;
    private final PeopleLedger people;
    private final RoomLedger rooms;
    private final TypingHeard typing;
    private final Outbox outbox;

    ConnectionLedger(
            Store store, LiveState live, PeopleLedger people, RoomLedger rooms, TypingHeard typing, Outbox outbox) {
        this.store = store;
        this.live = live;
        this.people = people;
        this.rooms = rooms;
        this.typing = typing;
        this.outbox = outbox;
    }

    void begun(Turn turn, AccountId account, Sender sender, boolean resumed) {
        LiveState.Suspended before = live.resume(account, resumed);
        if (before != null) {
            people.resumed(turn, account, before);
            rooms.resumed(turn, before);
        }
        outbox.connected(account, sender, resumed);
    }

    void ended(Turn turn, AccountId account) {
        List<ConversationId> conversations = store.conversations().of(account).stream()
                .filter(each -> each.kind().room())
                .map(Conversation::id)
                .toList();
        LiveState.Suspended before = live.suspend(account, conversations);
        people.disconnected(turn, account, before.presences().keySet());
        rooms.disconnected(turn, before);
        typing.disconnected(turn, account);
        outbox.disconnected(turn, account);
    }
}
