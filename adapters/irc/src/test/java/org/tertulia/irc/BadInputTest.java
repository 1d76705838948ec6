package org.tertulia.irc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tertulia.contract.LogEar;
import org.tertulia.model.Address;
import org.tertulia.model.Body;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.NetworkEvent.MessageReceived;
import org.tertulia.network.NetworkEvent.RoomJoined;
import org.tertulia.network.Rooms;

/** Whatever comes over the wire: it is bounded, harmless to show, logged once without content, and loses nothing else. */
final class BadInputTest {

    private static final String MODERN = "account-notify account-tag away-notify batch echo-message extended-join"
            + " labeled-response message-tags multi-prefix server-time";

    // ---- lines

    /** A stream that gives what it has in pieces of any size. */
    private static InputStream inPieces(byte[] bytes, Random random) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] buffer, int at, int length) {
                return super.read(buffer, at, Math.min(length, 1 + random.nextInt(2000)));
            }
        };
    }

    private static List<String> read(InputStream in) throws IOException {
        LineReader reader = new LineReader(in);
        List<String> lines = new ArrayList<>();
        for (String line = reader.next(); line != null; line = reader.next()) lines.add(line);
        return lines;
    }

    @Test
    void aGoodLineIsReadWhateverStandsAroundItAndHoweverItIsCut() throws IOException {
        for (long seed = 1; seed <= 30; seed++) {
            Garbage garbage = new Garbage(seed);
            var all = new ByteArrayOutputStream();
            for (int i = 0; i < 50; i++) {
                all.writeBytes(garbage.line());
                all.writeBytes(garbage.ending());
                all.writeBytes((":good!g@h PRIVMSG #ünïcode :🥖 " + i + "\n").getBytes(StandardCharsets.UTF_8));
            }
            List<String> whole = read(new ByteArrayInputStream(all.toByteArray()));
            assertEquals(whole, read(inPieces(all.toByteArray(), new Random(seed))), "seed " + seed);
            assertEquals(
                    IntStream.range(0, 50)
                            .mapToObj(i -> ":good!g@h PRIVMSG #ünïcode :🥖 " + i)
                            .toList(),
                    whole.stream().filter(line -> line.startsWith(":good!")).toList(),
                    "seed " + seed);
            for (String line : whole) assertTrue(line.length() <= LineReader.MOST_BYTES + 1, "seed " + seed);
        }
    }

    @Test
    void anyLineIsCutUpWithoutTroubleAndSaysNothingOfItself() {
        Garbage garbage = new Garbage(4711);
        for (int i = 0; i < 20_000; i++) {
            String text = new String(garbage.line(), StandardCharsets.UTF_8);
            Line line = Line.parse(text);
            if (line == null) continue;
            assertTrue(line.toString().length() < 60, line::toString);
            assertTrue(line.numeric() >= 0
                    && line.params().size() <= 1000
                    && line.nick().length() <= text.length());
        }
    }

    // ---- events

    /** In a channel, with a contact, something under way. */
    private static World busy() throws IOException {
        World world = new World("NONE", "");
        world.server.tokens += " WHOX";
        world.knows("bob");
        world.session.connect();
        world.server.welcomes("Ana", MODERN);
        world.sees(NetworkEvent.Connected.class);
        var _ = world.session.ability(Rooms.class).orElseThrow().join(world.of("#club"), "");
        world.server.hears("JOIN #club");
        world.server.says(
                ":Ana!a@h JOIN #club * :Ana", ":irc.test 353 Ana = #club :@Ana bob", ":irc.test 366 Ana #club :End");
        world.sees(RoomJoined.class);
        return world;
    }

    @Test
    void amongGarbageNothingElseIsLostAndWhatIsUnderstoodIsBounded() throws IOException {
        for (long seed = 1; seed <= 20; seed++) {
            Garbage garbage = new Garbage(seed);
            try (LogEar ear = new LogEar("org.tertulia.irc");
                    World world = busy()) {
                for (int round = 0; round < 20; round++) {
                    var bytes = new ByteArrayOutputStream();
                    for (int i = 0; i < 25; i++) {
                        bytes.writeBytes(garbage.line());
                        bytes.writeBytes(garbage.ending());
                    }
                    bytes.writeBytes((":carol!c@h PRIVMSG carols-target :good " + seed + "." + round + "\r\n")
                            .getBytes(StandardCharsets.UTF_8));
                    world.server.bytes(bytes.toByteArray());
                    String good = "good " + seed + "." + round;
                    while (!world.seesMessage().body().text().equals(good)) {
                        // one that somebody could have said
                    }
                }
                world.all.forEach(BadInputTest::harmless);
                assertTrue(ear.lines().size() <= 2, () -> "logged more than once: " + ear.lines());
                for (String line : ear.lines()) assertFalse(line.contains("evil") || line.contains("bob"), line);
            }
        }
    }

    /** Names and words as they will be shown: of a sensible length, and without what turns or hides text. */
    private static void harmless(Object value) {
        switch (value) {
            case null -> {}
            case Address address -> assertTrue(address.value().length() <= 400, "a long address");
            case Body body -> shown(body.text(), LineReader.MOST_BYTES + 1);
            case String text -> shown(text, 2001);
            case List<?> all -> all.forEach(BadInputTest::harmless);
            case Record made -> {
                for (RecordComponent part : made.getClass().getRecordComponents()) harmless(part(made, part));
            }
            default -> {}
        }
    }

    private static Object part(Record made, RecordComponent part) {
        try {
            var accessor = part.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(made);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static void shown(String text, int most) {
        assertTrue(text.length() <= most, () -> text.length() + " characters");
        assertTrue(
                text.codePoints()
                        .noneMatch(c -> (Character.getType(c) == Character.CONTROL && c != '\t')
                                || (c >= 0x202A && c <= 0x202E)
                                || (c >= 0x2066 && c <= 0x2069)),
                "characters that mislead");
    }

    @Test
    void absurdTimesAreNotBelieved() throws IOException {
        try (World world = busy()) {
            for (String time : List.of(
                    "9007199254740991",
                    "+287396-10-12T08:59:00.991Z",
                    "+1000000000-12-31T23:59:59.999999999Z",
                    "-1000000000-01-01T00:00:00Z",
                    "1969-12-31T23:59:59Z",
                    "",
                    "now")) {
                world.server.says("@time=" + time + " :bob!b@h PRIVMSG Ana :when?");
                assertEquals(World.NOW, world.seesMessage().sent(), time);
            }
        }
    }

    @Test
    void membersOfChannelsThatWeAreNotInAreNobody() throws IOException {
        try (World world = busy()) {
            int before = world.all.size();
            world.server.says(
                    ":irc.test 353 Ana = #other :bob carol",
                    ":irc.test 366 Ana #other :End",
                    ":irc.test 353",
                    ":irc.test 366",
                    ":dave!d@h JOIN #other",
                    ":dave!d@h PART #other",
                    ":bob!b@h PRIVMSG Ana :good");
            assertEquals("good", world.seesMessage().body().text());
            assertEquals(
                    List.of(MessageReceived.class),
                    world.all.subList(before, world.all.size()).stream()
                            .filter(event -> !(event instanceof NetworkEvent.IdentityTold))
                            .map(Object::getClass)
                            .toList());
        }
    }

    @Test
    void aServerThatTakesUsIntoChannelsWithoutEndIsNotFollowed() throws IOException {
        try (World world = busy()) {
            for (int i = 0; i < 3000; i++)
                world.server.says(":Ana!a@h JOIN #c" + i, ":irc.test 366 Ana #c" + i + " :End");
            world.server.says(":bob!b@h PRIVMSG Ana :good");
            assertEquals("good", world.seesMessage().body().text());
            assertEquals(
                    2000,
                    world.all.stream().filter(RoomJoined.class::isInstance).count());
        }
    }

    @Test
    void capabilitiesWithoutEndDoNotKeepAnybodyOut() throws IOException {
        try (World world = new World("NONE", "")) {
            world.session.connect();
            ScriptedServer server = world.server.accepts();
            server.hears("USER");
            for (int i = 0; i < 2000; i++)
                server.says(":irc.test CAP * LS * :x" + i + "=" + "y".repeat(400) + " z" + i);
            server.says(":irc.test CAP * LS :server-time");
            assertEquals("CAP REQ server-time", server.hears("CAP REQ"));
            server.says(":irc.test CAP * ACK :server-time");
            server.hears("CAP END");
            for (int i = 0; i < 2000; i++)
                server.says(":irc.test 005 Ana X" + i + "=" + "y".repeat(400) + " :are supported");
            server.greets("Ana");
            world.sees(NetworkEvent.Connected.class);
            for (int i = 0; i < 2000; i++) server.says(":irc.test CAP Ana NEW :x" + i, ":irc.test CAP Ana DEL :x" + i);
            server.says(":bob!b@h PRIVMSG Ana :good");
            assertEquals("good", world.seesMessage().body().text());
        }
    }

    @Test
    void pingsWithoutEndAreAnsweredWithinReason() throws IOException {
        try (World world = busy()) {
            for (int i = 0; i < 5000; i++) world.server.says("PING :" + "p".repeat(400));
            world.server.says(":bob!b@h PRIVMSG Ana :good");
            assertEquals("good", world.seesMessage().body().text());
            world.server.hears("PONG");
        }
    }
}
