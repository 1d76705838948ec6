package org.tertulia.xmpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jivesoftware.smack.packet.Message;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Resourcepart;
import org.tertulia.model.Address;
import org.tertulia.model.Availability;
import org.tertulia.model.Body;
import org.tertulia.model.Conversation;
import org.tertulia.model.Delivery;
import org.tertulia.model.NetworkMessageId;
import org.tertulia.model.Presence;
import org.tertulia.model.Protection;
import org.tertulia.model.Request;
import org.tertulia.network.IncomingMessage;
import org.tertulia.network.NetworkEvent;

final class InboxTest {

    private static final Address BEN = new Address("xmpp", "ben@example.org");
    private static final String FROM_BEN =
            "<message xmlns='jabber:client' type='chat' from='ben@example.org/pc' " + "to='me@example.org' id='m1'>";
    private static final String COPY = "<%s xmlns='urn:xmpp:carbons:2'><forwarded xmlns='urn:xmpp:forward:0'>"
            + "<message xmlns='jabber:client' type='chat' from='me@example.org/phone' to='ben@example.org' id='m2'>"
            + "<body>from my phone</body></message></forwarded></%s>";

    private static final BareJid KITCHEN = JidCreate.bareFromOrThrowUnchecked("kitchen@rooms.example.org");

    private final Wired wired = new Wired();

    private IncomingMessage only() {
        assertEquals(1, wired.messages().size());
        return wired.messages().getFirst();
    }

    @Test
    void aMessageHasItsArchivesNameAndMovesTheCursor() {
        wired.hears(FROM_BEN + "<body>hi</body>"
                + "<stanza-id xmlns='urn:xmpp:sid:0' by='me@example.org' id='a7'/></message>");
        assertEquals(Body.text("hi"), only().body());
        assertEquals(new NetworkMessageId("stanza-id", "a7"), only().ids().getFirst());
        assertEquals("a7", new String(wired.written.get("archive"), StandardCharsets.UTF_8));
    }

    @Test
    void anArchivesNameGivenBySomebodyElseIsWorthNothing() {
        wired.hears(FROM_BEN + "<body>hi</body>"
                + "<stanza-id xmlns='urn:xmpp:sid:0' by='ben@example.org' id='a7'/></message>");
        assertEquals("dedupe", only().ids().getFirst().kind());
        assertTrue(wired.written.isEmpty());
    }

    @Test
    void theSameIdOfTwoSendersIsNotTheSameMessage() {
        wired.hears(FROM_BEN + "<body>hi</body></message>")
                .hears(FROM_BEN.replace("ben@", "eve@") + "<body>hi</body></message>")
                .hears(FROM_BEN + "<body>hi</body></message>");
        var names = wired.messages().stream().map(IncomingMessage::ids).toList();
        assertEquals(names.get(0), names.get(2));
        assertFalse(names.get(0).equals(names.get(1)));
    }

    @Test
    void aCopyCountsOnlyFromOurOwnServer() {
        String copy = COPY.formatted("sent", "sent");
        wired.hears(
                "<message xmlns='jabber:client' from='eve@example.org' to='me@example.org/pc'>" + copy + "</message>");
        assertEquals(List.of(), wired.messages());
        wired.hears(
                "<message xmlns='jabber:client' from='me@example.org' to='me@example.org/pc'>" + copy + "</message>");
        assertTrue(only().outgoing());
        assertEquals(BEN, only().conversation());
        assertEquals(List.of(new NetworkMessageId(NetworkMessageId.ORIGIN, "m2")), only().ids());
    }

    @Test
    void whatWasStoredKeepsItsTime() {
        wired.hears(FROM_BEN + "<body>hi</body>"
                + "<delay xmlns='urn:xmpp:delay' stamp='2026-11-20T10:00:00Z'/></message>");
        assertEquals(Instant.parse("2026-11-20T10:00:00Z"), only().sent());
    }

    @Test
    void anEmoteLosesItsCommand() {
        wired.hears(FROM_BEN + "<body>/me waves</body></message>");
        assertEquals(new Body(Body.Style.EMOTE, "waves"), only().body());
    }

