package org.tertulia.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.loopback.ScriptedPerson;
import org.tertulia.model.Address;
import org.tertulia.model.Capabilities;
import org.tertulia.model.Failure;

/** A message that is sent by a command: what is said of it is what is known of it. */
class SendTest {

    private static final Address YOU = new Address("loopback", "you@loopback");

    @TempDir
    Path folder;

    private Visit visit;

    @BeforeEach
    void comesBack() throws Exception {
        visit = Visit.returning(folder.resolve("profile"));
    }

    private String history(String who) throws Exception {
        return visit.types("history", "export", "--format", "text", who).out();
    }

    @Test
    void aMessageThatTheServerHasIsSentAndNothingIsSaid() throws Exception {
        assertEquals(new Visit.Ended(0, "", ""), visit.types("send", "jonas@loopback", "two", "words"));
        assertTrue(history("jonas@loopback").contains("me: two words\n"));
    }

    @Test
    void aProgramIsToldTheMessagesNumber() throws Exception {
        Visit.Ended ended = visit.types("send", "--json", "Jonas Weber", "hello");
        assertEquals(0, ended.code(), ended.err());
        String sent = "\\{\"type\":\"sent\",\"conversation\":\\d+,\"delivery\":\"ACCEPTED\",\"id\":\\d+}\n";
        assertTrue(ended.out().matches(sent), ended.out());
    }

    @Test
    void whatStandsInTheInputIsSentWithItsLines() throws Exception {
        visit.input = "first\nsecond\n";
        assertEquals(0, visit.types("send", "jonas@loopback", "-").code());
        assertTrue(history("jonas@loopback").contains("me: first\n    second\n"));
    }

    @Test
    void whenTheServerIsAwayTheMessageWaitsAndThatIsSaid() throws Exception {
        visit.network.server().stop();
        Visit.Ended ended = visit.types("send", "--json", "--timeout", "2", "jonas@loopback", "later");
        assertEquals(4, ended.code());
        assertTrue(ended.err().startsWith("tertulia: not sent yet: it is stored"), ended.err());
        assertTrue(ended.err().contains("The server does not answer."), ended.err());
        assertTrue(ended.out().contains("\"delivery\":\"QUEUED\",\"failure\":{\"kind\":\"UNREACHABLE\""), ended.out());
        assertTrue(history("jonas@loopback").endsWith("--- waiting: later\n\n"));
        visit.network.server().start();
        assertEquals(0, visit.types("send", "jonas@loopback", "now").code());
        String both = history("jonas@loopback");
        assertTrue(both.contains("me: later\n") && both.contains("me: now\n"), both);
    }

    @Test
    void whatTheServerRefusesIsNotSent() throws Exception {
        visit.network.server().weather(YOU).refusingNextSend(Failure.of(Failure.Kind.REJECTED, "not here"));
        Visit.Ended ended = visit.types("send", "jonas@loopback", "no");
        assertEquals(1, ended.code());
        assertEquals("tertulia: not sent. The server refuses. (not here)\n", ended.err());
    }

    @Test
    void whereNobodyIsAskedAStrangerIsWrittenTo() throws Exception {
        ScriptedPerson.enter(visit.network.server(), "nora", "Nora");
        assertEquals(3, visit.types("send", "loopback:nora@loopback", "hello").code());
        visit.shown = new Without(visit.network, Capabilities.CONTACT_REQUESTS);
        assertEquals(3, visit.types("send", "nora@loopback", "hello").code());
        assertEquals(new Visit.Ended(0, "", ""), visit.types("send", "loopback:nora@loopback", "hello"));
        assertTrue(history("nora@loopback").contains("me: hello\n"));
    }

    /** That it has not arrived would be as untrue as that it has. */
    @Test
    void whatWasOnItsWayWhenTheConnectionBrokeIsPerhapsSent() throws Exception {
        visit.shown = new Without(visit.network, Capabilities.RESEND);
        visit.network.server().weather(YOU).losingNextSend();
        Visit.Ended ended = visit.types("send", "--json", "jonas@loopback", "perhaps");
        assertEquals(5, ended.code(), ended.out() + ended.err());
        assertTrue(ended.err().startsWith("tertulia: perhaps sent: the network has not answered"), ended.err());
        assertTrue(ended.out().contains("\"delivery\":\"PERHAPS_SENT\""), ended.out());
        assertTrue(history("jonas@loopback").contains("--- perhaps sent: perhaps\n"));
    }

    @Test
    void whatIsOnlyToBeStoredIsStored() throws Exception {
        assertEquals(
                4,
                visit.types("send", "--timeout", "0", "jonas@loopback", "stored")
                        .code());
        assertTrue(history("jonas@loopback").contains("stored"));
    }

    @Test
    void aTextThatBeginsLikeAnOptionIsSentBehindTwoDashes() throws Exception {
        assertEquals(2, visit.types("send", "jonas@loopback", "--really").code());
        assertEquals(0, visit.types("send", "--", "jonas@loopback", "--really").code());
        assertTrue(history("jonas@loopback").contains("me: --really\n"));
    }

    @Test
    void nothingIsNotSent() throws Exception {
        Visit.Ended ended = visit.types("send", "jonas@loopback", " ");
        assertEquals(1, ended.code());
    }
}
