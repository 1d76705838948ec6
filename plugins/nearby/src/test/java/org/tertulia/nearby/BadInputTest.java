package org.tertulia.nearby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tertulia.contract.LogEar;
import org.tertulia.nearby.Stranger.Caller;
import org.tertulia.network.NetworkEvent;

/** Whatever comes over the network is bounded, harmless, logged once without content, and loses nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BadInputTest {

    private World ana;
    private Stranger mallory;

    @BeforeAll
    void meet() throws IOException {
        ana = World.online("ana");
        mallory = Stranger.plain(World.unique("mallory"));
        ana.seesThere(mallory.name());
    }

    @AfterAll
    void part() throws IOException {
        mallory.close();
        ana.close();
    }

    /** After all of it, somebody well-behaved is heard. */
    private void allIsWell(String text) throws IOException {
        try (Caller good = mallory.calls(ana, mallory.name())) {
            good.opens().writes(text);
            ana.sees(text);
        }
    }

    @Test
    void whatIsNoStreamEndsAloneAndIsLoggedOnceWithoutWhatItWas() throws IOException {
        try (LogEar log = new LogEar("org.tertulia.nearby");
                Stranger clumsy = Stranger.plain(World.unique("clumsy"))) {
            ana.seesThere(clumsy.name());
            for (int i = 0; i < 3; i++) {
                try (Caller bad = clumsy.calls(ana, clumsy.name())) {
                    bad.opens().writes("before-the-rubbish" + i).says("<message><body>secret-words</message>");
                    ana.sees("before-the-rubbish" + i);
                    assertTrue(bad.rest().contains("bad-format"));
                }
            }
            assertEquals(1, log.lines().size(), log.lines()::toString);
            assertFalse(log.lines().toString().contains("secret-words"));
        }
        allIsWell("after the rubbish");
    }

    @Test
    void anEndlessStanzaIsCutOff() throws IOException {
        try (Caller bad = mallory.calls(ana, mallory.name())) {
            bad.opens().says("<message><body>");
            String much = "x".repeat(64 * 1024);
            try {
                for (int i = 0; i < 64; i++) bad.says(much);
                assertTrue(bad.rest().contains("bad-format"));
            } catch (SocketException e) {
                // hung up on while still writing
            }
        }
        allIsWell("after the endless one");
    }

    @Test
    void whoIsNotAnnouncedFromThereIsNotLetIn() throws IOException {
        int heard = messages();
        try (Caller liar = mallory.calls(ana, "nobody@nowhere")) {
            assertTrue(liar.opens().writes("lies").rest().contains("invalid-from"));
        }
        try (Caller lost = new Caller(mallory.calls(ana, "").socket(), mallory.name(), "somebody@else")) {
            assertTrue(lost.opens().writes("lies").rest().contains("host-unknown"));
        }
        assertEquals(heard, messages());
        allIsWell("after the liars");
    }

    @Test
    void whoWritesInTheNameOfSomebodyElseIsEnded() throws IOException {
        int heard = messages();
        try (Caller liar = mallory.calls(ana, mallory.name())) {
            liar.opens().says("<message from='boss@work' type='chat'><body>pay him</body></message>");
            assertTrue(liar.rest().contains("invalid-from"));
        }
        assertEquals(heard, messages());
        allIsWell("after the one with two names");
    }

    private int messages() {
        return (int) ana.all.stream()
                .filter(NetworkEvent.MessageReceived.class::isInstance)
                .count();
    }

    @Test
    void whoeverComesWithManyConnectionsHasFew() throws IOException {
        Caller[] callers = new Caller[12];
        int refused = 0;
        for (int i = 0; i < callers.length; i++)
            callers[i] = mallory.calls(ana, mallory.name()).opens();
        for (Caller each : callers) {
            try {
                each.reads("<stream:features/>");
                each.writes("one of many").says("</stream:stream>");
                if (each.rest().contains("policy-violation")) refused++;
            } catch (IOException | AssertionError e) {
                refused++;
            } finally {
                each.close();
            }
        }
        assertTrue(refused >= callers.length - 8, refused + " were refused");
        allIsWell("after the many");
    }

    @Test
    void whoSaysNothingIsNotWaitedFor() throws IOException {
        try (Caller silent = mallory.calls(ana, mallory.name())) {
            assertEquals("", silent.rest());
        }
        try (Caller slow = mallory.calls(ana, mallory.name())) {
            slow.says("<stream:stream");
            assertEquals("", slow.rest());
        }
        allIsWell("after the silent");
    }

    @Test
    void announcementsOfAnyShapeDoNoHarm() throws IOException {
        String name = World.unique("odd");
        byte[] record = {(byte) 200, 'n', 'i', 'c', 'k', '=', '\n', (byte) 0xC3, 0x28};
        try (Stranger _ = new Stranger(name, record)) {
            ana.seesThere(name);
        }
        try (MulticastSocket socket = new MulticastSocket()) {
            socket.setOption(
                    StandardSocketOptions.IP_MULTICAST_IF,
                    NetworkInterface.getByInetAddress(InetAddress.ofLiteral("127.0.0.1")));
            Random random = new Random(5);
            for (int i = 0; i < 3_000; i++) {
                byte[] packet = packet(random);
                socket.send(new DatagramPacket(packet, packet.length, InetAddress.ofLiteral("224.0.0.251"), 5353));
            }
        }
        String late = World.unique("late");
        try (Stranger _ = Stranger.plain(late)) {
            ana.seesThere(late);
        }
        allIsWell("after the announcements");
    }

    /** Rubbish, half of it with the header of an answer about us. */
    private static byte[] packet(Random random) {
        byte[] packet = new byte[12 + random.nextInt(400)];
        random.nextBytes(packet);
        if (random.nextBoolean()) {
            byte[] head = {
                0,
                0,
                (byte) 0x84,
                0,
                0,
                0,
                0,
                (byte) random.nextInt(8),
                0,
                0,
                0,
                0,
                9,
                '_',
                'p',
                'r',
                'e',
                's',
                'e',
                'n',
                'c',
                'e',
                4,
                '_',
                't',
                'c',
                'p',
                5,
                'l',
                'o',
                'c',
                'a',
                'l',
                0,
                0,
                (byte) random.nextInt(40),
                0,
                1
            };
            System.arraycopy(head, 0, packet, 0, Math.min(head.length, packet.length));
        }
        return packet;
    }

    @Test
    void nobodyLogsWhatOthersWrite() throws IOException {
        try (LogEar log = new LogEar("org.tertulia.nearby")) {
            allIsWell("private words");
            assertEquals(List.of(), log.lines());
        }
    }
}
