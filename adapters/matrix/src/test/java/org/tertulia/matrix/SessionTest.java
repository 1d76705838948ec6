package org.tertulia.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tertulia.matrix.Homeserver.Answer;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.network.Backfill;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.Rooms;
import org.tertulia.network.Roster;

/** A whole session, its encryption included, at a server that says what a test lets it say. */
final class SessionTest {

    private static final String ME = Syncs.member("@me:x", "Me");
    private static final String ANA = Syncs.member("@ana:x", "Ana");

    private Homeserver server;
    private Signed signed;

    @BeforeEach
    void signIn() throws Exception {
        server = new Homeserver();
        signed = new Signed(server);
    }

    @AfterEach
    void close() {
        signed.close();
        server.close();
    }

    private void connect(String sync) throws InterruptedException {
        server.syncs(sync);
        signed.session.connect();
        signed.told(NetworkEvent.Connected.class, _ -> true);
    }

    private static String joins(String room, String... state) {
        return "{'rooms':{'join':{'" + room + "':" + full(state) + "}}}";
    }

    /** Events with all that a server puts into them. */
    private static String full(String... state) {
        StringBuilder events = new StringBuilder();
        for (String event : state) {
            if (!events.isEmpty()) events.append(',');
            events.append(Syncs.happening(event, "$s" + Math.abs(event.hashCode()))
                    .replaceFirst("\\}$", ",'origin_server_ts':1}"));
        }
        return "{'state':{'events':[" + events + "]}}";
    }

    private static String encrypted(String rest) {
        return Syncs.encryption("{'algorithm':'m.megolm.v1.aes-sha2'" + rest + "}");
    }

    private void members(String room, String... members) {
        String chunk = full(members).replace("{'state':{'events':", "{'chunk':").replaceFirst("\\}\\}$", "}");
        server.on(
                "/rooms/" + room + "/members",
                (_, _) -> Answer.ok(chunk.replace("{'type'", "{'room_id':'" + room + "','type'")));
    }

    private void says(String room, String id) throws InterruptedException {
        server.syncs(
                "{'rooms':{'join':{'" + room + "':{'timeline':{'events':[" + Syncs.text(id, "@ana:x", "hi") + "]}}}}}");
        signed.told(
                NetworkEvent.MessageReceived.class,
                each -> each.message().ids().getFirst().value().equals(id));
    }

    @Test
    void rulesOfEncryptionThatAreNonsenseTakeTheConnectionFromNobodyAndNothingGoesInTheClear() throws Exception {
        members("!r:x", ME, ANA);
        connect(joins("!r:x", ME, encrypted(",'rotation_period_ms':{'a':[]}")));
        says("!r:x", "$1");
        signed.send("!r:x", "secret");
        assertEquals(0, server.asked("/rooms/!r:x/send/m.room.message").size());
        assertEquals(1, server.asked("/rooms/!r:x/send/m.room.encrypted").size());
        assertTrue(signed.state.all(NetworkEvent.Disconnected.class).isEmpty());
    }

    @Test
    void whatIsEncryptedInAWayThatNobodyKnowsIsNotWrittenTo() throws Exception {
        connect(joins("!r:x", ME, Syncs.encryption("{'algorithm':'m.tomorrow'}")));
        signed.send("!r:x", "secret");
        assertEquals(
                Failure.Kind.UNSUPPORTED,
                signed.told(NetworkEvent.SendFailed.class, _ -> true).failure().kind());
        assertEquals(0, server.asked("/rooms/!r:x/send").size());
    }

