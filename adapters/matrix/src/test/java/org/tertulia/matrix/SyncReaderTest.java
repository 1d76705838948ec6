package org.tertulia.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tertulia.matrix.crypto.Decrypted;
import org.tertulia.model.Body;
import org.tertulia.model.Conversation;
import org.tertulia.model.Delivery;
import org.tertulia.model.NetworkMessageId;
import org.tertulia.model.Protection;
import org.tertulia.model.Request;
import org.tertulia.model.Subscription;
import org.tertulia.network.IncomingMessage;
import org.tertulia.network.IncomingMessage.Placement;
import org.tertulia.network.NetworkEvent;

/** What a sync says, as events and as state. */
final class SyncReaderTest {

    private final Syncs syncs = new Syncs();

    @Test
    void aRoomThatWeAreInIsToldWithItsMembersAndWhatIsSaidThere() {
        syncs.joins(
                "!r:x",
                Syncs.name("Kitchen"),
                Syncs.topic("Bread"),
                Syncs.member("@me:x", "Me"),
                Syncs.member("@ana:x", "Ana"));
        syncs.hears("!r:x", Syncs.text("$1", "@ana:x", "Hello"));
        NetworkEvent.RoomJoined joined = syncs.only(NetworkEvent.RoomJoined.class);
        assertEquals("Kitchen", joined.name());
        assertEquals("Bread", joined.topic());
        assertEquals(2, joined.participants().size());
        IncomingMessage message = syncs.only(NetworkEvent.MessageReceived.class).message();
        assertEquals(Conversation.Kind.GROUP, message.kind());
        assertEquals("Ana", message.senderName());
        assertEquals(Placement.LIVE, message.placement());
        assertEquals(List.of(new NetworkMessageId("event-id", "$1")), message.ids());
    }

    @Test
    void whoIsMeantIsToldByTheMessageAndTheWholeRoomOnlyByWhoMayCallIt() {
        syncs.joins(
                "!r:x",
                Syncs.member("@me:x", "Me"),
                Syncs.member("@ana:x", "Ana"),
                "{'type':'m.room.power_levels','state_key':'','sender':'@ana:x','content':{'users':{'@ana:x':50}}}");
        syncs.hears(
                "!r:x",
                mentioning("$1", "@bob:x", "{'user_ids':['@ana:x','@me:x']}"),
                mentioning("$2", "@bob:x", "{'user_ids':['@ana:x']}"),
                mentioning("$3", "@ana:x", "{'room':true}"),
                mentioning("$4", "@bob:x", "{'room':true}"));
        assertEquals(
                List.of(true, false, true, false),
                syncs.messages().stream().map(IncomingMessage::namesUs).toList());
    }

    private static String mentioning(String id, String sender, String mentions) {
        return Syncs.text(id, sender, "hello").replace("'body'", "'m.mentions':" + mentions + ",'body'");
    }

    @Test
    void whatWasSaidBeforeWeCameInIsPast() {
        syncs.hears(
                "!r:x",
                Syncs.text("$1", "@ana:x", "before"),
                Syncs.happening(Syncs.member("@me:x", "Me"), "$2"),
                Syncs.text("$3", "@ana:x", "after"));
        List<IncomingMessage> messages = syncs.messages();
        assertEquals(Placement.HISTORY, messages.get(0).placement());
        assertEquals(Placement.LIVE, messages.get(1).placement());
    }

    @Test
    void aDirectChatIsAConversationWithThePersonAndMakesAContact() {
        syncs.direct("@ana:x", "!d:x");
        syncs.joins("!d:x", Syncs.member("@me:x", "Me"), Syncs.member("@ana:x", "Ana"));
        syncs.hears("!d:x", Syncs.text("$1", "@ana:x", "Hello"));
        IncomingMessage message = syncs.messages().getFirst();
        assertEquals(Conversation.Kind.DIRECT, message.kind());
        assertEquals(Mxids.address("@ana:x"), message.conversation());
        assertTrue(syncs.all(NetworkEvent.RoomJoined.class).isEmpty());
        NetworkEvent.RosterEntry entry =
                syncs.only(NetworkEvent.RosterChanged.class).entry();
        assertEquals("Ana", entry.name());
        assertEquals(Subscription.BOTH, entry.subscription());
    }

