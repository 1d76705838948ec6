package org.tertulia.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tertulia.client.Change;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Contact;
import org.tertulia.model.Identity;
import org.tertulia.model.PersonId;
import org.tertulia.model.Presence;
import org.tertulia.model.Request;
import org.tertulia.network.NetworkEvent.IdentityTold;
import org.tertulia.network.NetworkEvent.PresenceChanged;
import org.tertulia.network.NetworkEvent.Requested;
import org.tertulia.network.NetworkEvent.RosterEntry;
import org.tertulia.network.NetworkEvent.RosterLoaded;
import org.tertulia.store.Store;

/** Contact lists, presence, and who asks to be let in. */
final class PeopleLedger {

    private static final int MOST_GROUPS = 50;

    /** Anybody may ask, with any number of names; networks ask again for those who are passed over. */
    static final int MOST_REQUESTS = 500;

    private final Store store;
    private final LiveState live;
    private final Conversations conversations;
    private final MessageIds clock;

    PeopleLedger(Store store, LiveState live, Conversations conversations, MessageIds clock) {
        this.store = store;
        this.live = live;
        this.conversations = conversations;
        this.clock = clock;
    }

    private record PresenceKey(AccountId account, Address address) {}

    private record IdentityKey(AccountId account, Address address) {}

    void loaded(Turn turn, AccountId account, RosterLoaded event) {
        Set<Address> still = new HashSet<>();
        for (RosterEntry entry : event.entries()) {
            still.add(entry.address());
            changed(turn, account, entry);
        }
        for (Contact contact : store.contacts().of(account)) {
            if (!still.contains(contact.address())) removed(turn, account, contact.address());
        }
    }

    void changed(Turn turn, AccountId account, RosterEntry entry) {
        Optional<Contact> before = store.contacts().find(account, entry.address());
        String name = Text.name(entry.name());
        List<String> groups = entry.groups().stream()
                .limit(MOST_GROUPS)
                .map(Text::name)
                .filter(group -> !group.isEmpty())
                .toList();
        PersonId person = before.map(Contact::person)
                .orElseGet(() ->
                        store.people().insert(name.isEmpty() ? entry.address().toString() : name));
        Contact contact =
                new Contact(account, entry.address(), name, entry.subscription(), groups, person, Presence.UNKNOWN);
        if (before.isPresent() && before.get().equals(contact)) return;
        if (before.isPresent() && !before.get().name().equals(name))
            store.people().rename(person, contact.displayName());
        store.contacts().put(contact);
        turn.emit(new Change.ContactChanged(live.withPresence(contact)));
        conversations.find(account, entry.address()).ifPresent(turn::touch);
    }

    void removed(Turn turn, AccountId account, Address address) {
        if (store.contacts().find(account, address).isEmpty()) return;
        store.contacts().remove(account, address);
        turn.emit(new Change.ContactRemoved(account, address));
        conversations.find(account, address).ifPresent(turn::touch);
    }

    void presence(Turn turn, AccountId account, PresenceChanged event) {
        Presence presence = new Presence(
                event.presence().availability(), Text.lines(event.presence().status(), Text.MAX_STATUS));
        live.put(account, event.address(), presence);
        tell(turn, account, event.address(), presence);
    }

    /** From now on we do not look. */
    void unseen(Turn turn, AccountId account, Address address) {
        if (live.presence(account, address).equals(Presence.UNKNOWN)) return;
        live.put(account, address, Presence.UNKNOWN);
        tell(turn, account, address, Presence.UNKNOWN);
    }

    void identity(Turn turn, AccountId account, IdentityTold event) {
        Identity said = event.identity();
        Identity identity = new Identity(said.kind(), Text.name(said.account()));
        if (live.put(account, event.address(), identity)) tell(turn, account, event.address(), identity);
    }

    /** The connection is gone: nobody knows how they are. */
    void disconnected(Turn turn, AccountId account, Set<Address> known) {
        for (Address each : live.forgetIdentities(account)) tell(turn, account, each, Identity.UNTOLD);
        for (Address each : known) tell(turn, account, each, Presence.UNKNOWN);
    }

    /** The connection goes on: they are as they were. */
    void resumed(Turn turn, AccountId account, LiveState.Suspended before) {
        before.presences().forEach((address, presence) -> tell(turn, account, address, presence));
    }

    void requested(Turn turn, AccountId account, Requested event) {
        Optional<Request> before = store.requests().find(account, event.kind(), event.subject());
        if (before.isEmpty() && store.requests().count(account) >= MOST_REQUESTS) return;
        Request request = new Request(
                account,
                event.kind(),
                event.subject(),
                event.from(),
                Text.name(event.name()),
                Text.lines(event.text(), Text.MAX_TOPIC),
                before.map(Request::at).orElse(clock.now()));
        if (before.isPresent() && before.get().equals(request)) return;
        store.requests().put(request);
        turn.emit(new Change.RequestChanged(request));
    }

    void requestGone(Turn turn, AccountId account, Request.Kind kind, Address subject) {
        if (store.requests().remove(account, kind, subject)) {
            turn.emit(new Change.RequestRemoved(account, kind, subject));
        }
    }

    private static void tell(Turn turn, AccountId account, Address address, Identity identity) {
        turn.emitLatest(new IdentityKey(account, address), new Change.IdentityChanged(account, address, identity));
    }

    private static void tell(Turn turn, AccountId account, Address address, Presence presence) {
        turn.emitLatest(new PresenceKey(account, address), new Change.PresenceChanged(account, address, presence));
    }
}
