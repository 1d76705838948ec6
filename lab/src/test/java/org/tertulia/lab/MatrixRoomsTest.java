package org.tertulia.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tertulia.contract.Peer;
import org.tertulia.contract.Story;
import org.tertulia.contract.User;
import org.tertulia.model.Address;

/** What other programs do in rooms of Matrix that no other network has: who is meant, and where a room goes on. */
final class MatrixRoomsTest {

    private static final int POLLS = 20;

    private final Lab lab = Lab.shared();
    private final MatrixSubject net = new MatrixSubject(lab);
    private final Story story = Story.on(net);
    private Peer alice;
    private MatrixWire bob;
    private String room;

    @BeforeEach
    void twoPeopleInARoom() {
        alice = story.peer("alice");
        User user = net.freshUser("bob");
        bob = MatrixWire.signsIn(lab, user);
        room = bob.post("/createRoom", Map.of("preset", "public_chat", "name", "Kitchen"))
                .path("room_id")
                .asText();
        alice.joins(at(room));
    }

    @AfterEach
    void everybodyLeaves() throws Exception {
        bob.close();
        story.close();
        net.close();
    }

    private static Address at(String room) {
        return new Address("matrix", room);
    }

    /** The server tells bob's program to make a noise for what names him, and for nothing else. */
    @Test
    void whomWeNameHearsIt() {
        alice.saysIn(at(room), "nobody is meant by this");
        alice.saysIn(at(room), nameOfBob() + ": are you there?");
        awaitHighlight();
        JsonNode noises = bob.get("/notifications?only=highlight").path("notifications");
        assertEquals(1, noises.size(), noises.toString());
        assertEquals(
                nameOfBob() + ": are you there?",
                noises.path(0).path("event").path("content").path("body").asText());
    }

    private String nameOfBob() {
        return bob.user().substring(1, bob.user().indexOf(':'));
    }

    private void awaitHighlight() {
        JsonNode sync = bob.get("/sync");
        for (int n = 0; n < POLLS; n++) {
            JsonNode told = sync.path("rooms").path("join").path(room).path("unread_notifications");
            if (told.path("highlight_count").asInt() > 0) return;
            sync = bob.get("/sync?timeout=2000&since="
                    + MatrixWire.part(sync.path("next_batch").asText()));
        }
        throw new AssertionError("nothing has named bob: " + sync);
    }

    @Test
    void whoMeansUsIsSeenToWhateverTheWords() {
        var _ = bob.put(
                "/rooms/" + MatrixWire.part(room) + "/send/m.room.message/meant",
                Map.of(
                        "msgtype",
                        "m.text",
                        "body",
                        "what do you think?",
                        "m.mentions",
                        Map.of("user_ids", new String[] {alice.address().value()})));
        bob.says(room, "and the others?");
        alice.isNamedIn(at(room), 1);
    }

    @Test
    void aRoomThatIsReplacedLeadsToTheOneInItsPlace() {
        String next = bob.post("/rooms/" + MatrixWire.part(room) + "/upgrade", Map.of("new_version", "11"))
                .path("replacement_room")
                .asText();
        alice.seesInvitation(at(next), alice);
        alice.answersInvitation(at(next), true);
        alice.saysIn(at(next), "Here we are");
        alice.hasSentAllIn(at(next));
    }
}
