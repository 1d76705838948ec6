package org.tertulia.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tertulia.remote.RunningApp.done;
import static org.tertulia.remote.RunningApp.get;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.client.Command;
import org.tertulia.client.Query;
import org.tertulia.model.Address;
import org.tertulia.model.ConversationId;

/** What stands on the line, and what becomes of those who say what they should not. */
@Timeout(60)
class MessengerServerTest {

    private static final String HELLO = "{\"@type\":\"Hello\",\"version\":1}";

    @TempDir
    Path folder;

    private RunningApp app;

    @BeforeEach
    void runs() throws Exception {
        app = new RunningApp(folder);
    }

    @AfterEach
    void ends() {
        app.close();
    }

    @Test
    void aProgramInAnyLanguageSaysHelloAndAsks() throws Exception {
        try (var face = new RawFace(folder)) {
            face.says(HELLO);
            String welcome = face.hears();
            assertTrue(
                    welcome.startsWith("{\"@type\":\"Welcome\",\"version\":1,\"networks\":[{\"id\":\"loopback\""),
                    welcome);
            face.says("{\"@type\":\"Inquire\",\"id\":5,\"query\":{\"@type\":\"Accounts\"}}");
            assertEquals("{\"@type\":\"Read\",\"id\":5,\"revision\":0,\"value\":[]}", face.hears());
            face.says(
                    "{\"@type\":\"Submit\",\"id\":6,\"command\":{\"@type\":\"Reconnect\",\"account\":{\"value\":9}}}");
            String failed = face.hears();
            assertTrue(failed.startsWith("{\"@type\":\"Failed\",\"id\":6,\"failure\":{\"kind\":\"NOT_FOUND\""), failed);
        }
    }

    @Test
    void whoDoesNotSayHelloFirstIsCut() throws Exception {
        try (var face = new RawFace(folder)) {
            face.says("{\"@type\":\"Inquire\",\"id\":5,\"query\":{\"@type\":\"Accounts\"}}");
            assertTrue(face.isCut());
        }
    }

    @Test
    void whoSpeaksAnotherVersionIsToldSoAndCut() throws Exception {
        try (var face = new RawFace(folder)) {
            face.says("{\"@type\":\"Hello\",\"version\":9}");
            assertEquals("{\"@type\":\"Bye\",\"why\":\"this is version 1\"}", face.hears());
            assertTrue(face.isCut());
        }
    }

    @Test
    void whatIsNotKnownHereIsAnsweredAsSuchAndTheRestGoesOn() throws Exception {
        try (var face = new RawFace(folder)) {
            face.says(HELLO);
            face.hears();
            face.says("{\"@type\":\"Levitate\",\"id\":1}");
            assertUnsupported(1, face.hears());
            face.says("{\"@type\":\"Submit\",\"id\":2,\"command\":{\"@type\":\"Levitate\"}}");
            assertUnsupported(2, face.hears());
            face.says("{\"@type\":\"Inquire\",\"id\":3,\"query\":{\"@type\":\"Levitations\"}}");
            assertUnsupported(3, face.hears());
            face.says("{\"@type\":\"Levitate\"}");
            face.says("{\"@type\":\"Raise\",\"id\":4}");
            assertEquals("{\"@type\":\"Done\",\"id\":4,\"value\":\"NOTHING\"}", face.hears());
        }
    }

    private static void assertUnsupported(int id, String line) {
        String start = "{\"@type\":\"Failed\",\"id\":" + id + ",\"failure\":{\"kind\":\"UNSUPPORTED\"";
        assertTrue(line.startsWith(start), line);
    }

    @Test
    void whatIsNoJsonIsAnsweredWithoutBeingQuotedAndCut() throws Exception {
        try (var face = new RawFace(folder)) {
            face.says("{our secret");
            String bye = face.hears();
            assertTrue(bye.contains("no JSON") && !bye.contains("secret"), bye);
            assertTrue(face.isCut());
        }
    }

    @Test
    void aLineWithoutEndIsCutBeforeItFillsTheMemory() throws Exception {
        try (var face = new RawFace(folder)) {
            face.says(HELLO);
            face.hears();
            assertThrows(IOException.class, () -> {
                for (int sent = 0; sent <= 2 * ServedFace.LONGEST_LINE; sent += 1 << 20)
                    face.writes("x".repeat(1 << 20));
            });
        }
    }

    @Test
    void aSecretIsHeardAndNeverSaid() throws Exception {
        try (var face = new RawFace(folder)) {
            face.says(HELLO);
            face.hears();
            face.says("{\"@type\":\"Submit\",\"id\":1,\"command\":"
                    + "{\"@type\":\"UnlockSecrets\",\"passphrase\":\"correct-horse\"}}");
            assertEquals("{\"@type\":\"Done\",\"id\":1,\"value\":\"NOTHING\"}", face.hears());
        }
    }

    @Test
    void moreThanAreServedAreSentAway() throws Exception {
        List<RawFace> faces = new ArrayList<>();
        try {
            for (int i = 0; i < 32; i++) {
                var face = new RawFace(folder);
                faces.add(face);
                face.says(HELLO);
                face.hears();
            }
            var late = new RawFace(folder);
            faces.add(late);
            assertEquals("{\"@type\":\"Bye\",\"why\":\"too many connections\"}", late.hears());
        } finally {
            for (RawFace face : faces) face.close();
        }
    }

    /** The core's thread hands over to it and never waits: everybody else is served as before. */
    @Test
    void whoSubscribesAndDoesNotListenHoldsUpNobody() throws Exception {
        try (var deaf = new RawFace(folder);
                var other = app.visitor()) {
            deaf.says(HELLO);
            deaf.says("{\"@type\":\"Subscribe\",\"on\":true}");
            deaf.says("{\"@type\":\"Raise\",\"id\":1}");
            deaf.hears();
            deaf.hears();
            RunningApp.looksAround(other);
            var account =
                    get(other.query(new Query.Accounts())).value().getFirst().id();
            ConversationId rosa =
                    done(other.submit(new Command.OpenConversation(account, new Address("loopback", "rosa@loopback"))));
            for (int i = 0; i < 300; i++) {
                done(other.submit(new Command.SaveDraft(rosa, i + "x".repeat(4_000))));
            }
        }
    }
}
