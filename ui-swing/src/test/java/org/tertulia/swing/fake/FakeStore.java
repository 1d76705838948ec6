package org.tertulia.swing.fake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Change;
import org.tertulia.client.Query;
import org.tertulia.client.SearchPage;
import org.tertulia.client.TimelinePage;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Avatar;
import org.tertulia.model.Blocked;
import org.tertulia.model.Contact;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Gap;
import org.tertulia.model.Message;
import org.tertulia.model.MessageId;
import org.tertulia.model.OutboxId;
import org.tertulia.model.OutboxItem;
import org.tertulia.model.Participant;
import org.tertulia.model.Person;
import org.tertulia.model.PersonId;
import org.tertulia.model.Prompt;
import org.tertulia.model.Request;
import org.tertulia.model.RoomNote;

/** What is true in a {@link FakeMessenger}. */
public final class FakeStore {

    private final Map<AccountId, Account> accounts = new TreeMap<>();
    private final Map<ConversationId, Conversation> conversations = new TreeMap<>();
    private final Map<Address, Contact> contacts = new TreeMap<>();
    private final Map<ConversationId, TreeMap<MessageId, Message>> messages = new TreeMap<>();
    private final Map<ConversationId, List<Gap>> gaps = new TreeMap<>();
    private final Map<ConversationId, Map<OutboxId, OutboxItem>> outbox = new TreeMap<>();
    private final Map<ConversationId, TreeMap<MessageId, RoomNote>> notes = new TreeMap<>();
    private final Map<ConversationId, List<Participant>> participants = new ConcurrentSkipListMap<>();
    private final List<Request> requests = new ArrayList<>();
    private final List<Blocked> blocked = new ArrayList<>();
    private final List<Change.IdentityChanged> identities = new ArrayList<>();
    private final Map<Address, Avatar> avatars = new TreeMap<>();
    private final List<Prompt> prompts = new ArrayList<>();

    /** Told with {@code AvatarChanged} by whoever puts it. */
    public void put(Address address, Avatar avatar) {
        avatars.put(address, avatar);
    }

    void apply(Change change) {
        switch (change) {
            case Change.AccountChanged(Account account) -> accounts.put(account.id(), account);
            case Change.AccountRemoved(AccountId id) -> accounts.remove(id);
            case Change.ContactChanged(Contact contact) -> contacts.put(contact.address(), contact);
            case Change.ContactRemoved(AccountId account, Address address) -> contacts.remove(address);
            case Change.ConversationChanged(Conversation c) -> conversations.put(c.id(), c);
            case Change.ConversationRemoved(ConversationId id) -> conversations.remove(id);
            case Change.MessageAdded(Message message, boolean history) ->
                of(message.conversation()).put(message.id(), message);
            case Change.MessageChanged(Message message) ->
                of(message.conversation()).put(message.id(), message);
            case Change.MessageRemoved(ConversationId id, MessageId message) -> of(id).remove(message);
            case Change.OutboxChanged(OutboxItem item) ->
                waiting(item.conversation()).put(item.id(), item);
            case Change.OutboxRemoved(ConversationId id, OutboxId item) ->
                waiting(id).remove(item);
            case Change.GapChanged(Gap gap) -> {
                holes(gap.conversation()).removeIf(old -> old.after().equals(gap.after()));
                holes(gap.conversation()).add(gap);
            }
            case Change.GapRemoved(ConversationId id, MessageId after) ->
                holes(id).removeIf(old -> old.after().equals(after));
            case Change.RoomNoteChanged(RoomNote note) ->
                notes.computeIfAbsent(note.conversation(), ignored -> new TreeMap<>())
                        .put(note.id(), note);
            case Change.RequestChanged(Request request) -> requests.add(request);
            case Change.RequestRemoved(AccountId account, Request.Kind kind, Address subject) ->
                requests.removeIf(request -> request.subject().equals(subject));
            case Change.BlockedChanged(Blocked each) -> {
                blocked.removeIf(old -> old.address().equals(each.address()));
                blocked.addFirst(each);
            }
            case Change.BlockedRemoved(AccountId account, Address address) ->
                blocked.removeIf(old -> old.address().equals(address));
            case Change.IdentityChanged each -> {
                identities.removeIf(old -> old.address().equals(each.address()));
                identities.add(each);
            }
            case Change.PromptAsked(Prompt prompt) -> prompts.add(prompt);
            case Change.PromptClosed(long id) -> prompts.removeIf(prompt -> prompt.id() == id);
            case Change.ParticipantsLoaded(ConversationId id, List<Participant> all) -> participants.put(id, all);
            default -> {}
        }
    }

