package org.tertulia.engine;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Change;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Blocked;
import org.tertulia.model.Contact;
import org.tertulia.model.Conversation;
import org.tertulia.model.Message;
import org.tertulia.model.Request;
import org.tertulia.network.IncomingMessage;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.NetworkEvent.BlocklistChanged;
import org.tertulia.network.NetworkEvent.BlocklistLoaded;
import org.tertulia.store.Store;

/**
 * Of whom nothing is to be heard: as the network says, and whom the person has blocked here. What they send is dropped at
 * the door, before anything is made of it. On the core's thread only.
 */
final class Blocklist {

    /** A network's list may be longer: it keeps the rest away by itself. */
    static final int MOST = 20_000;

    private final Store store;
    private final Conversations conversations;
    private final PeopleLedger people;
    private final TypingHeard typing;
    private final MessageIds clock;
    /** As a person writes them: so an occupant is the same one in the room and alone. */
    private @Nullable Map<AccountId, Set<String>> known;

    Blocklist(Store store, Conversations conversations, PeopleLedger people, TypingHeard typing, MessageIds clock) {
        this.store = store;
        this.conversations = conversations;
        this.people = people;
        this.typing = typing;
        this.clock = clock;
    }

    /** Whether it comes from somebody who is blocked. */
    boolean silences(AccountId account, NetworkEvent event) {
        return switch (event) {
            case NetworkEvent.MessageReceived(IncomingMessage message) ->
                !message.outgoing() && has(account, message.sender());
            case NetworkEvent.MessageCorrected it ->
                !it.message().outgoing() && has(account, it.message().sender());
            case NetworkEvent.TypingChanged it -> has(account, it.who());
            case NetworkEvent.PresenceChanged it -> has(account, it.address());
            case NetworkEvent.AvatarTold it -> has(account, it.address());
            case NetworkEvent.Requested it -> has(account, it.subject()) || has(account, it.from());
            default -> false;
        };
    }

    /** Alone, or with all devices or occupants of the same address. */
    boolean has(AccountId account, Address address) {
        Set<String> blocked = addresses().getOrDefault(account, Set.of());
        if (blocked.isEmpty()) return false;
        return blocked.contains(address.toString()) || blocked.contains(address.value());
    }

    Optional<Blocked> find(AccountId account, Address address) {
        return store.blocked().find(account, address);
    }

    // ---- the network

    /** @return whom it does not know yet: blocked here, and to be told to it */
    List<Address> loaded(Turn turn, AccountId account, BlocklistLoaded event) {
        Set<Address> listed = new HashSet<>();
        event.addresses().stream().limit(MOST).forEach(listed::add);
        List<Blocked> before = store.blocked().of(account);
        for (Blocked each : before) {
            if (each.byNetwork() && !listed.contains(each.address())) remove(turn, account, each.address());
        }
        listed.forEach(address -> kept(turn, account, address));
        return before.stream()
                .filter(each -> !each.byNetwork())
                .map(Blocked::address)
                .filter(address -> ofNetwork(address) && !listed.contains(address))
                .toList();
    }

    void changed(Turn turn, AccountId account, BlocklistChanged event) {
        if (event.blocked()) kept(turn, account, event.address());
        else remove(turn, account, event.address());
    }

    /** The network keeps them away from now on. */
    void kept(Turn turn, AccountId account, Address address) {
        Blocked before = find(account, address).orElse(null);
        if (before == null) {
            String name =
                    store.contacts().find(account, address).map(Contact::name).orElse("");
            add(turn, new Blocked(account, address, name, clock.now(), true));
        } else if (!before.byNetwork()) {
            put(turn, new Blocked(account, address, before.name(), before.since(), true));
        }
    }

    /** An occupant's address means something in their room alone: no network's list has it. */
    static boolean ofNetwork(Address address) {
        return address.device().isEmpty();
    }

    // ---- the person

    void block(Turn turn, AccountId account, Address address, String name) {
        if (find(account, address).isPresent()) return;
        Instant now = clock.now();
        add(turn, new Blocked(account, address, Text.name(name), now, false));
    }

    void remove(Turn turn, AccountId account, Address address) {
        if (find(account, address).isEmpty()) return;
        store.blocked().remove(account, address);
        known = null;
        turn.emit(new Change.BlockedRemoved(account, address));
    }

    /** Something was rolled back or removed. */
    void forget() {
        known = null;
    }

    private void add(Turn turn, Blocked blocked) {
        put(turn, blocked);
        silence(turn, blocked.account(), blocked.address());
    }

    private void put(Turn turn, Blocked blocked) {
        store.blocked().put(blocked);
        addresses()
                .computeIfAbsent(blocked.account(), _ -> new HashSet<>())
                .add(blocked.address().toString());
        turn.emit(new Change.BlockedChanged(blocked));
    }

    /**
     * What they ask is gone, how they are is unknown, they write no longer, and what is unread of them asks for nobody's
     * attention.
     */
    private void silence(Turn turn, AccountId account, Address address) {
        people.unseen(turn, account, address);
        for (Request each : store.requests().of(account)) {
            boolean theirs = each.from().equals(address) || each.subject().equals(address);
            if (theirs) people.requestGone(turn, account, each.kind(), each.subject());
        }
        conversations.find(account, address.bare()).ifPresent(id -> {
            typing.stopped(turn, id, address);
            Conversation row = conversations.row(id);
            Message last = row == null ? null : row.last();
            if (row == null || last == null || row.kind().room() || row.unread() == 0) return;
            store.conversations().setRead(id, last.id(), 0, 0);
            turn.touch(id);
        });
    }

    private Map<AccountId, Set<String>> addresses() {
        Map<AccountId, Set<String>> all = known;
        if (all == null) {
            all = new HashMap<>();
            for (Blocked each : store.blocked().all()) {
                all.computeIfAbsent(each.account(), _ -> new HashSet<>())
                        .add(each.address().toString());
            }
            known = all;
        }
        return all;
    }
}
