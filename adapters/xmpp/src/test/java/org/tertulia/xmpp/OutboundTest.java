package org.tertulia.xmpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jivesoftware.smack.packet.Stanza;
import org.junit.jupiter.api.Test;
import org.tertulia.model.Address;
import org.tertulia.model.Body;
import org.tertulia.model.Conversation;
import org.tertulia.model.OutboxId;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.OutgoingMessage;

/** Messages on their way out, when the stream breaks under them and when they come back. */
final class OutboundTest {

    private final Wired wired = new Wired();

    private void send(int number) {
        Address ben = new Address("xmpp", "ben@example.org");
        Body body = Body.text("number " + number);
        wired.outbound.send(
                new OutgoingMessage(new OutboxId(number), ben, Conversation.Kind.DIRECT, body, "w" + number));
    }

    private List<String> onTheWire() {
        return wired.sent.stream().map(Stanza::getStanzaId).toList();
    }

    private List<Long> confirmed() {
        return wired.events.stream()
                .filter(NetworkEvent.SendConfirmed.class::isInstance)
                .map(event -> ((NetworkEvent.SendConfirmed) event).id().value())
                .toList();
    }

    @Test
    void whatNoStreamHasGotGoesOutWhenTheStreamGoesOn() {
        send(1);
        wired.streamGone = true;
        send(2);
        send(3);
        assertFalse(Thread.currentThread().isInterrupted(), "the sender's thread is not told to end");
        wired.streamGone = false;
        wired.outbound.resumed();
        send(4);
        assertEquals(List.of("w1", "w2", "w3", "w4"), onTheWire());
        wired.outbound.acknowledged("w4");
        assertEquals(List.of(1L, 2L, 3L, 4L), confirmed());
    }

    @Test
    void whatNoStreamHasGotIsNeverTakenForAcknowledged() {
        wired.streamGone = true;
        send(1);
        wired.streamGone = false;
        send(2);
        wired.outbound.acknowledged("w2");
        assertEquals(List.of(2L), confirmed());
    }

    @Test
    void aNewStreamLeavesWhatTheLastOneDidNotGetToTheCore() {
        wired.streamGone = true;
        send(1);
        wired.outbound.forget();
        wired.streamGone = false;
        wired.outbound.resumed();
        assertEquals(List.of(), onTheWire());
    }

    @Test
    void whatComesBackHasCertainlyNotArrived() {
        send(1);
        wired.hears("<message xmlns='jabber:client' type='error' from='ben@example.org' to='me@example.org/pc' id='w1'>"
                + "<error type='wait'><remote-server-timeout xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>"
                + "</message>");
        assertTrue(((NetworkEvent.SendFailed) wired.events.getFirst()).failure().certain());
    }
}
