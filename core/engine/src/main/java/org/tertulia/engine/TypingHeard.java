package org.tertulia.engine;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tertulia.client.Change;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Participant;
import org.tertulia.network.NetworkEvent.TypingChanged;
import org.tertulia.store.Store;

/** Who is writing to us. Not stored; over after 30 s without word, as networks lose the end of it. */
final class TypingHeard {

    static final Duration LONGEST = Duration.ofSeconds(30);

    private final Store store;
    private final LiveState live;
    private final Conversations conversations;
    private final Timers timers;
    private final CoreLoop loop;
    private final Map<Key, Entry> typing = new HashMap<>();

    private record Key(ConversationId conversation, Address who) {}

    private record Entry(AccountId account, String name, Timers.Timer end) {}

    TypingHeard(Store store, LiveState live, Conversations conversations, Timers timers, CoreLoop loop) {
        this.store = store;
        this.live = live;
        this.conversations = conversations;
        this.timers = timers;
        this.loop = loop;
    }

    void changed(Turn turn, AccountId account, TypingChanged event) {
        conversations.find(account, event.conversation()).ifPresent(conversation -> {
            if (event.typing()) started(turn, account, conversation, event.who());
            else stopped(turn, conversation, event.who());
        });
    }

    void stopped(Turn turn, ConversationId conversation, Address who) {
        Key key = new Key(conversation, who);
        Entry entry = typing.remove(key);
        if (entry == null) return;
        entry.end.cancel();
        turn.emitLatest(key, new Change.TypingChanged(conversation, who, entry.name, false));
    }

    /** The connection is gone, and with it who is typing. */
    void disconnected(Turn turn, AccountId account) {
        List<Key> gone = typing.entrySet().stream()
                .filter(each -> each.getValue().account.equals(account))
                .map(Map.Entry::getKey)
                .toList();
        gone.forEach(key -> stopped(turn, key.conversation, key.who));
    }

    private void started(Turn turn, AccountId account, ConversationId conversation, Address who) {
        Key key = new Key(conversation, who);
        Entry before = typing.get(key);
        if (before != null) before.end.cancel();
        String name = before == null ? name(account, conversation, who) : before.name;
        Timers.Timer end = timers.after(LONGEST, () -> loop.tell(later -> stopped(later, conversation, who)));
        typing.put(key, new Entry(account, name, end));
        if (before == null) turn.emitLatest(key, new Change.TypingChanged(conversation, who, name, true));
    }

    private String name(AccountId account, ConversationId conversation, Address who) {
        Participant occupant = live.participant(conversation, who);
        if (occupant != null) return Text.name(occupant.name());
        if (!who.device().isEmpty()) return Text.name(who.device());
        return store.contacts()
                .find(account, who)
                .map(contact -> contact.displayName())
                .orElse(who.toString());
    }
}
