package org.tertulia.swing.fake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Change;
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
import org.tertulia.model.OutboxId;
import org.tertulia.model.OutboxItem;
import org.tertulia.model.Protection;
import org.tertulia.model.Request;

/** Where the guide's day is played: Alex's accounts, and how somebody says something there. */
class GuideStage {

    static final AccountId XMPP = new AccountId(1);
    static final AccountId MATRIX = new AccountId(2);
    static final AccountId IRC = new AccountId(3);

    public final FakeMessenger messenger = new FakeMessenger();

    final FakeWorld world = new FakeWorld(messenger);
    private long conversations;

    GuideStage() {
        messenger.speaks(GuideNetworks.all());
        world.account(XMPP, "xmpp", "alex@example.org", Account.State.ONLINE, null);
        world.account(MATRIX, "matrix", "@alex:example.net", Account.State.ONLINE, null);
        world.account(IRC, "irc", "alex@irc.example.org", Account.State.ONLINE, null);
    }

    static Address address(AccountId account, String value) {
        String scheme = account.equals(XMPP) ? "xmpp" : account.equals(MATRIX) ? "matrix" : "irc";
        return new Address(scheme, value);
    }

    final ConversationId direct(AccountId account, String value, String name, Availability there, String status) {
        Contact contact = world.contact(account, address(account, value), name, there, status);
        return conversation(account, Conversation.Kind.DIRECT, contact.address(), contact, name, "");
    }

    final ConversationId room(AccountId account, Address address, String title, String topic) {
        return conversation(account, Conversation.Kind.CHANNEL, address, null, title, topic);
    }

    private ConversationId conversation(
            AccountId account,
            Conversation.Kind kind,
            Address address,
            @Nullable Contact with,
            String title,
            String topic) {
        ConversationId id = new ConversationId(++conversations);
        messenger.commit(new Change.ConversationChanged(new Conversation(
                id,
                account,
                kind,
                address,
                with == null ? null : with.person(),
                title,
                topic,
                true,
                new MessageId(0),
                0,
                null,
                "",
                false)));
        return id;
    }

    final void seals(ConversationId id) {
        Conversation c = messenger.store.conversation(id);
        messenger.commit(new Change.ConversationChanged(new Conversation(
                c.id(),
                c.account(),
                c.kind(),
                c.address(),
                c.person(),
                c.title(),
                c.topic(),
                true,
                c.readUpTo(),
                0,
                null,
                "",
                false,
                0,
                true)));
    }

    final void says(ConversationId c, Address who, String name, int days, int hour, int minute, String text) {
        var _ = add(c, who, name, days, hour, minute, text, Delivery.RECEIVED, Protection.NONE);
    }

    final void wrote(ConversationId c, int days, int hour, int minute, String text, Delivery delivery) {
        var _ = add(c, null, "", days, hour, minute, text, delivery, Protection.NONE);
    }

    /** @param who nobody: we */
    final Message add(
            ConversationId c,
            @Nullable Address who,
            String name,
            int days,
            int hour,
            int minute,
            String text,
            Delivery delivery,
            Protection protection) {
        MessageId id = world.at(days, hour, minute);
        Conversation in = messenger.store.conversation(c);
        Address sender = who == null ? new Address(in.address().scheme(), "alex") : who;
        return world.add(new Message(
                id,
                c,
                sender,
                who == null ? "alex" : name,
                who == null,
                Body.text(text),
                Instant.ofEpochMilli(id.epochMilli()),
                delivery,
                protection));
    }

    final void sealed(ConversationId c, Address who, String name, int days, int hour, int minute, String text) {
        var _ = add(c, who, name, days, hour, minute, text, Delivery.RECEIVED, Protection.ENCRYPTED);
    }

    final void unreadable(ConversationId c, Address who, String name) {
        MessageId id = world.at(0, 9, 3);
        Instant sent = Instant.ofEpochMilli(id.epochMilli());
        Body nothing = new Body(Body.Style.UNREADABLE, "");
        var _ = world.add(
                new Message(id, c, who, name, false, nothing, sent, Delivery.RECEIVED, Protection.UNDECRYPTABLE));
    }

    final void waits(ConversationId c, long id, String text, Delivery delivery, @Nullable Failure failure) {
        Instant written = Instant.ofEpochMilli(world.at(0, 9, 7 + (int) id).epochMilli());
        messenger.commit(new Change.OutboxChanged(
                new OutboxItem(new OutboxId(id), c, Body.text(text), written, delivery, failure)));
    }

    final void request(AccountId account, Request.Kind kind, String subject, String from, String name, String text) {
        Instant time = Instant.ofEpochMilli(world.at(0, 9, 0).epochMilli());
        messenger.commit(new Change.RequestChanged(
                new Request(account, kind, address(account, subject), address(account, from), name, text, time)));
    }
}
