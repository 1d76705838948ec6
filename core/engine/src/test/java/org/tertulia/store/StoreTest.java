package org.tertulia.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Blocked;
import org.tertulia.model.Body;
import org.tertulia.model.Contact;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Delivery;
import org.tertulia.model.Failure;
import org.tertulia.model.Gap;
import org.tertulia.model.Message;
import org.tertulia.model.MessageId;
import org.tertulia.model.NetworkMessageId;
import org.tertulia.model.OutboxId;
import org.tertulia.model.Presence;
import org.tertulia.model.Protection;
import org.tertulia.model.Request;
import org.tertulia.model.Subscription;

final class StoreTest {

    private static final Address ANA = new Address("xmpp", "ana@example.org");
    private static final Address ROOM = new Address("xmpp", "room@muc.example.org");

    @TempDir
    Path folder;

    private Store store;
    private AccountId account;
    private ConversationId chat;

    @BeforeEach
    void aProfileWithOneChat() {
        store = Store.open(folder.resolve("profile.db"));
        store.begin();
        account = store.accounts().insert("xmpp", new Address("xmpp", "me@example.org"), true, Map.of("host", "h"));
        chat = store.conversations().insert(account, Conversation.Kind.DIRECT, ANA, "");
        store.commit(1);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void nobodyElseCanReadTheDatabaseWhereverItIs() throws Exception {
        Path file = folder.resolve("profile.db");
        for (String suffix : List.of("", "-wal", "-shm")) assertEquals("rw-------", permissions(file + suffix));
        store.close();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        store = Store.open(file);
        assertEquals("rw-------", permissions(file.toString()));
    }

    private static String permissions(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(file)));
    }

    @Test
    void whatIsCommittedIsThereAfterARestart() {
        store.begin();
        add(100, "hola", false);
        OutboxId waiting = store.outbox().insert(chat, Body.text("adiós"), Instant.ofEpochMilli(5), "w1");
        store.outbox().set(waiting, Delivery.FAILED, new Failure(Failure.Kind.REJECTED, "no", Map.of("a", "b")));
        store.gaps().put(new Gap(chat, new MessageId(100), Gap.State.OPEN, null), "token");
        store.state().put(account, "mam/cursor", new byte[] {1, 2});
        store.settings().put("presence", "AWAY");
        Request asked = new Request(account, Request.Kind.ROOM, ROOM, ANA, "Ana", "come", Instant.ofEpochMilli(7));
        store.requests().put(asked);
        Blocked blocked = new Blocked(account, ANA, "Bo", Instant.ofEpochMilli(8), true);
        store.blocked().put(blocked);
        store.contacts()
                .put(new Contact(
                        account,
                        ANA,
                        "Ana",
                        Subscription.BOTH,
                        List.of("friends", "work"),
                        store.people().insert("Ana"),
                        Presence.UNKNOWN));
        store.commit(2);
        restart();

        assertEquals(
                "hola",
                store.messages().find(new MessageId(100)).orElseThrow().body().text());
        OutboxRow row = store.outbox().of(account).getFirst();
        assertEquals(Delivery.FAILED, row.item().delivery());
        assertEquals("b", Objects.requireNonNull(row.item().failure()).facts().get("a"));
        assertEquals("w1", row.wireId());
        assertEquals("token", store.gaps().of(chat).getFirst().token());
        assertEquals(1, store.state().scan(account, "mam/").size());
        assertEquals(0, store.state().scan(account, "mem").size());
        assertEquals(Optional.of("AWAY"), store.settings().get("presence"));
        assertEquals(List.of(asked), store.requests().all());
        assertEquals(List.of(blocked), store.blocked().all());
        assertEquals(
                List.of("friends", "work"),
                store.people().all().getFirst().contacts().getFirst().groups());
        assertEquals("Ana", store.conversations().find(chat).orElseThrow().title());
        assertEquals(Map.of("host", "h"), store.accounts().all().getFirst().settings());
    }

    @Test
    void aTransactionThatIsRolledBackLeavesNothing() {
        store.begin();
        add(100, "lost", false);
        store.rollback();
        store.begin();
        add(101, "kept", false);
        store.commit(2);
        assertEquals(
                List.of("kept"),
                texts(store.reader().timeline(chat, null, 10, 0).value()));
    }

    @Test
    void aPoisonousEventIsUndoneAndTheRestOfTheTurnStands() {
        store.begin();
        add(100, "before", false);
        store.savepoint();
        add(101, "poison", false);
        store.rollbackTo();
        store.savepoint();
        add(102, "behind", false);
        store.release();
        store.commit(2);
        assertEquals(
                List.of("before", "behind"),
                texts(store.reader().timeline(chat, null, 10, 0).value()));
    }

    @Test
    void aReaderSaysWhichRevisionItShowsAndNeverShowsHalfATurn() {
        store.begin();
        add(100, "hola", false);
        assertEquals(1, store.reader().timeline(chat, null, 10, 0).revision());
        assertTrue(store.reader().timeline(chat, null, 10, 0).value().messages().isEmpty());
        store.commit(2);
        assertEquals(2, store.reader().timeline(chat, null, 10, 0).revision());
        assertEquals(
                1, store.reader().timeline(chat, null, 10, 0).value().messages().size());
    }

    @Test
    void pagesJoinWithoutAMissingOrDoubledMessage() {
        store.begin();
        for (int i = 1; i <= 25; i++) add(i * 10, "m" + i, false);
        store.gaps().put(new Gap(chat, new MessageId(0), Gap.State.OPEN, null), "start");
        store.gaps().put(new Gap(chat, new MessageId(120), Gap.State.OPEN, null), "middle");
        store.commit(2);

        TimelineRows end = store.reader().timeline(chat, null, 10, 0).value();
        assertEquals("m16", end.messages().getFirst().body().text());
        assertTrue(end.atEnd());
        assertFalse(end.atStart());
        TimelineRows middle = store.reader()
                .timeline(chat, end.messages().getFirst().id(), 10, 0)
                .value();
        assertEquals("m6", middle.messages().getFirst().body().text());
        assertEquals("m15", middle.messages().getLast().body().text());
        assertEquals(
                List.of(120L),
                middle.gaps().stream().map(g -> g.after().value()).toList());
        assertFalse(middle.atEnd());
        TimelineRows start = store.reader()
                .timeline(chat, middle.messages().getFirst().id(), 10, 0)
                .value();
        assertEquals(5, start.messages().size());
        assertTrue(start.atStart());
        assertEquals(
                List.of(0L), start.gaps().stream().map(g -> g.after().value()).toList());
        TimelineRows around =
                store.reader().timeline(chat, new MessageId(95), 2, 3).value();
        assertEquals(List.of("m8", "m9", "m10", "m11", "m12"), texts(around));
    }

    @Test
    void aMessageIsFoundByAnyOfItsNames() {
        store.begin();
        add(100, "hola", false, new NetworkMessageId("stanza-id", "s"), new NetworkMessageId("origin-id", "o"));
        store.messages().addIds(chat, new MessageId(100), List.of(new NetworkMessageId("later", "l")));
        store.commit(2);
        for (var id : List.of(
                new NetworkMessageId("stanza-id", "s"),
                new NetworkMessageId("origin-id", "o"),
                new NetworkMessageId("later", "l"))) {
            assertEquals(Optional.of(new MessageId(100)), store.messages().byNetworkId(chat, id));
        }
        assertEquals(Optional.empty(), store.messages().byAnyOf(chat, List.of(new NetworkMessageId("stanza-id", "o"))));
        assertEquals(3, store.messages().networkIds(new MessageId(100)).size());
    }

    @Test
    void theMarkOfAMessageOfOursNeverGoesBack() {
        store.begin();
        add(100, "ours", true);
        add(101, "theirs", false);
        assertTrue(store.messages().deliver(new MessageId(100), Delivery.READ));
        assertFalse(store.messages().deliver(new MessageId(100), Delivery.DELIVERED));
        assertFalse(store.messages().deliver(new MessageId(101), Delivery.READ));
        store.commit(2);
        assertEquals(
                Delivery.READ,
                store.messages().find(new MessageId(100)).orElseThrow().delivery());
        assertEquals(
                Delivery.RECEIVED,
                store.messages().find(new MessageId(101)).orElseThrow().delivery());
    }

    @Test
    void neighboursAndCountsOfAConversationIgnoreOthers() {
        store.begin();
        ConversationId room = store.conversations().insert(account, Conversation.Kind.CHANNEL, ROOM, "Room");
        add(100, "a", false);
        add(300, "b", true);
        store.messages().insert(message(200, room, "elsewhere", false), List.of());
        store.conversations().advance(message(300, chat, "b", true), true);
        store.commit(2);
        assertEquals(Optional.of(new MessageId(100)), store.messages().before(chat, new MessageId(300)));
        assertEquals(Optional.of(new MessageId(300)), store.messages().after(chat, new MessageId(100)));
        assertEquals(Optional.empty(), store.messages().before(chat, new MessageId(100)));
        assertEquals(Optional.of(new MessageId(300)), store.messages().last(chat));
        assertEquals(1, store.messages().incomingAfter(chat, new MessageId(0)));
        assertTrue(store.messages().exists(new MessageId(200)));
        Conversation shown = store.reader().conversations().value().getFirst();
        assertEquals(chat, shown.id());
        assertEquals("b", Objects.requireNonNull(shown.last()).body().text());
        assertEquals(1, shown.unread());
    }

    @Test
    void aRetryGoesToTheEndOfTheQueueAndKeepsItsPlaceOnTheScreen() {
        store.begin();
        OutboxId first = store.outbox().insert(chat, Body.text("1"), Instant.EPOCH, "w1");
        OutboxId second = store.outbox().insert(chat, Body.text("2"), Instant.EPOCH, "w2");
        store.outbox().requeue(first);
        store.commit(2);
        assertEquals(
                List.of(second, first),
                store.outbox().of(account).stream().map(row -> row.item().id()).toList());
        assertEquals(
                List.of(first, second),
                store.reader().timeline(chat, null, 10, 0).value().outbox().stream()
                        .map(item -> item.id())
                        .toList());
    }

    private void restart() {
        store.close();
        store = Store.open(folder.resolve("profile.db"));
    }

    private void add(long id, String text, boolean outgoing, NetworkMessageId... ids) {
        store.messages().insert(message(id, chat, text, outgoing), List.of(ids));
    }

    private static Message message(long id, ConversationId where, String text, boolean outgoing) {
        return new Message(
                new MessageId(id),
                where,
                ANA,
                "Ana",
                outgoing,
                Body.text(text),
                Instant.ofEpochMilli(id),
                outgoing ? Delivery.ACCEPTED : Delivery.RECEIVED,
                Protection.NONE);
    }

    private static List<String> texts(TimelineRows page) {
        return page.messages().stream().map(message -> message.body().text()).toList();
    }
}
