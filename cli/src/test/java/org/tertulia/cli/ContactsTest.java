package org.tertulia.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.loopback.ScriptedPerson;

/** Asking, and being asked, by a command that connects for it. */
class ContactsTest {

    @TempDir
    Path folder;

    private Visit visit;

    @BeforeEach
    void comesBack() throws Exception {
        visit = Visit.returning(folder.resolve("profile"));
    }

    @Test
    void somebodyIsAsked() throws Exception {
        ScriptedPerson.enter(visit.network.server(), "nora", "Nora");
        assertEquals(
                new Visit.Ended(0, "", ""),
                visit.types("contacts", "add", "--name", "Nora N.", "--text", "it is me", "Nora@loopback"));
        String list = visit.types("contacts", "list").out();
        assertTrue(list.contains("Nora N.") && list.contains("loopback:nora@loopback"), list);
    }

    @Test
    void whoAsksIsAccepted() throws Exception {
        assertEquals(new Visit.Ended(0, "", ""), visit.types("contacts", "accept", "rafael@loopback"));
        String list = visit.types("contacts", "list").out();
        assertTrue(list.contains("loopback:rafael@loopback") && !list.contains("? Rafael"), list);
        assertEquals(3, visit.types("contacts", "accept", "rafael@loopback").code());
    }

    @Test
    void whoAsksIsDenied() throws Exception {
        assertEquals(0, visit.types("contacts", "deny", "RAFAEL@loopback").code());
        Visit.Ended again = visit.types("contacts", "deny", "rafael@loopback");
        assertEquals("tertulia: nobody called rafael@loopback asks anything.\n", again.err());
    }

    @Test
    void whenNobodyOfThatNameAsksThoseWhoDoAreNamed() throws Exception {
        Visit.Ended ended = visit.types("contacts", "accept", "rafa");
        assertEquals(3, ended.code());
        assertTrue(ended.err().endsWith("These do: rafael@loopback\n"), ended.err());
    }

    @Test
    void anAddressThatIsNoneIsRefusedInTheNetworksWords() throws Exception {
        Visit.Ended ended = visit.types("contacts", "add", "no address at all");
        assertEquals(1, ended.code());
        assertTrue(ended.err().endsWith("(An address looks like ana@loopback)\n"), ended.err());
    }

    @Test
    void withoutAConnectionNobodyIsAsked() throws Exception {
        visit.network.server().stop();
        Visit.Ended ended = visit.types("contacts", "add", "--timeout", "2", "nora@loopback");
        assertEquals(1, ended.code());
        assertTrue(ended.err().startsWith("tertulia: The server does not answer."), ended.err());
    }
}