    @Test
    void whatIsEncryptedIsOneLineThatSaysSo() {
        wired.hears(FROM_BEN + "<body>You received a message encrypted with OMEMO</body>"
                + "<encrypted xmlns='eu.siacs.conversations.axolotl'><header sid='1'/>"
                + "<payload>AAAA</payload></encrypted></message>");
        assertEquals(Body.Style.UNREADABLE, only().body().style());
        assertEquals(
                "encrypted with OMEMO, which Tertulia cannot read yet",
                only().body().text());
        assertEquals(Protection.UNDECRYPTABLE, only().protection());
    }

    @Test
    void whatOnlyCarriesKeysIsNothing() {
        wired.hears(
                FROM_BEN + "<encrypted xmlns='eu.siacs.conversations.axolotl'><header sid='1'/></encrypted></message>");
        assertEquals(List.of(), wired.events);
    }

    @Test
    void aBodyThatIsTooLongIsCutAndSaysSo() {
        wired.hears(FROM_BEN + "<body>" + "é".repeat(Body.MAX_LENGTH + 5) + "</body></message>");
        assertEquals(Body.MAX_LENGTH, only().body().text().length());
        assertTrue(only().body().text().endsWith("not shown]"));
    }

    @Test
    void aReceiptIsTold() {
        wired.hears(FROM_BEN + "<received xmlns='urn:xmpp:receipts' id='w1'/></message>");
        assertEquals(
                List.of(new NetworkEvent.DeliveryReported(
                        BEN, new NetworkMessageId(NetworkMessageId.ORIGIN, "w1"), Delivery.DELIVERED)),
                wired.events);
    }

    @Test
    void whoTypesIsToldOnceAndEndsWithTheMessage() {
        String composing = "<composing xmlns='http://jabber.org/protocol/chatstates'/></message>";
        wired.hears(FROM_BEN + composing).hears(FROM_BEN + composing).hears(FROM_BEN + "<body>hi</body></message>");
        assertEquals(new NetworkEvent.TypingChanged(BEN, BEN, true), wired.events.getFirst());
        assertEquals(new NetworkEvent.TypingChanged(BEN, BEN, false), wired.events.getLast());
        assertEquals(3, wired.events.size());
    }

    @Test
    void aRequestNamesWhoAsks() {
        wired.hears("<presence xmlns='jabber:client' type='subscribe' from='ben@example.org'>"
                + "<status>It is me</status><nick xmlns='http://jabber.org/protocol/nick'>Ben</nick></presence>");
        assertEquals(
                List.of(new NetworkEvent.Requested(Request.Kind.CONTACT, BEN, BEN, "Ben", "It is me")), wired.events);
    }

    @Test
    void theMostReachableDeviceCounts() {
        String presence = "<presence xmlns='jabber:client' from='ben@example.org/%s' type='%s'>%s</presence>";
        wired.hears(presence.formatted("pc", "available", "<show>away</show><status>lunch</status>"))
                .hears(presence.formatted("phone", "available", ""))
                .hears(presence.formatted("bot", "available", "<priority>-1</priority><show>chat</show>"))
                .hears(presence.formatted("phone", "unavailable", ""))
                .hears(presence.formatted("pc", "unavailable", ""))
                .hears(presence.formatted("bot", "unavailable", "<status>bye</status>"));
        assertEquals(
                List.of(
                        new Presence(Availability.AWAY, "lunch"),
                        Presence.ONLINE,
                        new Presence(Availability.AWAY, "lunch"),
                        new Presence(Availability.FREE_FOR_CHAT, ""),
                        new Presence(Availability.OFFLINE, "bye")),
                wired.events.stream()
                        .map(event -> ((NetworkEvent.PresenceChanged) event).presence())
                        .toList());
    }

    @Test
    void bothKindsOfInvitationAreRequests() {
        Address room = new Address("xmpp", "kitchen@rooms.example.org");
        wired.hears("<message xmlns='jabber:client' from='kitchen@rooms.example.org' to='me@example.org'>"
                        + "<x xmlns='http://jabber.org/protocol/muc#user'><invite from='ben@example.org/pc'>"
                        + "<reason>soup</reason></invite></x>"
                        + "<x xmlns='jabber:x:conference' jid='kitchen@rooms.example.org'/></message>")
                .hears("<message xmlns='jabber:client' from='ben@example.org/pc' to='me@example.org'>"
                        + "<x xmlns='jabber:x:conference' jid='kitchen@rooms.example.org' reason='soup'/></message>");
        var request = new NetworkEvent.Requested(Request.Kind.ROOM, room, BEN, "", "soup");
        assertEquals(List.of(request, request), wired.events);
    }

