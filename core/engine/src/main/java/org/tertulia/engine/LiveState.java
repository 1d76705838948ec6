package org.tertulia.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Change;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Contact;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Identity;
import org.tertulia.model.Participant;
import org.tertulia.model.Presence;
import org.tertulia.model.Prompt;

/**
 * What is true only while the process runs: presence, who is in which room, the accounts' connections, open questions.
 * Changed on the core's thread, read by any: a reader may see what the next commit will tell, which does no harm because
 * changes are whole.
 */
final class LiveState {

    /** Anybody may write to us under any number of names. */
    static final int MOST_IDENTITIES = 20_000;

    private final Map<AccountId, Account> accounts = new ConcurrentSkipListMap<>();
    private final Map<AccountId, Map<Address, Presence>> presences = new ConcurrentHashMap<>();
    private final Map<AccountId, Map<Address, Identity>> identities = new ConcurrentHashMap<>();
    private final Map<ConversationId, Map<Address, Participant>> rooms = new ConcurrentHashMap<>();
    /** Ourselves in them: a room may have thousands to look through. */
    private final Map<ConversationId, Participant> selves = new ConcurrentHashMap<>();

    private final Map<AccountId, Suspended> suspended = new ConcurrentHashMap<>();
    private final Map<Long, Prompt> prompts = new ConcurrentSkipListMap<>();

    /** What will stand again if the connection is continued. */
    record Suspended(Map<Address, Presence> presences, Map<ConversationId, List<Participant>> rooms) {}

    // ---- accounts

    void put(Account account) {
        accounts.put(account.id(), account);
    }

    void remove(AccountId account) {
        accounts.remove(account);
        presences.remove(account);
        identities.remove(account);
        suspended.remove(account);
    }

    @Nullable
    Account account(AccountId id) {
        return accounts.get(id);
    }

    List<Account> accounts() {
        return List.copyOf(accounts.values());
    }

    // ---- presence

    void put(AccountId account, Address address, Presence presence) {
        presences.computeIfAbsent(account, _ -> new ConcurrentHashMap<>()).put(address, presence);
    }

    Presence presence(AccountId account, Address address) {
        return presences.getOrDefault(account, Map.of()).getOrDefault(address, Presence.UNKNOWN);
    }

    // ---- who is behind an address

    /** @return whether it is news */
    boolean put(AccountId account, Address address, Identity identity) {
        Map<Address, Identity> known = identities.computeIfAbsent(account, _ -> new ConcurrentHashMap<>());
        if (identity.equals(Identity.UNTOLD)) return known.remove(address) != null;
        if (known.size() >= MOST_IDENTITIES && !known.containsKey(address)) return false;
        return !identity.equals(known.put(address, identity));
    }

    List<Change.IdentityChanged> identities() {
        List<Change.IdentityChanged> all = new ArrayList<>();
        identities.forEach((account, of) ->
                of.forEach((address, identity) -> all.add(new Change.IdentityChanged(account, address, identity))));
        return all;
    }

    /** @return of whom something was told */
    Set<Address> forgetIdentities(AccountId account) {
        Map<Address, Identity> known = identities.remove(account);
        return known == null ? Set.of() : Set.copyOf(known.keySet());
    }

    // ---- connections

    /** The connection is gone: nobody is seen any more. @return who was */
    Suspended suspend(AccountId account, List<ConversationId> conversations) {
        Map<ConversationId, List<Participant>> entered = new HashMap<>();
        for (ConversationId each : conversations) {
            Map<Address, Participant> all = rooms.remove(each);
            selves.remove(each);
            if (all != null) entered.put(each, List.copyOf(all.values()));
        }
        Map<Address, Presence> known = presences.remove(account);
        Suspended before = new Suspended(known == null ? Map.of() : Map.copyOf(known), entered);
        suspended.put(account, before);
        return before;
    }

    /** The connection goes on, or a new one has begun. @return what stood before */
    @Nullable
    Suspended resume(AccountId account, boolean continued) {
        Suspended before = suspended.remove(account);
        if (before == null || !continued) return null;
        before.presences.forEach((address, presence) -> put(account, address, presence));
        before.rooms.forEach(this::enter);
        return before;
    }

    Contact withPresence(Contact contact) {
        return new Contact(
                contact.account(),
                contact.address(),
                contact.name(),
                contact.subscription(),
                contact.groups(),
                contact.person(),
                presence(contact.account(), contact.address()));
    }

    // ---- rooms

    void enter(ConversationId room, List<Participant> participants) {
        Map<Address, Participant> all = new ConcurrentHashMap<>();
        participants.forEach(each -> all.put(each.address(), each));
        rooms.put(room, all);
        selves.remove(room);
        participants.stream().filter(Participant::self).findFirst().ifPresent(self -> selves.put(room, self));
    }

    /** @return whether we are in the room */
    boolean put(ConversationId room, Participant participant) {
        Map<Address, Participant> all = rooms.get(room);
        if (all == null) return false;
        all.put(participant.address(), participant);
        if (participant.self()) selves.put(room, participant);
        return true;
    }

    /** @return whether they were there */
    boolean remove(ConversationId room, Address occupant) {
        Map<Address, Participant> all = rooms.get(room);
        Participant gone = all == null ? null : all.remove(occupant);
        if (gone != null) selves.remove(room, gone);
        return gone != null;
    }

    /** @return whether we were in it */
    boolean leave(ConversationId room) {
        selves.remove(room);
        return rooms.remove(room) != null;
    }

    boolean in(ConversationId room) {
        return rooms.containsKey(room);
    }

    @Nullable
    Participant participant(ConversationId room, Address occupant) {
        return rooms.getOrDefault(room, Map.of()).get(occupant);
    }

    @Nullable
    Participant self(ConversationId room) {
        return selves.get(room);
    }

    /** By power, then by name. */
    List<Participant> participants(ConversationId room) {
        return rooms.getOrDefault(room, Map.of()).values().stream()
                .sorted(Comparator.comparing(Participant::role)
                        .reversed()
                        .thenComparing(Participant::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    // ---- questions

    void put(Prompt prompt) {
        prompts.put(prompt.id(), prompt);
    }

    @Nullable
    Prompt removePrompt(long id) {
        return prompts.remove(id);
    }

    List<Prompt> prompts() {
        return List.copyOf(prompts.values());
    }
}
