package org.tertulia.swing.fake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Change;
import org.tertulia.client.Query;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Availability;
import org.tertulia.model.Body;
import org.tertulia.model.Contact;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Delivery;
import org.tertulia.model.Failure;
import org.tertulia.model.Message;
import org.tertulia.model.MessageId;
import org.tertulia.model.PersonId;
import org.tertulia.model.Presence;
import org.tertulia.model.Protection;
import org.tertulia.model.RoomNote;
import org.tertulia.model.Subscription;

/** Puts people, rooms and words into a {@link FakeMessenger}. */
public final class FakeWorld {

    public static final AccountId JON = new AccountId(1);

    private final FakeMessenger messenger;
    private final ZoneId zone = ZoneId.systemDefault();
    private long lastId;
    private long people;
    private long conversations;

    public FakeWorld(FakeMessenger messenger) {
        this.messenger = messenger;
    }

    public static Address room(String typed) {
        return new Address("xmpp", typed.contains("@") ? typed : typed + "@rooms.example.org");
    }

    static boolean isRoom(Address address) {
        return address.value().contains("@rooms.");
    }

    public static Address person(String local) {
        return new Address("xmpp", local + "@example.org");
    }

    public void account(AccountId id, String network, String address, Account.State state, @Nullable Failure failure) {
        messenger.commit(new Change.AccountChanged(
                new Account(id, network, new Address(network, address), true, state, Presence.ONLINE, failure)));
    }

    public Contact contact(AccountId account, Address address, String name, Availability availability, String status) {
        Contact contact = new Contact(
                account,
                address,
                name,
                Subscription.BOTH,
                List.of(),
                new PersonId(++people),
                new Presence(availability, status));
        messenger.commit(new Change.ContactChanged(contact));
        return contact;
    }

    public ConversationId direct(Contact with) {
        return conversation(
                with.account(), Conversation.Kind.DIRECT, with.address(), with.person(), with.displayName(), "");
    }

    public ConversationId room(AccountId account, String local, String title, String topic) {
        return conversation(account, Conversation.Kind.CHANNEL, room(local), null, title, topic);
    }

    private ConversationId conversation(
            AccountId account,
            Conversation.Kind kind,
            Address address,
            @Nullable PersonId person,
            String title,
            String topic) {
        ConversationId id = new ConversationId(++conversations);
        messenger.commit(new Change.ConversationChanged(new Conversation(
                id, account, kind, address, person, title, topic, true, new MessageId(0), 0, null, "", false)));
        return id;
    }

    /** An id in the day that is so many days ago; ids only grow. */
    public MessageId at(int daysAgo, int hour, int minute) {
        Instant moment = LocalDate.now(zone)
                .minusDays(daysAgo)
                .atTime(LocalTime.of(hour, minute))
                .atZone(zone)
                .toInstant();
        long id = MessageId.firstOf(moment.toEpochMilli()).value();
        lastId = Math.max(id, id <= lastId && lastId - id < 3_000_000 ? lastId + 1 : id);
        return new MessageId(id <= lastId && lastId - id < 3_000_000 ? lastId : id);
    }

    public Message says(ConversationId in, Address who, String name, MessageId id, String text) {
        return add(new Message(
                id,
                in,
                who,
                name,
                false,
                Body.text(text),
                Instant.ofEpochMilli(id.epochMilli()),
                Delivery.RECEIVED,
                Protection.NONE));
    }

    /** The same, and it names us. */
    public Message names(ConversationId in, Address who, String name, MessageId id, String text) {
        return add(new Message(
                id,
                in,
                who,
                name,
                false,
                Body.text(text),
                Instant.ofEpochMilli(id.epochMilli()),
                Delivery.RECEIVED,
                Protection.NONE,
                true));
    }

    public void happens(ConversationId in, MessageId id, RoomNote.What what) {
        messenger.commit(new Change.RoomNoteChanged(new RoomNote(id, in, what)));
    }

    public Message wrote(ConversationId in, MessageId id, String text, Delivery delivery) {
        return add(new Message(
                id,
                in,
                new Address("xmpp", "jon@example.org"),
                "Jon Arana",
                true,
                Body.text(text),
                Instant.ofEpochMilli(id.epochMilli()),
                delivery,
                Protection.NONE));
    }

    public Message add(Message message) {
        Conversation c = messenger.store.conversation(message.conversation());
        boolean newest = c.last() == null || c.last().id().compareTo(message.id()) < 0;
        messenger.commit(
                new Change.MessageAdded(message, false),
                new Change.ConversationChanged(new Conversation(
                        c.id(),
                        c.account(),
                        c.kind(),
                        c.address(),
                        c.person(),
                        c.title(),
                        c.topic(),
                        c.joined(),
                        c.readUpTo(),
                        message.outgoing() ? c.unread() : c.unread() + 1,
                        newest ? message : c.last(),
                        c.draft(),
                        c.muted(),
                        message.mention() ? c.mentions() + 1 : c.mentions(),
                        c.encrypted())));
        return message;
    }

    /** All but the newest so many messages of others have been seen. */
    public void unread(ConversationId in, int count) {
        Conversation c = messenger.store.conversation(in);
        List<Message> all = messenger.store.answer(new Query.Timeline(in, null, 500, 0)).messages().stream()
                .filter(message -> !message.outgoing())
                .toList();
        MessageId upTo = all.size() <= count
                ? new MessageId(0)
                : all.get(all.size() - 1 - count).id();
        messenger.store.read(c.id(), upTo).ifPresent(now -> messenger.commit(new Change.ConversationChanged(now)));
    }
}
