package org.tertulia.nearby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.tertulia.model.Availability;
import org.tertulia.model.Body;
import org.tertulia.model.Failure;
import org.tertulia.model.OutboxId;
import org.tertulia.nearby.Stranger.Caller;
import org.tertulia.network.NetworkEvent;

/** What is said over streams, who opens and closes them, and what is known of what was sent. */
@Execution(ExecutionMode.CONCURRENT)
final class StreamsTest {

    private World ana;
    private Stranger bob;

    @BeforeEach
    void meet() throws IOException {
        ana = World.online("ana");
        bob = Stranger.plain(World.unique("Bob"));
        ana.seesThere(bob.name());
    }

    @AfterEach
    void part() throws IOException {
        bob.close();
        ana.close();
    }

    /** Bob's side of the stream that ana opens to say something. */
    private Caller answered() throws IOException {
        Socket socket = bob.server.accept();
        Caller caller = new Caller(socket, bob.name(), ana.name());
        caller.reads("version='1.0'>");
        return caller.says(Xml.header(bob.name(), ana.name(), false, false));
    }

    @Test
    void whoSendsNoReceiptsIsTakenToHaveItWhileTheStreamLives() throws IOException {
        OutboxId id = ana.says(bob.name(), "a <b> & 🥖");
        try (Caller stream = answered()) {
            assertTrue(stream.reads("</message>").contains("<body>a &lt;b&gt; &amp;"));
            assertEquals(id, ana.sees(NetworkEvent.SendConfirmed.class).id());
        }
    }

    @Test
    void aReceiptSaysThatItArrived() throws IOException {
        OutboxId id = ana.says(bob.name(), "hello");
        try (Caller stream = answered()) {
            String message = stream.reads("</message>");
            String wire = message.replaceAll("(?s).* id='([^']+)'><body>.*", "$1");
            stream.says(Xml.receipt("", wire));
            assertEquals(id, ana.sees(NetworkEvent.SendConfirmed.class).id());
            assertEquals(
                    wire, ana.sees(NetworkEvent.DeliveryReported.class).id().value());
        }
    }

    @Test
    void whatWasUnderWayWhenTheStreamBrokeIsPerhapsSent() throws IOException {
        OutboxId id = ana.says(bob.name(), "hello");
        try (Caller stream = answered()) {
            stream.reads("</message>");
        }
        NetworkEvent.SendFailed failed = ana.sees(NetworkEvent.SendFailed.class);
        assertEquals(id, failed.id());
        assertFalse(failed.failure().certain());
    }

    @Test
    void toWriteToWhoIsNotThereFails() {
        ana.says("nobody@nowhere", "hello?");
        Failure failure = ana.sees(NetworkEvent.SendFailed.class).failure();
        assertEquals(Failure.Kind.NOT_FOUND, failure.kind());
        assertTrue(failure.certain());
    }

    @Test
    void whoWentWithoutAWordIsSeenToBeGone() throws IOException {
        bob.server.close();
        ana.says(bob.name(), "hello?");
        assertEquals(
                Failure.Kind.UNREACHABLE,
                ana.sees(NetworkEvent.SendFailed.class).failure().kind());
        var presence = ana.all.stream()
                .filter(NetworkEvent.PresenceChanged.class::isInstance)
                .count();
        assertTrue(presence > 0);
        ana.sees(NetworkEvent.PresenceChanged.class, each -> each.presence().availability() == Availability.OFFLINE);
    }

    @Test
    void aStreamThatNobodyUsesIsClosedAsItShould() throws IOException {
        ana.says(bob.name(), "hello");
        try (Caller stream = answered()) {
            assertTrue(stream.reads("</stream:stream>").contains("hello"));
            stream.says("</stream:stream>");
            assertEquals("", stream.rest());
        }
        ana.says(bob.name(), "again");
        try (Caller stream = answered()) {
            assertTrue(stream.reads("</message>").contains("again"));
        }
    }

    @Test
    void whatPidginWritesIsRead() throws IOException {
        try (Caller pidgin = bob.calls(ana, bob.name())) {
            pidgin.says("<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<stream:stream xmlns=\"jabber:client\""
                    + " xmlns:stream=\"http://etherx.jabber.org/streams\" from=\"" + bob.name() + "\" to=\""
                    + ana.name() + "\">");
            assertFalse(pidgin.reads("stream:stream").contains("features"));
            pidgin.says("<message to='" + ana.name() + "' from='" + bob.name()
                    + "' type='chat'><body>bold &amp; plain</body>"
                    + "<html xmlns='http://www.w3.org/1999/xhtml'><body><font><b>bold</b> &amp; plain</font></body></html>"
                    + "<x xmlns='jabber:x:event'><composing/></x></message>");
            ana.sees("bold & plain");
            pidgin.says(
                    "<message type='chat'><html xmlns='http://www.w3.org/1999/xhtml'><body><p>only<br/>this</p></body>"
                            + "</html></message>");
            ana.sees("only\nthis");
            pidgin.says("<message type='chat'><body>/me waves</body></message>");
            ana.sees(
                    NetworkEvent.MessageReceived.class,
                    each -> each.message().body().equals(new Body(Body.Style.EMOTE, "waves")));
        }
    }

    @Test
    void typingGoesToWhoKnowsOfIt() throws IOException {
        try (Caller stream = bob.calls(ana, bob.name()).opens()) {
            stream.reads("<stream:features/>");
            stream.says("<message type='chat'><composing xmlns='" + Xml.STATES + "'/></message>");
            assertTrue(ana.sees(NetworkEvent.TypingChanged.class).typing());
            ana.session
                    .ability(org.tertulia.network.Typing.class)
                    .orElseThrow()
                    .typing(Names.address(bob.name()), true);
            stream.reads("<composing");
            stream.says("<iq type='get' id='1'><query xmlns='" + Xml.DISCO + "'/></iq>");
            assertTrue(stream.reads("</iq>").contains(Xml.RECEIPTS));
        }
    }
}