    @Test
    void aRoomWhoseMembersAreNotToldIsNotWrittenToAndTheOthersAre() throws Exception {
        server.on("/rooms/!r:x/members", (_, _) -> Answer.refused(403, "M_FORBIDDEN"));
        members("!z:x", ME, ANA);
        connect("{'rooms':{'join':{'!r:x':" + full(ME, encrypted("")) + ",'!z:x':" + full(ME) + "}}}");
        // who is refused one room's members goes on to the next
        signed.told(NetworkEvent.RoomJoined.class, each -> each.participants().size() == 2);
        signed.send("!r:x", "secret");
        assertEquals(
                Failure.Kind.TIMED_OUT,
                signed.told(NetworkEvent.SendFailed.class, _ -> true).failure().kind());
        signed.send("!z:x", "hello");
        assertEquals(0, server.asked("/rooms/!r:x/send").size());
        assertEquals(1, server.asked("/rooms/!z:x/send/m.room.message").size());
        assertTrue(signed.state.all(NetworkEvent.Disconnected.class).isEmpty());
    }

    @Test
    void whoComesBackIntoAnEncryptedRoomAsksAgainWhoIsThere() throws Exception {
        members("!r:x", ME, ANA);
        connect(joins("!r:x", ME, encrypted("")));
        signed.send("!r:x", "one");
        server.syncs("{'rooms':{'leave':{'!r:x':{'timeline':{'events':[" + Syncs.leaves("@me:x", "@me:x") + "]}}}}}");
        signed.told(NetworkEvent.RoomLeft.class, _ -> true);
        members("!r:x", ME, Syncs.member("@new:x", "New"));
        server.syncs(joins("!r:x", ME, encrypted("")));
        signed.told(
                NetworkEvent.RoomJoined.class,
                each -> each.participants().stream().anyMatch(who -> who.name().equals("New")));
        int before = server.asked("/keys/query").size();
        signed.send("!r:x", "two");
        assertEquals(2, server.asked("/rooms/!r:x/send/m.room.encrypted").size());
        assertTrue(server.asked("/keys/query").stream()
                .skip(before)
                .anyMatch(each -> each.body().path("device_keys").has("@new:x")));
        assertTrue(server.asked("/keys/query").stream()
                .skip(before)
                .noneMatch(each -> each.body().path("device_keys").has("@ana:x")));
    }

    @Test
    void aRoomThatWeAreNotInIsNotWrittenTo() throws Exception {
        connect("{}");
        signed.send("!r:x", "anybody?");
        assertEquals(
                Failure.Kind.NOT_PERMITTED,
                signed.told(NetworkEvent.SendFailed.class, _ -> true).failure().kind());
        assertEquals(0, server.asked("/rooms/!r:x/send").size());
    }

    @Test
    void twoMessagesToSomebodyNewMakeOneChatThoughNoSyncHasToldOfItYet() throws Exception {
        server.on("/createRoom", (_, _) -> Answer.ok("{'room_id':'!d:x'}"));
        connect("{}");
        signed.send("@ana:x", "one");
        signed.send("@ana:x", "two");
        assertEquals(1, server.asked("/createRoom").size());
        assertEquals(2, server.asked("/rooms/!d:x/send/m.room.message").size());
    }

    @Test
    void aTokenThatIsRefusedEndsTheConnectionOnceAndSaysWhy() throws Exception {
        connect("{}");
        server.on("/sync", (_, _) -> Answer.refused(401, "M_UNKNOWN_TOKEN"));
        server.syncs("{}");
        assertEquals(
                Failure.Kind.WRONG_CREDENTIALS,
                signed.told(NetworkEvent.Disconnected.class, _ -> true)
                        .failure()
                        .kind());
    }

    @Test
    void aServerThatDoesNotKnowAnyMoreWhereWeWereTellsEverythingAnew() throws Exception {
        connect("{'rooms':{'join':{'!r:x':" + full(ME) + ",'!gone:x':" + full(ME) + "}}}");
        server.on(
                "/sync", (asked, usual) -> asked.query().contains("since=") ? Answer.refused(400, "M_UNKNOWN") : usual);
        server.syncs("{}");
        server.syncs(joins("!r:x", ME));
        assertEquals(
                "!gone:x",
                signed.told(NetworkEvent.RoomLeft.class, _ -> true).room().value());
        server.on("/sync", (_, usual) -> usual);
        says("!r:x", "$one");
        assertTrue(signed.state.all(NetworkEvent.Disconnected.class).isEmpty());
    }