    @Test
    void whoHasLeftTheChatIsNoContactAnyMore() {
        aDirectChatIsAConversationWithThePersonAndMakesAContact();
        syncs.forget();
        syncs.hears("!d:x", Syncs.happening(Syncs.leaves("@ana:x", "@ana:x"), "$9"));
        assertEquals(
                Subscription.NONE,
                syncs.only(NetworkEvent.RosterChanged.class).entry().subscription());
    }

    @Test
    void aRequestNamesThePersonAndAnInvitationTheRoom() {
        syncs.invites("!d:x", "@ana:x", true);
        syncs.invites("!r:x", "@ben:x", false);
        List<NetworkEvent.Requested> requests = syncs.all(NetworkEvent.Requested.class);
        assertEquals(Request.Kind.CONTACT, requests.get(0).kind());
        assertEquals(Mxids.address("@ana:x"), requests.get(0).subject());
        assertEquals(Request.Kind.ROOM, requests.get(1).kind());
        assertEquals(Mxids.address("!r:x"), requests.get(1).subject());
        syncs.forget();
        syncs.putOut("!d:x", "@me:x");
        assertEquals(
                Mxids.address("@ana:x"),
                syncs.only(NetworkEvent.RequestGone.class).subject());
    }

    @Test
    void aRoomThatGoesOnElsewhereInvitesThereOnceAndTheInvitationGoesWhenWeAreThere() {
        syncs.joins("!r:x", Syncs.name("Kitchen"), Syncs.member("@me:x", "Me"), Syncs.member("@ana:y", "Ana"));
        String moved = "{'type':'m.room.tombstone','state_key':'','event_id':'$9','sender':'@ana:y',"
                + "'content':{'body':'This room has been replaced','replacement_room':'!new:y'}}";
        syncs.hears("!r:x", moved);
        NetworkEvent.Requested asked = syncs.only(NetworkEvent.Requested.class);
        assertEquals(Request.Kind.ROOM, asked.kind());
        assertEquals(Mxids.address("!new:y"), asked.subject());
        assertEquals("Kitchen", asked.name());
        Syncs later = syncs.restarted();
        assertEquals("y", later.table.of("!new:y").via);
        later.joins("!new:y", Syncs.name("Kitchen"), Syncs.member("@me:x", "Me"));
        assertEquals(
                Mxids.address("!new:y"),
                later.only(NetworkEvent.RequestGone.class).subject());
        later.hears("!r:x", moved);
        assertTrue(later.all(NetworkEvent.Requested.class).isEmpty());
    }

    @Test
    void whoIsPutOutIsToldByWhomAndWhy() {
        syncs.joins("!r:x", Syncs.member("@me:x", "Me"), Syncs.member("@ana:x", "Ana"), Syncs.member("@ben:x", "Ben"));
        syncs.forget();
        syncs.hears("!r:x", Syncs.happening(Syncs.leaves("@ben:x", "@ana:x"), "$5"));
        NetworkEvent.ParticipantLeft left = syncs.only(NetworkEvent.ParticipantLeft.class);
        assertEquals(NetworkEvent.LeaveReason.KICKED, left.reason());
        assertEquals("Ana", left.by());
        syncs.forget();
        syncs.putOut("!r:x", "@ana:x");
        assertEquals(
                NetworkEvent.LeaveReason.KICKED,
                syncs.only(NetworkEvent.RoomLeft.class).reason());
    }

    @Test
    void aHoleIsToldWithTheMessageBeforeIt() {
        syncs.joins("!r:x", Syncs.member("@me:x", "Me"));
        syncs.hears("!r:x", Syncs.text("$1", "@ana:x", "known"));
        syncs.forget();
        syncs.limited("!r:x", "before-2", Syncs.text("$2", "@ana:x", "after a while"));
        NetworkEvent.GapFound gap = syncs.only(NetworkEvent.GapFound.class);
        assertEquals(new NetworkMessageId("event-id", "$1"), gap.after());
        assertEquals(new GapToken("!r:x", "before-2", "$1"), GapToken.of(gap.token()));
    }

    @Test
    void whatHasNoKeyYetIsShownAsSuchAndKeptForLater() {
        syncs.decrypts(_ -> new Decrypted.NoKey("session"));
        syncs.joins("!r:x", Syncs.member("@me:x", "Me"));
        syncs.hears("!r:x", Syncs.encrypted("$1", "@ana:x"));
        IncomingMessage message = syncs.messages().getFirst();
        assertEquals(Body.Style.UNREADABLE, message.body().style());
        assertEquals(Protection.UNDECRYPTABLE, message.protection());
        assertEquals(1, syncs.state.scan("pending/").size());
    }

