package org.tertulia.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.store.Store;

/** Finds and makes conversations. On the core's thread only. */
final class Conversations {

    private final Store store;
    private final Map<Key, ConversationId> ids = new HashMap<>();

    private record Key(AccountId account, Address address) {}

    Conversations(Store store) {
        this.store = store;
    }

    Optional<ConversationId> find(AccountId account, Address address) {
        Key key = new Key(account, address);
        ConversationId known = ids.get(key);
        if (known != null) return Optional.of(known);
        Optional<ConversationId> found = store.conversations().find(account, address);
        found.ifPresent(id -> ids.put(key, id));
        return found;
    }

    /** @param title what to call it as long as nothing better is known, or empty */
    ConversationId findOrMake(Turn turn, AccountId account, Address address, Conversation.Kind kind, String title) {
        return find(account, address).orElseGet(() -> {
            ConversationId id = store.conversations().insert(account, kind, address, Text.name(title));
            ids.put(new Key(account, address), id);
            turn.touch(id);
            return id;
        });
    }

    @Nullable
    Conversation row(ConversationId id) {
        return store.conversations().find(id).orElse(null);
    }

    /** Something was rolled back or removed. */
    void forget() {
        ids.clear();
    }
}
