package org.tertulia.irc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tertulia.model.Availability;
import org.tertulia.model.Body;
import org.tertulia.model.Conversation;
import org.tertulia.model.Failure;
import org.tertulia.model.NetworkMessageId;
import org.tertulia.model.Presence;
import org.tertulia.network.IncomingMessage;
import org.tertulia.network.NetworkEvent.PresenceChanged;
import org.tertulia.network.NetworkEvent.SendConfirmed;
import org.tertulia.network.NetworkEvent.SendFailed;
import org.tertulia.network.NetworkEvent.TypingChanged;
import org.tertulia.network.Typing;

final class MessagesTest {

    private static final String MODERN = "batch echo-message labeled-response message-tags multi-prefix server-time";

    @Test
    void whatComesIsReadWithTimeNameAndStyle() throws IOException {
        try (World world = World.online(MODERN)) {
            world.server.says(
                    "@time=2026-11-22T10:00:00.000Z;msgid=abc :Bob!b@h PRIVMSG Ana :hi \u00034there\u000f",
                    ":Bob!b@h PRIVMSG #Club :\u0001ACTION waves\u0001",
                    ":NickServ!s@services NOTICE Ana :You are known",
                    ":irc.test NOTICE Ana :of no interest");
            IncomingMessage first = world.seesMessage();
            assertEquals(Body.text("hi there"), first.body());
            assertEquals(world.of("bob"), first.conversation());
            assertEquals("Bob", first.senderName());
            assertEquals(Instant.parse("2026-11-22T10:00:00Z"), first.sent());
            assertEquals(List.of(new NetworkMessageId("msgid", "abc")), first.ids());
            IncomingMessage second = world.seesMessage();
            assertEquals(new Body(Body.Style.EMOTE, "waves"), second.body());
            assertEquals(world.of("#club"), second.conversation());
            assertEquals(Conversation.Kind.CHANNEL, second.kind());
            assertEquals(World.NOW, second.sent());
            assertEquals(
                    new Body(Body.Style.NOTICE, "You are known"),
                    world.seesMessage().body());
        }
    }

    @Test
    void aLabelConfirmsWhatWeSayAndTheEchoIsNoNewMessage() throws IOException {
        try (World world = World.online(MODERN)) {
            var id = world.says("bob", "hello");
            String line = world.server.hears("@label=");
            String label = line.substring(0, line.indexOf(' '));
            assertEquals("PRIVMSG bob :hello", line.substring(label.length() + 1));
            world.server.says(label + ";msgid=m1 :Ana!a@h PRIVMSG bob :hello", ":bob!b@h PRIVMSG Ana :and you");
            SendConfirmed confirmed = world.sees(SendConfirmed.class);
            assertEquals(id, confirmed.id());
            assertEquals(List.of(new NetworkMessageId("msgid", "m1")), confirmed.ids());
            assertEquals("and you", world.seesMessage().body().text());
        }
    }

    @Test
    void anAnswerOfSeveralLinesIsKnownByItsBatch() throws IOException {
        try (World world = World.online(MODERN)) {
            var id = world.says("bob", "hello");
            String line = world.server.hears("@label=");
            world.server.says(
                    line.substring(0, line.indexOf(' ')) + " :irc.test BATCH +x labeled-response",
                    "@batch=x :irc.test 301 Ana bob :at lunch",
                    "@batch=x :Ana!a@h PRIVMSG bob :hello",
                    ":irc.test BATCH -x");
            assertEquals(id, world.sees(SendConfirmed.class).id());
        }
    }

    @Test
    void withoutLabelsOrEchoThePongConfirms() throws IOException {
        try (World world = World.online("")) {
            var id = world.says("bob", "hello");
            world.server.hears("PRIVMSG bob :hello");
            world.server.says(
                    ":irc.test PONG irc.test :" + world.server.hears("PING").substring(5));
            assertEquals(id, world.sees(SendConfirmed.class).id());
        }
    }