    @SuppressWarnings("unchecked")
    <R> R answer(Query<R> query) {
        Object answer = switch (query) {
            case Query.Accounts() -> List.copyOf(accounts.values());
            case Query.Conversations() ->
                conversations.values().stream()
                        .sorted(Comparator.comparing(FakeStore::newest).reversed())
                        .toList();
            case Query.People() -> people();
            case Query.Requests() -> List.copyOf(requests);
            case Query.Blocklist() -> List.copyOf(blocked);
            case Query.Identities() -> List.copyOf(identities);
            case Query.AvatarOf(var account, Address of) -> avatars.getOrDefault(of, Avatar.NONE);
            case Query.Prompts() -> List.copyOf(prompts);
            case Query.Participants(ConversationId id) -> participants.getOrDefault(id, List.of());
            case Query.Timeline timeline -> page(timeline);
            case Query.Search search -> search(search);
        };
        return (R) answer;
    }

    private static MessageId newest(Conversation conversation) {
        return conversation.last() == null
                ? new MessageId(0)
                : conversation.last().id();
    }

    private List<Person> people() {
        Map<PersonId, List<Contact>> of = new LinkedHashMap<>();
        contacts.values()
                .forEach(contact -> of.computeIfAbsent(contact.person(), id -> new ArrayList<>())
                        .add(contact));
        return of.entrySet().stream()
                .map(entry ->
                        new Person(entry.getKey(), entry.getValue().getFirst().displayName(), entry.getValue()))
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    private TimelinePage page(Query.Timeline query) {
        List<Message> all = List.copyOf(of(query.conversation()).values());
        int around = query.around() == null ? all.size() : indexOf(all, query.around());
        int from = Math.max(0, around - query.older());
        int to = query.around() == null ? all.size() : Math.min(all.size(), around + query.newer());
        List<Message> part = all.subList(from, to);
        boolean atEnd = to == all.size();
        List<Gap> gapsIn = holes(query.conversation()).stream()
                .filter(gap -> (gap.after().value() == 0 && from == 0)
                        || part.stream().anyMatch(message -> message.id().equals(gap.after())))
                .toList();
        List<OutboxItem> pending =
                atEnd ? List.copyOf(waiting(query.conversation()).values()) : List.of();
        return new TimelinePage(part, gapsIn, pending, from == 0, atEnd, around(query, part, from == 0, atEnd));
    }

    private List<RoomNote> around(Query.Timeline query, List<Message> part, boolean atStart, boolean atEnd) {
        MessageId place = query.around();
        boolean none = part.isEmpty();
        long from = atStart
                ? 0
                : query.older() == 0 || none
                        ? value(place)
                        : value(part.getFirst().id());
        long to = atEnd
                ? Long.MAX_VALUE
                : query.newer() == 0 || none
                        ? value(place) - 1
                        : value(part.getLast().id());
        return notes.getOrDefault(query.conversation(), new TreeMap<>()).values().stream()
                .filter(note -> note.id().value() >= from && note.id().value() <= to)
                .toList();
    }

    private static long value(@Nullable MessageId id) {
        return id == null ? Long.MAX_VALUE : id.value();
    }

    private static int indexOf(List<Message> all, MessageId id) {
        int at = 0;
        while (at < all.size() && all.get(at).id().compareTo(id) < 0) at++;
        return at;
    }

    private SearchPage search(Query.Search query) {
        String wanted = query.text().toLowerCase(Locale.ROOT);
        List<SearchPage.Hit> hits = messages.entrySet().stream()
                .filter(entry -> query.conversation() == null || entry.getKey().equals(query.conversation()))
                .filter(entry -> query.account() == null
                        || Objects.requireNonNull(conversations.get(entry.getKey()))
                                .account()
                                .equals(query.account()))
                .flatMap(entry -> entry.getValue().values().stream())
                .filter(message -> query.before() == null || message.id().compareTo(query.before()) < 0)
                .filter(message ->
                        message.body().text().toLowerCase(Locale.ROOT).contains(wanted))
                .sorted(Comparator.comparing(Message::id).reversed())
                .map(message -> hit(message, wanted))
                .toList();
        boolean more = hits.size() > query.limit();
        return new SearchPage(more ? hits.subList(0, query.limit()) : hits, more);
    }

    private static SearchPage.Hit hit(Message message, String wanted) {
        String text = message.body().text().replace('\n', ' ');
        int at = text.toLowerCase(Locale.ROOT).indexOf(wanted);
        int from = Math.max(0, at - 30);
        String snippet = (from > 0 ? "…" : "") + text.substring(from);
        int start = at - from + (from > 0 ? 1 : 0);
        return new SearchPage.Hit(message, snippet, List.of(new SearchPage.Range(start, start + wanted.length())));
    }

    Optional<Conversation> read(ConversationId id, MessageId upTo) {
        return Optional.ofNullable(conversations.get(id))
                .map(c -> new Conversation(
                        c.id(),
                        c.account(),
                        c.kind(),
                        c.address(),
                        c.person(),
                        c.title(),
                        c.topic(),
                        c.joined(),
                        upTo,
                        (int) of(id).tailMap(upTo, false).values().stream()
                                .filter(message -> !message.outgoing())
                                .count(),
                        c.last(),
                        c.draft(),
                        c.muted(),
                        (int) of(id).tailMap(upTo, false).values().stream()
                                .filter(Message::mention)
                                .count(),
                        c.encrypted()));
    }

    Optional<Conversation> set(ConversationId id, @Nullable String draft, @Nullable Boolean muted) {
        return Optional.ofNullable(conversations.get(id))
                .map(c -> new Conversation(
                        c.id(),
                        c.account(),
                        c.kind(),
                        c.address(),
                        c.person(),
                        c.title(),
                        c.topic(),
                        c.joined(),
                        c.readUpTo(),
                        c.unread(),
                        c.last(),
                        draft == null ? c.draft() : draft,
                        muted == null ? c.muted() : muted,
                        c.mentions(),
                        c.encrypted()));
    }

    ConversationId open(FakeMessenger messenger, AccountId account, Address address) {
        @Nullable
        Conversation known = conversations.values().stream()
                .filter(c -> c.address().equals(address))
                .findFirst()
                .orElse(null);
        if (known != null) return known.id();
        ConversationId id = new ConversationId(conversations.size() + 1000);
        Contact contact = contacts.get(address);
        boolean room = FakeWorld.isRoom(address);
        messenger.commit(new Change.ConversationChanged(new Conversation(
                id,
                account,
                room ? Conversation.Kind.CHANNEL : Conversation.Kind.DIRECT,
                address,
                contact == null ? null : contact.person(),
                contact == null ? address.value() : contact.displayName(),
                "",
                true,
                new MessageId(0),
                0,
                null,
                "",
                false)));
        return id;
    }

    List<Message> messages(ConversationId id) {
        return List.copyOf(of(id).values());
    }

    public Conversation conversation(ConversationId id) {
        return Objects.requireNonNull(conversations.get(id));
    }

    private TreeMap<MessageId, Message> of(ConversationId id) {
        return messages.computeIfAbsent(id, ignored -> new TreeMap<>());
    }

    private List<Gap> holes(ConversationId id) {
        return gaps.computeIfAbsent(id, ignored -> new ArrayList<>());
    }

    private Map<OutboxId, OutboxItem> waiting(ConversationId id) {
        return outbox.computeIfAbsent(id, ignored -> new TreeMap<>());
    }
}
