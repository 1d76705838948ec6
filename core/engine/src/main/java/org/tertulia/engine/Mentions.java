package org.tertulia.engine;

import java.util.LinkedHashSet;
import java.util.Set;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.Body;
import org.tertulia.model.ConversationId;
import org.tertulia.model.NamesIn;
import org.tertulia.model.Participant;
import org.tertulia.store.Store;

/**
 * Whether what somebody says in a room names us: what the room calls us, or our address, as a whole word, whatever the
 * case. On the core's thread only.
 */
final class Mentions {

    private final Store store;
    private final LiveState live;

    Mentions(Store store, LiveState live) {
        this.store = store;
        this.live = live;
    }

    boolean in(AccountId account, ConversationId room, Body body) {
        if (body.style() == Body.Style.UNREADABLE || body.text().isEmpty()) return false;
        NamesIn text = new NamesIn(body.text());
        return names(account, room).stream().anyMatch(text::has);
    }

    /** While we are not in the room, what we want to be called there, or the first part of our address. */
    private Set<String> names(AccountId account, ConversationId room) {
        Set<String> names = new LinkedHashSet<>();
        Participant self = live.self(room);
        Account known = live.account(account);
        if (self != null) names.add(self.name());
        else names.add(store.conversations().nick(room));
        if (known != null) {
            String address = known.address().value();
            names.add(address);
            if (self == null && names.contains("")) names.add(local(address));
        }
        names.remove("");
        return names;
    }

    private static String local(String address) {
        String plain = address.startsWith("@") ? address.substring(1) : address;
        int end = plain.indexOf(plain.contains("@") ? '@' : ':');
        return end < 0 ? plain : plain.substring(0, end);
    }
}