    @Test
    void anEchoThatComesBehindThePongIsNoNewMessage() throws IOException {
        try (World world = World.online("echo-message")) {
            world.says("bob", "hello");
            world.server.says(
                    ":irc.test PONG irc.test :" + world.server.hears("PING").substring(5));
            world.sees(SendConfirmed.class);
            world.server.says(":Ana!a@h PRIVMSG bob :hello", ":Ana!a@h PRIVMSG bob :from my other client");
            IncomingMessage other = world.seesMessage();
            assertEquals("from my other client", other.body().text());
            assertTrue(other.outgoing());
            assertEquals(world.of("bob"), other.conversation());
        }
    }

    @Test
    void whatCarriesTheLabelInsteadOfAnEchoConfirmsToo() throws IOException {
        try (World world = new World("NONE", "")) {
            world.knows("bob");
            world.session.connect();
            world.server.welcomes("Ana", "batch labeled-response message-tags");
            world.server.says(":irc.test 730 Ana :bob!b@h");
            assertEquals(Presence.ONLINE, world.sees(PresenceChanged.class).presence());
            var id = world.says("bob", "hello");
            String label = world.server.hears("@label=").split(" ", 2)[0];
            world.server.says(label + " :irc.test 301 Ana bob :at lunch");
            assertEquals(id, world.sees(SendConfirmed.class).id());
            assertEquals(
                    new Presence(Availability.AWAY, "at lunch"),
                    world.sees(PresenceChanged.class).presence());
        }
    }

    @Test
    void anyErrorWithTheLabelFailsTheMessage() throws IOException {
        try (World world = World.online(MODERN)) {
            var id = world.says("bob", "hello");
            String label = world.server.hears("@label=").split(" ", 2)[0];
            world.server.says(label + " :irc.test 499 Ana :Not today");
            assertEquals(id, world.sees(SendFailed.class).id());
        }
    }

    @Test
    void batchesThatNeverEndDoNotKeepLaterAnswersFromCounting() throws IOException {
        try (World world = World.online(MODERN)) {
            for (int i = 0; i < 1000; i++)
                world.server.says("@label=old" + i + " :irc.test BATCH +o" + i + " labeled-response");
            var id = world.says("bob", "hello");
            String label = world.server.hears("@label=").split(" ", 2)[0];
            world.server.says(
                    label + " :irc.test BATCH +x labeled-response",
                    "@batch=x :Ana!a@h PRIVMSG bob :hello",
                    ":irc.test BATCH -x");
            assertEquals(id, world.sees(SendConfirmed.class).id());
        }
    }

    @Test
    void onePingAsksForAllThatWasSaidAndCountsAgainstTheFlood() throws IOException {
        try (World world = World.online("")) {
            for (int i = 0; i < 5; i++) world.says("bob", "hello " + i);
            for (int i = 0; i < 5; i++) world.server.hearsNext("PRIVMSG bob :hello " + i);
            world.server.says(
                    ":irc.test PONG irc.test :" + world.server.hearsNext("PING").substring(5));
            for (int i = 0; i < 5; i++) world.sees(SendConfirmed.class);
        }
    }

    @Test
    void whatIsSaidTwiceIsHeardTwiceAndWhatComesAgainIsKnown() throws IOException {
        try (World world = World.online("server-time")) {
            String ha = "@time=2026-11-22T10:00:00.000Z :bob!b@h PRIVMSG Ana :ha";
            world.server.says(ha, ha, "@time=2026-11-22T10:00:00.001Z :bob!b@h PRIVMSG Ana :ho", ha, ha);
            List<NetworkMessageId> first = world.seesMessage().ids();
            List<NetworkMessageId> second = world.seesMessage().ids();
            assertNotEquals(first, second);
            world.seesMessage();
            assertEquals(first, world.seesMessage().ids());
            assertEquals(second, world.seesMessage().ids());
        }
    }

    @Test
    void whoHasOurNickIsNotUs() throws IOException {
        try (World world = new World("NONE", "")) {
            world.session.connect();
            ScriptedServer server = world.server.accepts();
            server.hears("USER");
            server.says(":irc.test 433 * Ana :Nickname is already in use");
            server.hears("NICK Ana_");
            server.greets("Ana_").says(":Ana!x@y PRIVMSG Ana_ :I am Ana", ":Ana_!a@h PRIVMSG bob :and I am not");
            assertFalse(world.seesMessage().outgoing());
            IncomingMessage ours = world.seesMessage();
            assertTrue(ours.outgoing());
            assertEquals(world.of("ana_"), ours.sender());
        }
    }

