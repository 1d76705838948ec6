package org.tertulia.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tertulia.engine.ScriptedSession.from;

import org.junit.jupiter.api.Test;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.client.Query;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Delivery;
import org.tertulia.model.Message;
import org.tertulia.model.MessageId;
import org.tertulia.model.NetworkMessageId;
import org.tertulia.model.Protection;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.OutgoingMessage;

/** Messages in both directions, each stored once. */
final class MessagesTest extends OnlineAsMe {

    @Test
    void whatIsSaidIsStoredCountedAndTold() throws Exception {
        session.hears(from("ana").says("hi"), from("ana").says("there"));
        ConversationId ana = world.conversationWith("ana");
        world.awaitTexts(ana, "hi", "there");
        assertEquals(2, world.conversation(ana).unread());
        assertEquals("there", world.last(ana).body().text());
        world.awaitChange(
                Change.MessageAdded.class,
                added -> added.message().body().text().equals("hi"));
    }

    @Test
    void whatWeWriteGoesOutInOrderAndBecomesAMessageWhenTheServerHasIt() throws Exception {
        ConversationId ana = world.talksTo(account, "ana");
        world.writes(ana, "one");
        world.writes(ana, "two");
        OutgoingMessage one = session.nextSent();
        OutgoingMessage two = session.nextSent();
        assertEquals("one", one.body().text());
        assertEquals("two", two.body().text());
        world.awaitOutbox(ana, Delivery.SENDING, Delivery.SENDING);
        session.confirms(one);
        world.awaitTexts(ana, "one");
        world.awaitOutbox(ana, Delivery.SENDING);
        session.confirms(two);
        world.awaitTexts(ana, "one", "two");
        Message message = world.awaitMessage(ana, each -> each.body().text().equals("two"));
        assertEquals(Delivery.ACCEPTED, message.delivery());
        assertTrue(message.outgoing());
    }

    @Test
    void whatCouldNotBeReadIsReplacedWhenItCan() throws Exception {
        session.hears(
                from("ana").says("before"), from("ana").unreadable("no key").named("s1"));
        ConversationId ana = world.conversationWith("ana");
        world.awaitTexts(ana, "before", "no key");
        session.hears(from("ana").unreadable("still no key").named("s1"));
        session.hears(from("ana").says("the secret").named("s1").fromArchive());
        world.awaitTexts(ana, "before", "the secret");
        assertEquals(2, world.conversation(ana).unread());
        assertEquals(1, found("secret"));
        assertEquals(0, found("key"));
        session.hears(from("ana").says("another text").named("s1"));
        session.hears(from("ana").says("after"));
        world.awaitTexts(ana, "before", "the secret", "after");
    }

    private int found(String text) throws Exception {
        Query.Search search = new Query.Search(text, null, null, null, null, null, 10);
        return World.get(world.messenger().query(search)).value().hits().size();
    }

    @Test
    void aConversationSaysWhetherWhatIsWrittenThereIsEncrypted() throws Exception {
        ConversationId ana = world.talksTo(account, "ana");
        assertFalse(world.conversation(ana).encrypted());
        session.hand(new NetworkEvent.EncryptionTold(ScriptedSession.address("ana"), true));
        World.await("encrypted", () -> world.conversation(ana).encrypted() ? world : null);
        world.writes(ana, "psst");
        session.confirms(session.nextSent());
        world.awaitTexts(ana, "psst");
        assertEquals(Protection.ENCRYPTED, world.last(ana).protection());
        session.hears(from("ben").unreadable("no key"));
        ConversationId ben = world.conversationWith("ben");
        world.awaitTexts(ben, "no key");
        assertTrue(world.conversation(ben).encrypted());
    }

    @Test
    void whoHasReadAMessageHasReadThoseBefore() throws Exception {
        ConversationId ana = world.talksTo(account, "ana");
        for (String text : new String[] {"one", "two", "three"}) {
            world.writes(ana, text);
            session.confirms(session.nextSent(), "named " + text);
        }
        world.awaitTexts(ana, "one", "two", "three");
        session.hand(new NetworkEvent.DeliveryReported(
                ScriptedSession.address("ana"), new NetworkMessageId("stanza-id", "named two"), Delivery.READ));
        world.awaitMessage(ana, each -> each.body().text().equals("one") && each.delivery() == Delivery.READ);
        assertEquals(Delivery.ACCEPTED, world.last(ana).delivery());
    }