    @Test
    void somebodyInARoomWhoWritesToUsAloneIsAConversationOfItsOwn() {
        wired.known.entered(KITCHEN);
        wired.hears("<message xmlns='jabber:client' type='chat' from='kitchen@rooms.example.org/ben' id='p1' "
                + "to='me@example.org'><body>psst</body>"
                + "<x xmlns='http://jabber.org/protocol/muc#user'/></message>");
        assertEquals(new Address("xmpp", "kitchen@rooms.example.org/ben"), only().conversation());
        assertEquals("ben", only().senderName());
        assertEquals(
                "kitchen@rooms.example.org/ben", Jids.of(only().conversation()).toString());
    }

    @Test
    void whoIsNoRoomOpensNoConversationUnderANameOfTheirChoice() {
        wired.hears("<message xmlns='jabber:client' type='chat' from='mallory@example.org/Ana' id='p1' "
                + "to='me@example.org'><body>it is me, Ana</body>"
                + "<x xmlns='http://jabber.org/protocol/muc#user'/></message>");
        assertEquals(new Address("xmpp", "mallory@example.org"), only().conversation());
        assertEquals("mallory@example.org", only().senderName());
    }

    @Test
    void aRoomThatWeHaveBeenInOnceIsKnownForOne() {
        wired.written.put("archive/kitchen@rooms.example.org", new byte[0]);
        wired.hears("<message xmlns='jabber:client' type='chat' from='kitchen@rooms.example.org/ben' id='p1' "
                + "to='me@example.org'><body>psst</body>"
                + "<x xmlns='http://jabber.org/protocol/muc#user'/></message>");
        assertEquals(new Address("xmpp", "kitchen@rooms.example.org/ben"), only().conversation());
    }

    @Test
    void aMessageOfARoomThatWeAreNotInIsNothing() {
        wired.hears("<message xmlns='jabber:client' type='groupchat' from='kitchen@rooms.example.org/ben' id='p1'>"
                + "<body>hi</body></message>");
        assertEquals(List.of(), wired.events);
    }

    @Test
    void nonsenseIsPassedOver() {
        wired.hears("<message xmlns='jabber:client' type='chat'><body>from nowhere</body></message>")
                .hears("<message xmlns='jabber:client' type='error' from='ben@example.org' id='x'/>")
                .hears("<presence xmlns='jabber:client'/>")
                .hears("<presence xmlns='jabber:client' type='error' from='ben@example.org'/>")
                .hears(FROM_BEN + "<body/></message>")
                .hears(FROM_BEN + "<received xmlns='urn:xmpp:receipts'/></message>");
        assertEquals(List.of(), wired.events);
    }

    @Test
    void inARoomWhoStandsBehindANickDecidesWhatIsOurs() throws Exception {
        MessageReader reader = new MessageReader(Wired.SELF, new KnownRooms(wired));
        String said = "<message xmlns='jabber:client' type='groupchat' from='kitchen@rooms.example.org/me' id='r1'>"
                + "<body>hi</body>%s</message>";
        String item = "<x xmlns='http://jabber.org/protocol/muc#user'><item jid='%s'/></x>";
        Resourcepart nick = JidCreate.fullFrom("kitchen@rooms.example.org/me").getResourcepart();
        assertTrue(ours(reader, said.formatted(""), nick));
        assertTrue(ours(reader, said.formatted(item.formatted("me@example.org/pc")), nick));
        assertFalse(ours(reader, said.formatted(item.formatted("eve@example.org/pc")), nick));
    }

    private static boolean ours(MessageReader reader, String xml, Resourcepart nick) {
        var origin = new MessageReader.Origin(null, null, IncomingMessage.Placement.LIVE);
        IncomingMessage message =
                reader.room((Message) Wired.stanza(xml), Conversation.Kind.CHANNEL, nick, origin, Wired.NOW);
        return message != null && message.outgoing();
    }