    @Test
    void aRefusalFailsTheMessageThatItIsAbout() throws IOException {
        try (World world = World.online("")) {
            world.says("bob", "one");
            var second = world.says("carol", "two");
            world.server.hears("PRIVMSG carol");
            world.server.says(":irc.test 401 Ana carol :No such nick");
            SendFailed failed = world.sees(SendFailed.class);
            assertEquals(second, failed.id());
            assertEquals(Failure.of(Failure.Kind.NOT_FOUND, "No such nick"), failed.failure());
        }
    }

    @Test
    void aLongMessageIsConfirmedWhenItsLastLineIsAndNoLineIsTooLong() throws IOException {
        try (World world = World.online("")) {
            String text =
                    "Many words of ñ and 🥖 make a long story. ".repeat(40).strip();
            var id = world.says("bob", text);
            StringBuilder all = new StringBuilder();
            String line = world.server.hearsNext("PRIVMSG bob :");
            for (; line.startsWith("PRIVMSG"); line = world.server.hearsNext("")) {
                assertTrue(Splitter.bytes(":Ana!~anaanaana@" + "h".repeat(63) + " " + line) <= 510);
                all.append(all.isEmpty() ? "" : " ").append(line.substring("PRIVMSG bob :".length()));
            }
            assertEquals(text, all.toString());
            world.server.says(":irc.test PONG irc.test :" + line.substring(5));
            assertEquals(id, world.sees(SendConfirmed.class).id());
        }
    }

    @Test
    void anyPingIsAnsweredAlsoWithTagsOrSource() throws IOException {
        try (World world = World.online("")) {
            world.server.says("PING one", ":irc.test PING :two three", "@a=b :irc.test PING four");
            for (int i = 0; i < 3; i++) assertTrue(world.server.hears("PONG").length() > 6);
        }
    }

    @Test
    void badInputIsBoundedAndLosesNothingElse() throws IOException {
        try (World world = World.online("")) {
            world.server.says(":bob!b@h PRIVMSG Ana :" + "x".repeat(100_000));
            world.server.bytes(":bob!b@h PRIVMSG Ana :se\u00f1or\n".getBytes(StandardCharsets.ISO_8859_1));
            world.server.says(
                    ":bob!b@h PRIVMSG",
                    ":!@ PRIVMSG Ana :who",
                    ":irc.test 353",
                    ":x MODE",
                    "@time=never :bob!b@h PRIVMSG Ana :a\u202eb\u0007c");
            assertTrue(world.seesMessage().body().text().length() < LineReader.MOST_BYTES);
            assertEquals("señor", world.seesMessage().body().text());
            IncomingMessage last = world.seesMessage();
            while (!last.body().text().equals("abc")) last = world.seesMessage();
            assertEquals(World.NOW, last.sent());
        }
    }

    @Test
    void versionIsAnsweredAndNothingElseIsGivenAway() throws IOException {
        try (World world = World.online("")) {
            world.server.says(
                    ":bob!b@h PRIVMSG Ana :\u0001TIME\u0001",
                    ":bob!b@h PRIVMSG #club :\u0001VERSION\u0001",
                    ":bob!b@h PRIVMSG Ana :\u0001VERSION\u0001");
            assertEquals("NOTICE bob :\u0001VERSION Tertulia\u0001", world.server.hears("NOTICE"));
        }
    }

    @Test
    void typingGoesBothWaysWhereTagsDo() throws IOException {
        try (World world = World.online(MODERN)) {
            world.server.says(
                    "@+typing=active :bob!b@h TAGMSG Ana",
                    "@+typing=active :bob!b@h TAGMSG Ana",
                    "@+typing=paused :bob!b@h TAGMSG Ana",
                    "@+typing=active TAGMSG");
            assertTrue(world.sees(TypingChanged.class).typing());
            assertTrue(world.sees(TypingChanged.class).typing(), "again: the core forgets who does not repeat it");
            assertFalse(world.sees(TypingChanged.class).typing());
            world.session.ability(Typing.class).orElseThrow().typing(world.of("bob"), true);
            world.server.hears("@+typing=active TAGMSG bob");
        }
        try (World old = World.online("")) {
            assertTrue(old.session.ability(Typing.class).isEmpty());
        }
    }
}
