package org.tertulia.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tertulia.contract.Peer;
import org.tertulia.contract.Story;
import org.tertulia.contract.User;
import org.tertulia.model.Address;
import org.tertulia.model.Message;
import org.tertulia.model.Protection;
import org.tertulia.model.Subscription;

/** Encrypted chats and rooms, with matrix-nio at the far end. */
final class MatrixEncryptionTest {

    private final MatrixSubject net = new MatrixSubject();
    private final Story story = Story.on(net);
    private Peer alice;
    private MatrixEnd bob;

    @BeforeEach
    void twoPeopleComeIn() {
        alice = story.peer("alice");
        bob = encrypts("bob");
    }

    private MatrixEnd encrypts(String name) {
        User user = net.freshUser(name);
        return story.keep(net.encrypting(user, story.folder()));
    }

    @AfterEach
    void everybodyLeaves() throws Exception {
        story.close();
        net.close();
    }

    /** Bob opens the chat, and it is he who decides that it is encrypted. */
    private void bobOpensAChat() {
        bob.asksForContact(alice);
        alice.seesRequestOf(bob);
        alice.accepts(bob);
        alice.seesContact(bob, Subscription.BOTH);
        bob.seesContact(alice, Subscription.BOTH);
    }

    @Test
    void aChatThatWeOpenIsEncryptedFromItsFirstWord() {
        story.befriend(alice, bob);
        alice.says(bob, "Nobody else reads this ☕");
        bob.sees(alice, "Nobody else reads this ☕");
        bob.says(alice, "Nor this");
        alice.sees(bob, "Nor this");
        alice.hasSentAll(bob);
        bob.seesOnlyCiphertext(alice, 2);
        assertEquals(Set.of(Protection.ENCRYPTED), protections(bob.address()));
    }

    @Test
    void aChatThatTheyOpenIsReadAndWrittenEncrypted() {
        bobOpensAChat();
        bob.says(alice, "one");
        alice.sees(bob, "one");
        alice.says(bob, "two");
        bob.sees(alice, "two");
        bob.seesOnlyCiphertext(alice, 2);
        assertEquals(Set.of(Protection.ENCRYPTED), protections(bob.address()));
    }

    private Set<Protection> protections(Address with) {
        return alice.messages(with).stream().map(Message::protection).collect(Collectors.toSet());
    }

    @Test
    void aRoomThatTheyEncryptedIsReadAndWrittenByAll() {
        Peer carol = story.peer("carol");
        Address room = bob.creates(net.freshRoom("cellar"));
        alice.joins(room);
        carol.joins(room);
        bob.seesMember(room, alice);
        bob.seesMember(room, carol);
        bob.saysIn(room, "from the far end");
        alice.seesIn(room, bob, "from the far end");
        carol.seesIn(room, bob, "from the far end");
        alice.saysIn(room, "from us");
        bob.seesIn(room, alice, "from us");
        carol.seesIn(room, alice, "from us");
        assertEquals(Set.of(Protection.ENCRYPTED), protections(room));
    }

    /** Whoever is in the room can do it, and any server. */
    @Test
    void whatIsEncryptedWithAnothersKeyIsNotShownAsTheirWords() {
        MatrixEnd carol = encrypts("carol");
        Address room = bob.creates(net.freshRoom("cellar"));
        alice.joins(room);
        carol.joins(room);
        bob.seesMember(room, alice);
        bob.seesMember(room, carol);
        String stolen = bob.saysAndEncrypts(room, "between us");
        alice.seesIn(room, bob, "between us");
        carol.passesOffAsItsOwn(room, stolen);
        Message forged = alice.find(
                "what carol passes off",
                () -> alice.messages(room).stream()
                        .filter(message -> message.sender().equals(carol.address()))
                        .findFirst());
        assertEquals(Protection.UNDECRYPTABLE, forged.protection());
        assertFalse(forged.body().text().contains("between us"));
        alice.seesIn(room, carol, forged.body().text());
        carol.saysIn(room, "and this is mine");
        alice.seesIn(room, carol, "and this is mine");
    }

    @Test
    void keysOutliveARestartAndACrash() {
        bobOpensAChat();
        bob.says(alice, "before");
        alice.sees(bob, "before");
        alice.says(bob, "I am going");
        bob.sees(alice, "I am going");
        alice.restarts();
        bob.says(alice, "after a restart");
        alice.sees(bob, "after a restart");
        alice.crashes();
        bob.says(alice, "while it lay there");
        alice.startsAfterCrash();
        alice.sees(bob, "while it lay there");
        alice.says(bob, "still readable");
        bob.sees(alice, "still readable");
    }

    @Test
    void whatWasSaidWhileWeWereAwayIsReadable() {
        bobOpensAChat();
        bob.says(alice, "before");
        alice.sees(bob, "before");
        alice.quits();
        List<String> missed = numbered(20);
        for (String text : missed) bob.says(alice, text);
        alice.startsAgain();
        for (String text : missed) alice.sees(bob, text);
    }

    /** A session of Megolm is used for a hundred messages. */
    @Test
    void moreThanOneSessionOfKeysIsReadInOrder() {
        bobOpensAChat();
        List<String> texts = numbered(120);
        for (String text : texts) bob.says(alice, text);
        for (String text : texts) alice.sees(bob, text);
        for (String text : texts) alice.says(bob, text);
        for (String text : texts) bob.sees(alice, text);
    }

    private static List<String> numbered(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "line " + i).toList();
    }

    @Test
    void aNewDeviceShowsWhatItHasNoKeyForAndReadsWhatComes() {
        bobOpensAChat();
        bob.says(alice, "for the old device alone");
        alice.sees(bob, "for the old device alone");
        Peer elsewhere = story.secondClient(alice);
        Message locked = elsewhere.find(
                "what it cannot read",
                () -> elsewhere.messages(bob.address()).stream()
                        .filter(message -> message.protection() == Protection.UNDECRYPTABLE)
                        .findFirst());
        assertTrue(!locked.body().text().contains("old device"));
        bob.says(alice, "for both");
        Message readable = elsewhere.find(
                "what is for it too",
                () -> Optional.of(elsewhere.messages(bob.address()))
                        .filter(all -> all.getLast().body().text().equals("for both"))
                        .map(List::getLast));
        assertEquals(Protection.ENCRYPTED, readable.protection());
        elsewhere.says(bob, "from the new one");
        bob.sees(alice, "from the new one");
        alice.seesOwn(bob, "from the new one");
    }
}