    @Test
    void aMessageThatIsMadeToBreakReadersIsReadAllTheSame() {
        String deep = "<a>".repeat(30_000) + "</a>".repeat(30_000);
        String wide = "<b xmlns='some:thing' "
                + IntStream.range(0, 1000).mapToObj(i -> "a" + i + "=''").collect(Collectors.joining(" ")) + "/>";
        String lengthy = "<" + "c".repeat(5000) + " xmlns='some:thing'/>";
        for (String bomb : List.of("<x xmlns='some:thing'>" + deep + "</x>", wide, lengthy)) {
            wired.hears(FROM_BEN + bomb + "<body>hi</body></message>");
        }
        assertEquals(3, wired.messages().size());
    }

    @Test
    void nobodyInARoomCanSpeakInOurName() {
        String forged = "<message xmlns='jabber:client' type='groupchat' from='kitchen@rooms.example.org/eve' id='p1'>"
                + "<body>I owe eve money</body><x xmlns='http://jabber.org/protocol/muc#user'>"
                + "<item affiliation='member' jid='me@example.org/pc' role='participant'/></x></message>";
        var live = new MessageReader.Origin(null, null, IncomingMessage.Placement.LIVE);
        var read = new MessageReader(Wired.SELF, new KnownRooms(wired))
                .room(
                        (Message) Wired.stanza(forged),
                        Conversation.Kind.CHANNEL,
                        Resourcepart.fromOrThrowUnchecked("me"),
                        live,
                        Wired.NOW);
        assertFalse(read == null || read.outgoing());
    }

    @Test
    void whatSomebodyInARoomTypesToUsAloneIsSeenInThatConversation() {
        wired.known.entered(KITCHEN);
        wired.hears("<message xmlns='jabber:client' type='chat' from='kitchen@rooms.example.org/ben'>"
                + "<composing xmlns='http://jabber.org/protocol/chatstates'/>"
                + "<x xmlns='http://jabber.org/protocol/muc#user'/></message>");
        Address alone = new Address("xmpp", "kitchen@rooms.example.org/ben");
        assertEquals(List.of(new NetworkEvent.TypingChanged(alone, alone, true)), wired.events);
    }

    @Test
    void strangersWhoTypeAndGoAwayDoNotKeepOthersFromBeingSeen() {
        String composing = "<message xmlns='jabber:client' type='chat' from='s%d@example.net/x'>"
                + "<composing xmlns='http://jabber.org/protocol/chatstates'/></message>";
        for (int i = 0; i < 1500; i++) wired.hears(composing.formatted(i));
        assertEquals(1500, wired.events.size());
    }

    @Test
    void aFloodOfStrangersIsNotRemembered() {
        for (int i = 0; i < 3000; i++) {
            wired.hears("<presence xmlns='jabber:client' from='s" + i + "@example.net/x'/>");
        }
        assertEquals(1000, wired.events.size());
    }

    @Test
    void whoGoesWithoutHavingBeenHereIsNoNews() {
        wired.hears("<presence xmlns='jabber:client' from='eve@example.net/x' type='unavailable'/>");
        assertEquals(List.of(), wired.events);
    }

    @Test
    void aCorrectionNamesTheMessageThatItCorrects() {
        wired.hears(FROM_BEN + "<body>hellp</body></message>");
        String id = ((Message) Wired.stanza(FROM_BEN + "<body>x</body></message>")).getStanzaId();
        wired.hears(
                "<message xmlns='jabber:client' type='chat' from='ben@example.org/phone' id='c2' to='me@example.org'>"
                        + "<body>hello</body><replace id='" + id + "' xmlns='urn:xmpp:message-correct:0'/></message>");
        var corrected = (NetworkEvent.MessageCorrected) wired.events.getLast();
        assertEquals("hello", corrected.message().body().text());
        assertTrue(
                wired.messages().getFirst().ids().contains(corrected.target()), "also from another device of theirs");
        wired.hears("<message xmlns='jabber:client' type='chat' from='eve@example.org/x' id='c3' to='me@example.org'>"
                + "<body>evil</body><replace id='" + id + "' xmlns='urn:xmpp:message-correct:0'/></message>");
        var forged = (NetworkEvent.MessageCorrected) wired.events.getLast();
        assertFalse(wired.messages().getFirst().ids().contains(forged.target()));
    }
}