    @Test
    void whatIsDecryptedSaysSo() {
        syncs.decrypts(_ -> new Decrypted.Clear(
                "{\"type\":\"m.room.message\",\"content\":{\"msgtype\":\"m.text\",\"body\":\"psst\"}}"));
        syncs.joins("!r:x", Syncs.member("@me:x", "Me"));
        syncs.hears("!r:x", Syncs.encrypted("$1", "@ana:x"));
        IncomingMessage message = syncs.messages().getFirst();
        assertEquals("psst", message.body().text());
        assertEquals(Protection.ENCRYPTED, message.protection());
    }

    @Test
    void aCorrectionNamesWhatItCorrectsAndSaysItAnew() {
        syncs.joins("!r:x", Syncs.member("@me:x", "Me"));
        syncs.hears("!r:x", Syncs.text("$1", "@ana:x", "Helo"), Syncs.correction("$2", "@ana:x", "$1", "Hello"));
        NetworkEvent.MessageCorrected corrected = syncs.only(NetworkEvent.MessageCorrected.class);
        assertEquals(new NetworkMessageId("event-id", "$1"), corrected.target());
        assertEquals("Hello", corrected.message().body().text());
        syncs.forget();
        syncs.limited("!r:x", "before-3", Syncs.text("$3", "@ana:x", "later"));
        assertEquals(
                "$1",
                GapToken.of(syncs.only(NetworkEvent.GapFound.class).token()).until());
    }

    @Test
    void aReceiptOfAnEventThatIsNoMessageMeansTheMessageBeforeIt() {
        syncs.direct("@ana:x", "!d:x");
        syncs.joins("!d:x", Syncs.member("@me:x", "Me"), Syncs.member("@ana:x", "Ana"));
        syncs.hears("!d:x", Syncs.text("$1", "@me:x", "Read this"), Syncs.happening(Syncs.topic("x"), "$2"));
        syncs.forget();
        syncs.read("!d:x", "$2", "@ana:x");
        NetworkEvent.DeliveryReported report = syncs.only(NetworkEvent.DeliveryReported.class);
        assertEquals(Delivery.READ, report.delivery());
        assertEquals("$1", report.id().value());
        syncs.read("!d:x", "$1", "@me:x");
        assertEquals("$1", syncs.only(NetworkEvent.ReadElsewhere.class).upTo().value());
    }

    @Test
    void aRoomOnceEncryptedStaysSo() {
        syncs.joins("!r:x", Syncs.member("@me:x", "Me"), Syncs.encryption("{\"algorithm\":\"m.megolm.v1.aes-sha2\"}"));
        syncs.hears("!r:x", Syncs.happening(Syncs.encryption("{}"), "$1"));
        synchronized (syncs.table) {
            assertTrue(syncs.table.of("!r:x").encrypted());
        }
    }

    @Test
    void allOfItIsThereAgainAfterARestart() {
        aDirectChatIsAConversationWithThePersonAndMakesAContact();
        syncs.joins("!r:x", Syncs.name("Kitchen"), Syncs.member("@me:x", "Me"), Syncs.member("@ben:x", "Ben"));
        Syncs again = syncs.restarted();
        again.connects();
        assertEquals("Kitchen", again.only(NetworkEvent.RoomJoined.class).name());
        assertEquals(2, again.only(NetworkEvent.RoomJoined.class).participants().size());
        assertEquals(1, again.only(NetworkEvent.RosterLoaded.class).entries().size());
        assertEquals("token-3", new String(again.state.entries.get("sync"), StandardCharsets.UTF_8));
    }

    @Test
    void absurdTimesAndNamesAreHarmless() {
        String name = "\u202e" + "x\u0000y".repeat(400_000);
        syncs.joins("!r:x", Syncs.member("@me:x", "Me"), Syncs.member("@ana:x", name));
        syncs.hears("!r:x", Syncs.text("$1", "@ana:x", "late").replace("1700000000000", "9007199254740991"));
        IncomingMessage message = syncs.messages().getFirst();
        assertEquals(9007199254740991L, message.sent().toEpochMilli());
        assertTrue(message.senderName().length() <= 2000);
        assertFalse(message.senderName().contains("\u202e"));
        assertFalse(message.senderName().contains("\u0000"));
    }

