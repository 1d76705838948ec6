package org.tertulia.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.contract.User;
import org.tertulia.model.Availability;
import org.tertulia.model.Subscription;

/** The far end of the Matrix scenarios, tried against another of its kind: what it says is so must be so. */
final class MatrixEndTest {

    private final Lab lab = Lab.shared();
    private final MatrixAccounts accounts = new MatrixAccounts(lab);
    private final List<MatrixEnd> open = new ArrayList<>();
    private MatrixEnd alice;
    private MatrixEnd bob;

    @BeforeEach
    void twoPeopleComeIn() {
        alice = comesIn(accounts.registered("alice"));
        bob = comesIn(accounts.registered("bob"));
    }

    private MatrixEnd comesIn(User user) {
        MatrixEnd end = new MatrixEnd(lab, user);
        open.add(end);
        return end;
    }

    @AfterEach
    void everybodyLeaves() {
        open.forEach(MatrixEnd::close);
    }

    private void befriend() {
        alice.asksForContact(bob);
        alice.seesContact(bob, Subscription.ASKED);
        bob.seesRequestOf(alice);
        bob.accepts(alice);
        bob.seesContact(alice, Subscription.BOTH);
        alice.seesContact(bob, Subscription.BOTH);
    }

    @Test
    void whatIsSaidBothWaysIsHeardOnceAndInOrder() {
        befriend();
        alice.says(bob, "one\ntwo");
        alice.says(bob, "three ☕");
        bob.sees(alice, "one\ntwo");
        bob.sees(alice, "three ☕");
        bob.says(alice, "four");
        alice.sees(bob, "four");
        bob.reads(alice);
        alice.seesRead(bob, "three ☕");
        alice.types(bob);
        bob.seesTyping(alice);
    }

    @Test
    void whatIsSaidEncryptedIsHeardAndTheServerCannotReadIt(@TempDir Path stores) {
        alice = encrypts(accounts.registered("alice"), stores);
        bob = encrypts(accounts.registered("bob"), stores);
        befriend();
        alice.says(bob, "one");
        alice.says(bob, "two ☕");
        bob.sees(alice, "one");
        bob.sees(alice, "two ☕");
        bob.says(alice, "three");
        alice.sees(bob, "three");
        alice.seesOnlyCiphertext(bob, 3);
        var room = bob.creates(MatrixAccounts.unique("cellar"));
        alice.joins(room);
        bob.seesMember(room, alice);
        bob.saysIn(room, "Nobody hears us here");
        alice.seesIn(room, bob, "Nobody hears us here");
    }

    private MatrixEnd encrypts(User user, Path stores) {
        MatrixEnd end = new MatrixEnd(lab, user, new NioVoice(lab, user, stores));
        open.add(end);
        return end;
    }

    @Test
    void whoComesLaterReadsAllThatWasSaidThoughTheServerGivesLessAtOnce() {
        befriend();
        List<String> texts =
                IntStream.rangeClosed(1, 230).mapToObj(i -> "line " + i).toList();
        for (String text : texts) alice.says(bob, text);
        MatrixEnd elsewhere = comesIn(new User(bob.nick(), bob.address(), "secret-of-" + bob.nick()));
        for (String text : texts) elsewhere.sees(alice, text);
    }

    @Test
    void whoIsDeniedAndWhoIsRemovedSeesIt() {
        alice.asksForContact(bob);
        bob.seesRequestOf(alice);
        bob.denies(alice);
        alice.seesContact(bob, Subscription.NONE);
        bob.seesNoContact(alice);
        bob.asksForContact(alice);
        alice.seesRequestOf(bob);
        alice.accepts(bob);
        bob.seesContact(alice, Subscription.BOTH);
        alice.removes(bob);
        alice.seesNoContact(bob);
        bob.seesContact(alice, Subscription.NONE);
    }

    @Test
    void presenceIsSeenWithItsWordsAndStaysWhileOneSyncs() {
        befriend();
        for (var shown : List.of(Availability.AWAY, Availability.DO_NOT_DISTURB, Availability.ONLINE)) {
            bob.shows(shown, "I am " + shown);
            alice.seesPresence(bob, shown, "I am " + shown);
        }
        bob.shows(Availability.AWAY, "");
        alice.seesPresence(bob, Availability.AWAY, "");
        bob.goesOffline();
        alice.seesPresence(bob, Availability.OFFLINE, "");
    }

    @Test
    void aRoomIsMadeNamedEnteredAndLeft() {
        var room = alice.creates(MatrixAccounts.unique("kitchen"));
        alice.invites(room, bob);
        bob.seesInvitation(room, alice);
        bob.joins(room);
        alice.seesMember(room, bob);
        bob.seesMember(room, alice);
        alice.saysIn(room, "Who brings the bread?");
        bob.seesIn(room, alice, "Who brings the bread?");
        alice.setsTopic(room, "Bread");
        bob.seesTopic(room, "Bread");
        alice.kicks(room, bob);
        bob.seesItselfOut(room);
        alice.seesNoMember(room, bob);
        MatrixEnd carol = comesIn(accounts.registered("carol"));
        carol.joins(room);
        carol.seesTopic(room, "Bread");
        carol.leaves(room);
        alice.seesNoMember(room, carol);
    }

    @Test
    void aChangedPasswordOpensAndTheOldOneDoesNot() {
        User user = accounts.registered("dave");
        accounts.changePassword(user, "another");
        assertEquals(
                "M_FORBIDDEN",
                assertThrows(MatrixWire.Refused.class, () -> MatrixWire.signsIn(lab, user))
                        .code());
        MatrixWire.signsIn(lab, new User(user.name(), user.address(), "another"))
                .close();
    }
}
