package org.tertulia.swing.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Change;
import org.tertulia.client.Query;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Availability;
import org.tertulia.model.Contact;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Presence;

/** All conversations, the newest message first, as the chips and the rail narrow them down. */
public final class ConversationListModel extends Synced<List<Conversation>> {

    /** The chips over the list. */
    public enum Filter {
        ALL,
        UNREAD,
        PEOPLE,
        ROOMS
    }

    private static final Comparator<ConversationItem> NEWEST = Comparator.comparingLong(ConversationItem::order)
            .reversed()
            .thenComparing(item -> item.conversation().id(), Comparator.reverseOrder());

    private final AccountsModel accounts;
    private final PeopleModel people;
    private final Map<ConversationId, ConversationItem> items = new HashMap<>();
    private final Map<PeopleModel.Key, ConversationId> byAddress = new HashMap<>();
    private final Map<ConversationId, LinkedHashMap<Address, String>> typing = new HashMap<>();
    private final List<ConversationItem> sorted = new ArrayList<>();
    private List<ConversationItem> shown = List.of();
    private Filter filter = Filter.ALL;
    private @Nullable AccountId account;
    private @Nullable ConversationId open;

    public ConversationListModel(CoreLink core, AccountsModel accounts, PeopleModel people) {
        super(core, new Query.Conversations());
        this.accounts = accounts;
        this.people = people;
        start();
        accounts.changes().listen(this::refresh);
        people.reloads().listen(this::refresh);
    }

    /** As filtered. */
    public List<ConversationItem> shown() {
        return shown;
    }

    public List<ConversationItem> all() {
        return Collections.unmodifiableList(sorted);
    }

    public @Nullable ConversationItem find(@Nullable ConversationId id) {
        return id == null ? null : items.get(id);
    }

    public @Nullable ConversationItem find(AccountId of, Address address) {
        return find(byAddress.get(new PeopleModel.Key(of, address.bare())));
    }

    /** What asks for attention: muted conversations do not count. */
    public int unread(@Nullable AccountId of) {
        return unread(of, false);
    }

    /** What waits in muted conversations. */
    public int mutedUnread(@Nullable AccountId of) {
        return unread(of, true);
    }

    private int unread(@Nullable AccountId of, boolean muted) {
        return sorted.stream()
                .map(ConversationItem::conversation)
                .filter(c -> of == null || c.account().equals(of))
                .filter(c -> c.muted() == muted)
                .mapToInt(Conversation::unread)
                .sum();
    }

    public Filter filter() {
        return filter;
    }

    public @Nullable AccountId account() {
        return account;
    }

    public void narrow(Filter to) {
        filter = to;
        narrowed();
    }

    public void narrow(@Nullable AccountId to) {
        account = to;
        narrowed();
    }

    /** The one that is open stays in the list of unread ones while it is being read, and its draft is in the composer. */
    public void open(@Nullable ConversationId id) {
        ConversationItem before = find(open);
        open = id;
        renew(before);
        renew(find(id));
        narrowed();
    }

    /**
     * The neighbour in the list as shown.
     *
     * @param step 1 for down, -1 for up
     */
    public @Nullable ConversationItem neighbour(@Nullable ConversationId of, int step, boolean unreadOnly) {
        int at = indexOf(of);
        int from = at < 0 ? (step > 0 ? 0 : shown.size() - 1) : at + step;
        for (int i = from; i >= 0 && i < shown.size(); i += step) {
            if (!unreadOnly || shown.get(i).conversation().unread() > 0) return shown.get(i);
        }
        return null;
    }

    public int indexOf(@Nullable ConversationId id) {
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).conversation().id().equals(id)) return i;
        }
        return -1;
    }

    @Override
    void replace(List<Conversation> value) {
        items.clear();
        byAddress.clear();
        sorted.clear();
        for (Conversation conversation : value) {
            items.put(conversation.id(), item(conversation));
            byAddress.put(key(conversation), conversation.id());
        }
        sorted.addAll(items.values());
        sorted.sort(NEWEST);
    }

    @Override
    boolean apply(Change change) {
        switch (change) {
            case Change.ConversationChanged(Conversation conversation) -> put(conversation);
            case Change.ConversationRemoved(ConversationId id) -> remove(id);
            case Change.TypingChanged(ConversationId id, Address who, String name, boolean on) ->
                type(id, who, name, on);
            case Change.PresenceChanged(AccountId of, Address address, Presence ignored) -> {
                return renew(find(of, address));
            }
            case Change.ContactChanged(Contact contact) -> {
                return renew(find(contact.account(), contact.address()));
            }
            case Change.ContactRemoved(AccountId of, Address address) -> {
                return renew(find(of, address));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    void tidy() {
        shown = sorted.stream().filter(this::shows).toList();
    }

    private void narrowed() {
        dirty();
        settled();
    }

    private boolean shows(ConversationItem item) {
        Conversation c = item.conversation();
        if (account != null && !c.account().equals(account)) return false;
        return switch (filter) {
            case ALL -> true;
            case UNREAD -> c.unread() > 0 || c.id().equals(open);
            case PEOPLE -> !item.room();
            case ROOMS -> item.room();
        };
    }

    private void put(Conversation conversation) {
        ConversationItem now = item(conversation);
        ConversationItem old = items.put(conversation.id(), now);
        if (old != null) unsort(old);
        sorted.add(-1 - Collections.binarySearch(sorted, now, NEWEST), now);
        byAddress.put(key(conversation), conversation.id());
    }

    private void remove(ConversationId id) {
        ConversationItem old = items.remove(id);
        typing.remove(id);
        if (old != null) {
            unsort(old);
            byAddress.remove(key(old.conversation()));
        }
    }

    private void unsort(ConversationItem item) {
        sorted.remove(Collections.binarySearch(sorted, item, NEWEST));
    }

    private void type(ConversationId id, Address who, String name, boolean on) {
        LinkedHashMap<Address, String> now = typing.computeIfAbsent(id, ignored -> new LinkedHashMap<>());
        if (on) {
            now.put(who, name);
        } else {
            now.remove(who);
        }
        renew(items.get(id));
    }

    /** Its presence or who is typing is different; its place is not. */
    private boolean renew(@Nullable ConversationItem old) {
        if (old == null) return false;
        put(old.conversation());
        return true;
    }

    /** Of an account that is gone the chats stay, and their addresses say of which network they are. */
    private String network(Conversation conversation) {
        String network = accounts.network(conversation.account());
        return network.isEmpty() ? conversation.address().scheme() : network;
    }

    private ConversationItem item(Conversation conversation) {
        return new ConversationItem(
                conversation,
                network(conversation),
                conversation.kind().room()
                        ? Availability.UNKNOWN
                        : people.presence(conversation.account(), conversation.address())
                                .availability(),
                List.copyOf(
                        Objects.requireNonNullElse(typing.get(conversation.id()), new LinkedHashMap<Address, String>())
                                .values()),
                conversation.id().equals(open) ? "" : conversation.draft());
    }

    private void refresh() {
        replace(items.values().stream().map(ConversationItem::conversation).toList());
        dirty();
        settled();
    }

    private static PeopleModel.Key key(Conversation conversation) {
        return new PeopleModel.Key(conversation.account(), conversation.address());
    }
}