    @Test
    void aBodyWithoutEndIsCutAndSaysSo() {
        syncs.joins("!r:x", Syncs.member("@me:x", "Me"));
        syncs.hears("!r:x", Syncs.text("$1", "@ana:x", "long ".repeat(100_000)));
        Body body = syncs.messages().getFirst().body();
        assertEquals(Body.MAX_LENGTH, body.text().length());
        assertTrue(body.text().endsWith("[…]"));
    }

    @Test
    void aMessageThatIsLongerBehindItsSignIsCutAndTakesNoOtherWithIt() {
        syncs.joins("!r:x", Syncs.member("@me:x", "Me"));
        String image = Syncs.text("$1", "@ana:x", "x".repeat(Body.MAX_LENGTH)).replace("m.text", "m.image");
        syncs.hears("!r:x", image, Syncs.text("$2", "@ana:x", "and this"));
        assertEquals(2, syncs.messages().size());
        assertEquals(Body.MAX_LENGTH, syncs.messages().getFirst().body().text().length());
        assertEquals("and this", syncs.messages().getLast().body().text());
    }

    @Test
    void aCorrectionWithoutItsKeyIsNoMessageOfItsOwnAndWaits() {
        syncs.decrypts(_ -> new Decrypted.NoKey("session"));
        syncs.joins("!r:x", Syncs.member("@me:x", "Me"));
        String edit = Syncs.encrypted("$2", "@ana:x")
                .replace("'content':{", "'content':{'m.relates_to':{'rel_type':'m.replace','event_id':'$1'},");
        syncs.hears("!r:x", Syncs.encrypted("$1", "@ana:x"), edit);
        assertEquals(1, syncs.messages().size());
        assertTrue(syncs.state.entries.keySet().stream()
                .anyMatch(key -> key.startsWith("pending/") && key.endsWith("$2")));
    }

    @Test
    void aCorrectionThatSaysNothingAnewIsNone() {
        syncs.joins("!r:x", Syncs.member("@me:x", "Me"));
        String empty = Syncs.text("$2", "@ana:x", "* hi")
                .replace("'content':{", "'content':{'m.relates_to':{'rel_type':'m.replace','event_id':'$1'},");
        syncs.hears("!r:x", Syncs.text("$1", "@ana:x", "hello"), empty);
        assertEquals(1, syncs.messages().size());
        assertTrue(syncs.all(NetworkEvent.MessageCorrected.class).isEmpty());
    }

    @Test
    void whatReachesBackToWhatWeHaveHasNoHoleBeforeIt() {
        syncs.joins("!r:x", Syncs.member("@me:x", "Me"));
        syncs.hears("!r:x", Syncs.text("$1", "@ana:x", "known"));
        syncs.limited(
                "!r:x",
                "before-0",
                Syncs.text("$0", "@ana:x", "old"),
                Syncs.text("$1", "@ana:x", "known"),
                Syncs.text("$2", "@ana:x", "new"));
        assertTrue(syncs.all(NetworkEvent.GapFound.class).isEmpty());
    }

    @Test
    void whoLooksLikeAnotherIsToldApart() {
        syncs.joins(
                "!r:x",
                Syncs.member("@me:x", "Me"),
                Syncs.member("@ana:good", ""),
                Syncs.member("@eve:evil", "ana​"),
                Syncs.member("@ben:x", "Ben"));
        Room room = syncs.table.of("!r:x");
        assertEquals("ana (@ana:good)", room.nameOf("@ana:good"));
        assertEquals("ana​ (@eve:evil)", room.nameOf("@eve:evil"));
        assertEquals("Ben", room.nameOf("@ben:x"));
    }

    private static String id(@Nullable Room room) {
        return room == null ? "" : room.id;
    }

    @Test
    void whatIsForOnePersonGoesWhereNobodyElseReadsItAndNotWhereItEnded() {
        syncs.say(
                "{'account_data':{'events':[{'type':'m.direct','content':{'@ana:x':['!two:x','!three:x','!old:x']}}]}}");
        for (String room : List.of("!two:x", "!three:x", "!old:x"))
            syncs.joins(room, Syncs.member("@me:x", "Me"), Syncs.member("@ana:x", "Ana"));
        syncs.joins("!three:x", Syncs.member("@ben:x", "Ben"));
        syncs.joins(
                "!old:x",
                Syncs.encryption("{'algorithm':'m.megolm.v1.aes-sha2'}"),
                "{'type':'m.room.tombstone',"
                        + "'state_key':'','sender':'@ana:x','content':{'replacement_room':'!two:x'}}");
        assertEquals("!two:x", id(syncs.table.chatWith("@ana:x")));
        assertEquals("!two:x", id(syncs.restarted().table.chatWith("@ana:x")));
    }