    @Test
    void aMessageThatTheServerCannotTakeFailsAloneAndTheOthersGo() throws Exception {
        connect("{'rooms':{'join':{'!r:x':" + full(ME) + ",'!z:x':" + full(ME) + "}}}");
        server.on("/rooms/!r:x/send", (_, _) -> new Answer(500, "<html>"));
        signed.send("!r:x", "secret");
        assertFalse(
                signed.told(NetworkEvent.SendFailed.class, _ -> true).failure().certain());
        signed.send("!z:x", "hello");
        assertEquals(1, server.asked("/rooms/!z:x/send").size());
        assertTrue(signed.state.all(NetworkEvent.Disconnected.class).isEmpty());
    }

    @Test
    void aGoodByeThatASyncUnderWayHasUndoneIsSaidOnceMore() throws Exception {
        connect("{}");
        AtomicInteger goodbyes = new AtomicInteger();
        server.on("/presence/", (asked, usual) -> {
            if (asked.method().equals("PUT")) goodbyes.incrementAndGet();
            return asked.method().equals("PUT")
                    ? usual
                    : Answer.ok("{'presence':'" + (goodbyes.get() == 1 ? "online" : "offline") + "'}");
        });
        signed.session.close();
        assertEquals(2, goodbyes.get());
    }

    @Test
    void whoeverLeavesWhileSomethingComesSaysGoodByeToo() throws Exception {
        connect("{}");
        signed.state.letsGo();
        server.syncs(joins("!r:x", ME));
        awaitsTheEndOfTheSync();
        signed.session.close();
        assertEquals(1, goodbyes());
    }

    private long goodbyes() {
        return server.asked("/presence/@me:x/status").stream()
                .filter(asked -> asked.method().equals("PUT"))
                .filter(asked -> asked.body().path("presence").asText().equals("offline"))
                .count();
    }

    /** What the sync brought was not taken, so nothing more is asked. */
    private void awaitsTheEndOfTheSync() throws InterruptedException {
        int before = -1;
        int now = server.asked("/sync").size();
        while (now != before) {
            Thread.sleep(700); // longer than a session takes to ask again
            before = now;
            now = server.asked("/sync").size();
        }
    }

    @Test
    void whoIsNotFollowedIntoASecondChatIsNotLeftInTheFirst() throws Exception {
        server.syncs(
                "{'account_data':{'events':[{'type':'m.direct','content':{'@ana:x':['!d:x']}}]},'rooms':{'join':{'!d:x':"
                        + full(ME, ANA)
                        + "},'invite':{'!e:x':{'invite_state':{'events':[{'type':'m.room.member','state_key':'@me:x',"
                        + "'sender':'@ana:x','content':{'membership':'invite','is_direct':true}}]}}}}}");
        signed.session.connect();
        signed.told(NetworkEvent.Requested.class, _ -> true);
        var denied = signed.session.ability(Roster.class).orElseThrow().deny(Mxids.address("@ana:x"));
        assertEquals(Outcome.ok(), denied.toCompletableFuture().get(5, TimeUnit.SECONDS));
        assertEquals(1, server.asked("/rooms/!e:x/leave").size());
        assertEquals(0, server.asked("/rooms/!d:x/leave").size());
    }

