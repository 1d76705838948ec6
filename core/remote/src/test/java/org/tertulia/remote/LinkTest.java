package org.tertulia.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LinkTest {

    @TempDir
    Path folder;

    private SocketChannel here;
    private SocketChannel there;

    @BeforeEach
    void connects() throws Exception {
        var address = UnixDomainSocketAddress.of(folder.resolve("s"));
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(address);
            there = SocketChannel.open(address);
            here = server.accept();
        }
    }

    @AfterEach
    void ends() throws Exception {
        here.close();
        there.close();
    }

    private static final class Heard implements Link.Ear {
        final List<String> lines = new ArrayList<>();
        final CompletableFuture<Void> end = new CompletableFuture<>();

        @Override
        public void heard(String line) {
            lines.add(line);
        }

        @Override
        public void ended() {
            end.complete(null);
        }
    }

    @Test
    void whatIsSaidIsHeardInOrderAndTheLastLineToo() throws Exception {
        var ear = new Heard();
        new Link(there, 1 << 20).start("there", ear);
        var link = new Link(here, 1 << 20);
        link.start("here", new Heard());
        for (int i = 0; i < 1000; i++) link.say(i + " ñ");
        link.sayLast("bye");
        ear.end.get(20, TimeUnit.SECONDS);
        var expected =
                new ArrayList<>(IntStream.range(0, 1000).mapToObj(i -> i + " ñ").toList());
        expected.add("bye");
        assertEquals(expected, ear.lines);
    }

    /** If it waited, this test would not end: nobody reads on the other side. */
    @Test
    void whoTakesNothingIsCutAndNotWaitedFor() throws Exception {
        var ear = new Heard();
        var link = new Link(here, 1 << 20);
        link.start("here", ear);
        String line = "x".repeat(1000);
        for (int i = 0; i < 2 * Link.MOST_WAITING; i++) link.say(line);
        ear.end.get(20, TimeUnit.SECONDS);
        var lines = new LineReader(there, 1 << 20);
        int count = 0;
        while (lines.next() != null) count++;
        assertTrue(count < Link.MOST_WAITING, count + " lines got through");
    }

    @Test
    void whatIsLongerThanAgreedEndsTheConnection() throws Exception {
        var ear = new Heard();
        new Link(there, 100).start("there", ear);
        var link = new Link(here, 100);
        link.start("here", new Heard());
        link.say("x".repeat(100));
        link.say("x".repeat(101));
        ear.end.get(20, TimeUnit.SECONDS);
        assertEquals(List.of("x".repeat(100)), ear.lines);
    }

    /** A line may be put together of pieces that come one by one, and a piece may hold several lines. */
    @Test
    void linesAreFoundWhereverThePiecesAreCut() throws Exception {
        var link = new Link(here, 1 << 20);
        link.start("here", new Heard());
        String longLine = "ab".repeat(20_000);
        link.say("1\n2\n" + longLine);
        link.say("3");
        var lines = new LineReader(there, 1 << 20);
        assertEquals("1", lines.next());
        assertEquals("2", lines.next());
        assertEquals(longLine, lines.next());
        assertNotNull(lines.next());
    }
}