    @Test
    void whatAnInvitationSaysOfARoomIsForgottenWhenWeComeIn() {
        syncs.say("{'rooms':{'invite':{'!r:x':{'invite_state':{'events':["
                + String.join(
                        ",",
                        Syncs.name("Your bank"),
                        Syncs.member("@friend:x", "Friend"),
                        "{'type':'m.room.member','state_key':'@me:x','sender':'@eve:x',"
                                + "'content':{'membership':'invite'}}")
                + "]}}}}}");
        syncs.joins("!r:x", Syncs.member("@me:x", "Me"), Syncs.member("@eve:x", "Eve"));
        NetworkEvent.RoomJoined joined = syncs.only(NetworkEvent.RoomJoined.class);
        assertEquals("Eve", joined.name());
        assertEquals(2, joined.participants().size());
        assertFalse(syncs.state.entries.containsKey("member/!r:x\n@friend:x"));
    }

    @Test
    void aRoomThatBecomesADirectChatIsNoRoomAnyMoreAndBack() {
        syncs.joins("!r:x", Syncs.member("@me:x", "Me"), Syncs.member("@ana:x", "Ana"));
        syncs.forget();
        syncs.direct("@ana:x", "!r:x");
        assertEquals(
                Mxids.address("!r:x"), syncs.only(NetworkEvent.RoomLeft.class).room());
        syncs.forget();
        syncs.say("{'account_data':{'events':[{'type':'m.direct','content':{}}]}}");
        assertEquals(
                Mxids.address("!r:x"), syncs.only(NetworkEvent.RoomJoined.class).room());
    }

    @Test
    void ofTwoChatsWithOnePersonTheEncryptedOneCarriesWhatWeWrite() {
        syncs.say("{'account_data':{'events':[{'type':'m.direct','content':{'@ana:x':['!a:x','!b:x']}}]}}");
        syncs.joins(
                "!a:x",
                Syncs.member("@me:x", "Me"),
                Syncs.member("@ana:x", "Ana"),
                Syncs.encryption("{'algorithm':'m.megolm.v1.aes-sha2'}"));
        syncs.joins("!b:x", Syncs.member("@me:x", "Me"), Syncs.member("@ana:x", "Ana"));
        synchronized (syncs.table) {
            Room chat = syncs.table.chatWith("@ana:x");
            assertTrue(chat != null && chat.id.equals("!a:x"));
        }
    }

    @Test
    void whoIsInvitedHasNotBeenPutOut() {
        syncs.joins("!r:x", Syncs.member("@me:x", "Me"), Syncs.member("@ana:x", "Ana"));
        syncs.forget();
        String invited = "{'type':'m.room.member','state_key':'@new:x','sender':'@ana:x',"
                + "'content':{'membership':'invite'}}";
        syncs.hears("!r:x", Syncs.happening(invited, "$5"));
        assertTrue(syncs.all(NetworkEvent.ParticipantLeft.class).isEmpty());
    }

    @Test
    void whatOthersKeepAmongOurDirectChatsStaysThere() {
        syncs.say("{'account_data':{'events':[{'type':'m.direct','content':{'ana@example.org':['!m:x'],"
                + "'@ben:x':['!b:x']}}]}}");
        synchronized (syncs.table) {
            syncs.table.data.addDirect("@ana:x", "!d:x");
            syncs.table.data.dropDirect("@ben:x");
            assertEquals(
                    Json.parse("{\"ana@example.org\":[\"!m:x\"],\"@ana:x\":[\"!d:x\"]}"),
                    syncs.table.data.content(AccountData.DIRECT));
        }
    }

    @Test
    void idsThatWouldBreakWhatWeStoreAreNone() {
        assertFalse(Mxids.room("!a\n@eve:x"));
        assertTrue(Mxids.room("!opaque"));
    }

    @Test
    void rulesThatWeCanFollowAreNotGivenUpForThoseThatWeCannot() {
        syncs.joins("!r:x", Syncs.member("@me:x", "Me"), Syncs.encryption("{'algorithm':'m.megolm.v1.aes-sha2'}"));
        syncs.hears("!r:x", Syncs.happening(Syncs.encryption("{'algorithm':'m.tomorrow'}"), "$1"));
        synchronized (syncs.table) {
            assertTrue(syncs.table.of("!r:x").encryption.contains(Encryption.MEGOLM));
        }
    }
}
