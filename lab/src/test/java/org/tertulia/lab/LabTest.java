package org.tertulia.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LabTest {
    @Test
    void theSharedLabAnswersWhereItsPropertiesSay() throws IOException {
        Lab lab = Lab.shared();
        connect(lab);
        assertTrue(Files.readString(lab.path("ca.file")).contains("BEGIN CERTIFICATE"));
        assertEquals("lab.test", lab.value("xmpp.domain"));
    }

    @Test
    void aLabOfOnesOwnIsKilledAndComesBackWithItsDataBesideTheSharedOne(@TempDir Path home) throws IOException {
        Lab shared = Lab.shared();
        try (Lab own = Lab.own(home)) {
            assertNotEquals(shared.number("xmpp.port"), own.number("xmpp.port"));
            own.register("ana", "lab.test", "secret");
            assertNotEquals(shared.number("irc.port"), own.number("irc.port"));
            String before = own.value("xmpp.pid");
            own.kill();
            assertThrows(ConnectException.class, () -> connect(own));
            own.start();
            connect(own);
            assertNotEquals(before, own.value("xmpp.pid"));
            assertTrue(Files.exists(own.path("xmpp.data").resolve("lab%2etest/accounts/ana.dat")));
            assertEquals(List.of(), own.archiveOf("ana"));
        }
        connect(shared);
    }

    @Test
    void theIrcServerCanDoWhatItsModulesPromiseAndItsServicesAnswer() {
        try (IrcWire wire = new IrcWire(Lab.shared(), "visitor" + System.nanoTime() % 1_000_000)) {
            String can = wire.some("capabilities", line -> line.command().equals("CAP"))
                    .words()
                    .toString();
            for (String word : List.of("sasl=PLAIN", "echo-message", "labeled-response", "server-time", "away-notify"))
                assertTrue(can.contains(word), can);
            wire.sends("PING :here");
            var _ = wire.some("an answer", line -> line.command().equals("PONG"));
            wire.sends("PRIVMSG NickServ :HELP");
            var _ = wire.some("NickServ", line -> line.nick().equals("NickServ"));
        }
    }

    @Test
    void anArchivedLineKeepsItsTabsLinesAndBackslashes() {
        assertEquals(
                new Archived("bob@lab.test", "ana@lab.test/pc", "chat", "a\tb\nc\\n😀"),
                Archived.parse("1795355637.0\tbob@lab.test\tana@lab.test/pc\tchat\ta\\tb\\nc\\\\n😀"));
    }

    private static void connect(Lab lab) throws IOException {
        new Socket(InetAddress.getByName(lab.value("xmpp.host")), lab.number("xmpp.port")).close();
    }
}