    @Test
    void whatIsReadHereIsToldAndWhatIsReadElsewhereIsReadHere() throws Exception {
        session.hears(
                from("ana").says("one").named("s1"), from("ana").says("two").named("s2"));
        ConversationId ana = world.conversationWith("ana");
        world.awaitTexts(ana, "one", "two");
        session.hand(new NetworkEvent.ReadElsewhere(
                ScriptedSession.address("ana"), new NetworkMessageId("stanza-id", "s1")));
        World.await("one unread", () -> world.conversation(ana).unread() == 1 ? world : null);
        World.get(world.messenger()
                .submit(new Command.MarkRead(ana, world.last(ana).id())));
        assertEquals(new NetworkMessageId("stanza-id", "s2"), World.await("told", () -> session.read.poll()));
        assertEquals(0, world.conversation(ana).unread());
    }

    @Test
    void ourOwnEchoSettlesTheOutboxAndMakesNoSecondMessage() throws Exception {
        ConversationId ana = world.talksTo(account, "ana");
        world.writes(ana, "hello");
        OutgoingMessage out = session.nextSent();
        session.hears(from("ana")
                .byUs()
                .says("hello")
                .named("origin-id", out.wireId())
                .named("s1"));
        world.awaitTexts(ana, "hello");
        session.confirms(out);
        session.hears(from("ana").byUs().says("hello").named("s1"));
        world.settles();
        world.awaitTexts(ana, "hello");
        world.awaitOutbox(ana);
    }

    @Test
    void aMessageThatComesAgainOnlyAddsItsNewNames() throws Exception {
        session.hears(from("ana").says("hi").named("s1"));
        session.hears(from("ana").says("hi").named("s1").named("msgid", "x"));
        session.hears(from("ana").says("hi").named("msgid", "x").fromArchive());
        ConversationId ana = world.conversationWith("ana");
        world.settles();
        world.awaitTexts(ana, "hi");
        assertEquals(1, world.conversation(ana).unread());
    }

    @Test
    void twoPeopleMayChooseTheSameName() throws Exception {
        session.hears(from("ana").says("mine").named("origin-id", "1"));
        session.hears(from("ana").byUs().says("ours").named("origin-id", "1").named("s2"));
        world.settles();
        world.awaitTexts(world.conversationWith("ana"), "mine", "ours");
    }

    @Test
    void ourMessageFromAnotherDeviceIsNotUnreadAndMarksNothingRead() throws Exception {
        session.hears(from("ana").says("hi"), from("ana").byUs().says("from my phone"));
        ConversationId ana = world.conversationWith("ana");
        world.awaitTexts(ana, "hi", "from my phone");
        assertEquals(1, world.conversation(ana).unread());
        MessageId last = world.last(ana).id();
        world.done(new Command.MarkRead(ana, last));
        assertEquals(0, world.conversation(ana).unread());
        world.done(new Command.MarkRead(ana, new MessageId(1)));
        assertEquals(last, world.conversation(ana).readUpTo());
    }

    @Test
    void aReceiptMayBeQuickerThanTheServersAnswer() throws Exception {
        ConversationId ana = world.talksTo(account, "ana");
        world.writes(ana, "hello");
        OutgoingMessage out = session.nextSent();
        session.hand(new NetworkEvent.DeliveryReported(
                ScriptedSession.address("ana"),
                new NetworkMessageId(NetworkMessageId.ORIGIN, out.wireId()),
                Delivery.DELIVERED));
        session.confirms(out);
        world.awaitMessage(ana, each -> each.delivery() == Delivery.DELIVERED);
        world.settles();
        world.awaitTexts(ana, "hello");
    }

    @Test
    void whatWasCommittedIsThereAfterACrashAndWhatWasSignedInComesBack() throws Exception {
        session.hears(from("ana").says("hi"));
        ConversationId ana = world.conversationWith("ana");
        world.crashes();
        world.awaitTexts(ana, "hi");
        world.awaitState(account, org.tertulia.model.Account.State.ONLINE);
    }
}
