package org.tertulia.lab.xmpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tertulia.lab.Lab;
import org.tertulia.model.Address;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.NetworkEvent.LeaveReason;
import org.tertulia.network.NetworkEvent.RoomJoined;
import org.tertulia.network.NetworkEvent.RoomLeft;
import org.tertulia.network.Rooms;

/** The list of rooms that our account keeps on its server (XEP-0402), and our clients follow. */
@Timeout(120)
final class XmppBookmarksTest {

    private final Lab lab = Lab.shared();
    private final Someone ana = new Someone(lab);
    private final Someone ben = new Someone(lab);
    private Address room = ana.address();

    @BeforeEach
    void makeRoom() {
        ana.online();
        ben.online();
        room = Someone.done(
                rooms(ben).resolve("r" + UUID.randomUUID().toString().substring(0, 8)));
        Someone.done(rooms(ben).create(room, "The kitchen", "ben"));
    }

    @AfterEach
    void signOut() {
        ana.close();
        ben.close();
    }

    private static Rooms rooms(Someone one) {
        return one.ability(Rooms.class);
    }

    private void isIn(Someone client, int since) {
        client.notebook.awaitSince(since, RoomJoined.class, e -> e.room().equals(room));
    }

    private void isOut(Someone client, int since) {
        var out =
                client.notebook.awaitSince(since, RoomLeft.class, e -> e.room().equals(room));
        assertEquals(LeaveReason.LEFT, out.reason());
    }

    @Test
    void whatOneClientJoinsAndLeavesTheOtherFollows() {
        try (Someone phone = ana.otherClient(lab).online()) {
            Someone.done(rooms(ana).join(room, "ana"));
            isIn(phone, 0);
            Someone.done(rooms(phone).leave(room));
            isOut(phone, 0);
            isOut(ana, 0);
            int start = ana.notebook.size();
            Someone.done(rooms(phone).join(room, ""));
            isIn(ana, start);
        }
    }

    @Test
    void aClientThatComesLaterIsInTheRoomsOfTheAccountUnderTheSameName() {
        Someone.done(rooms(ana).join(room, "anita"));
        listHas(ana);
        try (Someone phone = ana.otherClient(lab).online()) {
            isIn(phone, 0);
            var joined = phone.notebook.all(RoomJoined.class).getLast();
            assertTrue(joined.participants().stream()
                    .anyMatch(p -> p.self() && p.name().startsWith("anita")));
        }
    }

    @Test
    void aRoomThatWasLeftWithAnotherClientMeanwhileIsNotEnteredAgain() {
        Someone.done(rooms(ana).join(room, "ana"));
        listHas(ana);
        ana.close();
        try (Someone phone = ana.otherClient(lab).online()) {
            isIn(phone, 0);
            Someone.done(rooms(phone).leave(room));
        }
        int start = ana.notebook.size();
        var back = new CompletableFuture<Outcome<Nothing>>();
        ana.notebook.watch = event -> {
            // as the core does it: at once
            if (event instanceof NetworkEvent.Connected)
                rooms(ana).join(room, "").thenAccept(back::complete);
        };
        ana.restarted();
        ana.notebook.watch = event -> {};
        assertInstanceOf(Outcome.Failed.class, Someone.outcome(back));
        isOut(ana, start);
        assertEquals(1, ana.notebook.all(RoomJoined.class).size());
        Someone.done(rooms(ana).join(room, "ana"));
    }

    @Test
    void aRoomThatWasLeftAtOnceAtTheNextStartIsNotEntered() {
        Someone.done(rooms(ana).join(room, "ana"));
        listHas(ana);
        ana.close();
        var left = new CompletableFuture<Outcome<Nothing>>();
        ana.notebook.watch = event -> {
            if (event instanceof NetworkEvent.Connected) rooms(ana).leave(room).thenAccept(left::complete);
        };
        ana.restarted();
        ana.notebook.watch = event -> {};
        Someone.done(left);
        try (Someone phone = ana.otherClient(lab).online()) {
            Someone.done(rooms(phone).resolve("anything"));
            assertEquals(List.of(), phone.notebook.all(RoomJoined.class));
        }
    }

    @Test
    void whoIsPutOutDoesNotComeBackByItself() {
        Someone.done(rooms(ana).join(room, "ana"));
        listHas(ana);
        Someone.done(rooms(ben).kick(room, room.withDevice("ana"), ""));
        ana.notebook.await(RoomLeft.class, e -> e.reason() == LeaveReason.KICKED);
        listHasNot(ana);
        try (Someone phone = ana.otherClient(lab).online()) {
            Someone.done(rooms(phone).resolve("anything"));
            assertEquals(List.of(), phone.notebook.all(RoomJoined.class));
        }
    }

    /** Waits until a client keeps in mind that the room stands in the list: it is written behind the entrance. */
    private void listHas(Someone client) {
        awaitList(client, true);
    }

    private void listHasNot(Someone client) {
        awaitList(client, false);
    }

    private void awaitList(Someone client, boolean wanted) {
        for (int probe = 0; probe < 200; probe++) {
            String list = client.notebook.get("bookmarks").map(String::new).orElse("");
            if (list.contains(room.value()) == wanted) return;
            Someone.done(rooms(client).resolve("a round trip"));
        }
        throw new AssertionError("never so in the list");
    }
}