    @Test
    void whereARoomGoesOnIsEnteredByTheServerOfWhoSaidSoAndDeclinedWithoutAskingIt() throws Exception {
        connect(joins("!r:x", ME, Syncs.member("@ana:y", "Ana")));
        for (String room : List.of("!new:y", "!other:y")) {
            server.syncs("{'rooms':{'join':{'!r:x':{'timeline':{'events':[{'type':'m.room.tombstone','state_key':'',"
                    + "'event_id':'$t','sender':'@ana:y','origin_server_ts':1,'content':{'body':'on','replacement_room':'"
                    + room + "'}}]}}}}}");
            signed.told(
                    NetworkEvent.Requested.class, each -> each.subject().value().equals(room));
        }
        Rooms rooms = signed.session.ability(Rooms.class).orElseThrow();
        var joined = rooms.join(Mxids.address("!new:y"), "").toCompletableFuture();
        server.syncs(joins("!new:y", ME));
        assertEquals(Outcome.ok(), joined.get(5, TimeUnit.SECONDS));
        assertTrue(server.asked("/join/!new:y").getFirst().query().contains("server_name=y"));
        assertEquals(
                Outcome.ok(),
                rooms.decline(Mxids.address("!other:y"), Mxids.address("@ana:y"))
                        .toCompletableFuture()
                        .get(5, TimeUnit.SECONDS));
        assertEquals(0, server.asked("/rooms/!other:y/leave").size());
    }

    @Test
    void whoeverIsNamedInARoomIsMentioned() throws Exception {
        connect(joins("!r:x", ME, ANA, Syncs.member("@bob:x", "Bob B"), Syncs.member("@a:x", "a")));
        members("!r:x", ME, ANA, Syncs.member("@bob:x", "Bob B"), Syncs.member("@a:x", "a"));
        signed.send("!r:x", "ana: that is a mail for bob b, not for anabel");
        JsonNode sent =
                server.asked("/rooms/!r:x/send/m.room.message").getFirst().body();
        Set<String> named = new TreeSet<>();
        sent.path("m.mentions").path("user_ids").forEach(each -> named.add(each.asText()));
        assertEquals(Set.of("@ana:x", "@bob:x"), named);
        signed.send("!r:x", "nobody");
        sent = server.asked("/rooms/!r:x/send/m.room.message").getLast().body();
        assertTrue(sent.path("m.mentions").isObject() && sent.path("m.mentions").isEmpty(), sent.toString());
    }

    @Test
    void aServerThatIsDownWhenWeStartIsAskedAgain() throws Exception {
        server.on("/keys/query", (_, _) -> Answer.refused(502, "M_UNKNOWN"));
        signed.session.connect();
        assertEquals(
                Failure.Kind.UNREACHABLE,
                signed.told(NetworkEvent.Disconnected.class, _ -> true)
                        .failure()
                        .kind());
        server.on("/keys/query", (_, usual) -> usual);
        connect("{}");
    }

    @Test
    void whoWritesToSlowServersIsAskedToWaitAndGoesOn() throws Exception {
        CountDownLatch once = new CountDownLatch(1);
        server.on("/rooms/!z:x/send", (_, usual) -> {
            if (once.getCount() == 0) return usual;
            once.countDown();
            return new Answer(429, "{\"errcode\":\"M_LIMIT_EXCEEDED\",\"retry_after_ms\":10}");
        });
        connect(joins("!z:x", ME));
        signed.send("!z:x", "hello");
        assertTrue(once.await(1, TimeUnit.SECONDS));
        assertEquals(2, server.asked("/rooms/!z:x/send/m.room.message/wire-1").size());
        assertTrue(signed.state.all(NetworkEvent.SendFailed.class).isEmpty());
    }

    @Test
    void aPageOfThePastThatIsEmptyIsNotTheLastOne() throws Exception {
        connect(joins("!z:x", ME));
        server.on(
                "/rooms/!z:x/messages",
                (asked, _) -> asked.query().contains("from=p1")
                        ? Answer.ok("{'chunk':[],'end':'p2'}")
                        : Answer.ok("{'chunk':[" + Syncs.text("$old", "@ana:x", "long ago") + "]}"));
        var _ = signed.session
                .ability(Backfill.class)
                .orElseThrow()
                .fill(Mxids.address("!z:x"), new GapToken("!z:x", "p1", "").text());
        signed.told(NetworkEvent.GapClosed.class, _ -> true);
        signed.told(
                NetworkEvent.MessageReceived.class,
                each -> each.message().ids().getFirst().value().equals("$old"));
        assertTrue(signed.state.all(NetworkEvent.GapFound.class).isEmpty());
    }
}
