package org.tertulia.irc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tertulia.model.Action;
import org.tertulia.model.ActionResult;
import org.tertulia.model.ActionResult.Row;
import org.tertulia.model.ActionScope;
import org.tertulia.model.Failure;
import org.tertulia.model.LoginStep.Field;
import org.tertulia.model.Outcome;
import org.tertulia.network.Actions;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.Rooms;

/** What IRC has of its own, against a server that does what the test says. */
class ActionsTest {

    private static final ActionResult QUIETLY = new ActionResult.Done("");

    private static Actions actions(World world) {
        return world.session.ability(Actions.class).orElseThrow();
    }

    private static CompletionStage<Outcome<ActionResult>> run(
            World world, ActionScope scope, String action, Map<String, String> values) {
        return actions(world).run(scope, action, values, Map.of());
    }

    private static <T> T done(CompletionStage<Outcome<T>> stage) {
        Outcome<T> outcome = stage.toCompletableFuture().join();
        if (outcome instanceof Outcome.Done<T>(var value)) return value;
        throw new AssertionError(outcome);
    }

    private static Failure failed(CompletionStage<Outcome<ActionResult>> stage) {
        Outcome<ActionResult> outcome = stage.toCompletableFuture().join();
        if (outcome instanceof Outcome.Failed<ActionResult>(var failure)) return failure;
        throw new AssertionError(outcome);
    }

    private static List<String> ids(World world, ActionScope scope) {
        return done(actions(world).actions(scope)).stream().map(Action::id).toList();
    }

    /** @param mark of power before our own nick */
    private static ActionScope inside(World world, String mark) throws IOException {
        var joining = world.session.ability(Rooms.class).orElseThrow().join(world.of("#club"), "");
        world.server.hears("JOIN #club");
        world.server.says(
                ":Ana!a@h JOIN #club",
                ":irc.test 353 Ana = #club :" + mark + "Ana +Bob carol",
                ":irc.test 366 Ana #club :End");
        joining.toCompletableFuture().join();
        return ActionScope.room(world.of("#club"));
    }

    private static World online(String tokens) throws IOException {
        World world = new World("NONE", "");
        world.server.tokens = tokens;
        world.session.connect();
        world.server.welcomes("Ana", "");
        world.sees(NetworkEvent.Connected.class);
        return world;
    }

    private static World online() throws IOException {
        return online("PREFIX=(ov)@+ CHANTYPES=# CHANMODES=beI,k,l,imnpstc ELIST=CMNTU");
    }

    @Test
    void whatIsOfferedDependsOnWhatWeMayDo() throws IOException {
        try (World world = online()) {
            assertEquals(List.of("list", "whois", "nick"), ids(world, ActionScope.ACCOUNT));
            assertEquals(List.of("whois"), ids(world, ActionScope.person(world.of("bob"))));
            ActionScope room = inside(world, "");
            assertEquals(
                    List.of("modes", "bans", "exceptions", "invitations", "list", "whois", "nick"), ids(world, room));
            assertEquals(List.of("whois"), ids(world, member(world, "bob")));
            world.server.says(":irc.test MODE #club +o Ana", ":irc.test PING :now");
            world.server.hears("PONG");
            assertTrue(ids(world, room).containsAll(List.of("ban", "op", "deop", "voice", "devoice", "mode")));
            assertEquals(List.of("whois", "op", "devoice"), ids(world, member(world, "bob")));
            assertEquals(List.of(), ids(world, ActionScope.room(world.of("#elsewhere"))));
        }
    }

    private static ActionScope member(World world, String nick) {
        return ActionScope.participant(world.of("#club"), world.of(nick));
    }

    @Test
    void whoSomebodyIsIsToldInPairs() throws IOException {
        try (World world = online()) {
            var asked = run(world, ActionScope.ACCOUNT, "whois", Map.of("nick", "bob"));
            world.server.hears("WHOIS bob bob");
            world.server.says(
                    ":irc.test 311 Ana bob b far.example * :Bob \u0003" + "4Builder",
                    ":irc.test 330 Ana bob bobby :is logged in as",
                    ":irc.test 317 Ana bob 3725 1766000000 :seconds idle, signon time",
                    ":irc.test 338 Ana bob :something new",
                    ":irc.test 318 Ana bob :End");
            var table = assertInstanceOf(ActionResult.Table.class, done(asked));
            assertEquals("bob", table.title());
            List<List<String>> rows = table.rows().stream().map(Row::cells).toList();
            assertTrue(rows.contains(List.of("Real name", "Bob Builder")), rows.toString());
            assertTrue(rows.contains(List.of("Host", "b@far.example")), rows.toString());
            assertTrue(rows.contains(List.of("Signed in as", "bobby")), rows.toString());
            assertTrue(rows.contains(List.of("Idle", "1:02:05")), rows.toString());
            assertTrue(rows.contains(List.of("Also", "something new")), rows.toString());
        }
    }

    @Test
    void whoIsNotThereIsAFailureWithTheServersWords() throws IOException {
        try (World world = online()) {
            var asked = run(world, ActionScope.person(world.of("bob")), "whois", Map.of());
            world.server.hears("WHOIS bob");
            world.server.says(":irc.test 401 Ana bob :No such nick");
            assertEquals(Failure.of(Failure.Kind.NOT_FOUND, "No such nick"), failed(asked));
        }
    }

    @Test
    void modesAreAFormForWhoMaySetThemAndOnlyWhatWasChangedIsSent() throws IOException {
        try (World world = online()) {
            ActionScope room = inside(world, "@");
            var asked = run(world, room, "modes", Map.of());
            world.server.hears("MODE #club");
            world.server.says(":irc.test 324 Ana #club +ntl 50");
            var form = assertInstanceOf(ActionResult.Form.class, done(asked));
            Map<String, String> answers = new HashMap<>(form.next().values());
            for (Field field : form.form().fields()) answers.put(field.key(), field.value());
            assertEquals("true", answers.get("mode-n"));
            assertEquals("50", answers.get("mode-l"));
            answers.putAll(Map.of("mode-n", "false", "mode-i", "true", "mode-k", "sesame", "mode-l", ""));
            var set = run(world, room, form.next().action(), answers);
            String line = world.server.hears("MODE #club");
            assertTrue(line.startsWith("MODE #club +") && line.endsWith(" sesame"), line);
            assertTrue(line.matches("MODE #club \\+(ik|ki)-(nl|ln) sesame"), line);
            world.server.hasDone();
            assertEquals(QUIETLY, done(set));
        }
    }

    @Test
    void whoMayNotSetModesSeesThem() throws IOException {
        try (World world = online()) {
            ActionScope room = inside(world, "");
            var asked = run(world, room, "modes", Map.of());
            world.server.hears("MODE #club");
            world.server.says(":irc.test 324 Ana #club +nX");
            var table = assertInstanceOf(ActionResult.Table.class, done(asked));
            assertEquals(
                    List.of(List.of("Nothing from outside", "+n"), List.of("+X", "+X")),
                    table.rows().stream().map(Row::cells).toList());
        }
    }

    @Test
    void modesAreSetAsTheyAreWrittenAndARefusalIsTold() throws IOException {
        try (World world = online()) {
            ActionScope room = inside(world, "");
            var set = run(world, room, "mode", Map.of("modes", "+m"));
            world.server.hears("MODE #club +m");
            world.server.says(":irc.test 482 Ana #club :You're not a channel operator");
            assertEquals(Failure.of(Failure.Kind.NOT_PERMITTED, "You're not a channel operator"), failed(set));
        }
    }

    @Test
    void aBanIsSeenWithWhoSetItAndCanBeLifted() throws IOException {
        try (World world = online()) {
            ActionScope room = inside(world, "@");
            var asked = run(world, room, "bans", Map.of());
            world.server.hears("MODE #club +b");
            world.server.says(
                    ":irc.test 367 Ana #club *!*@far.example Op!o@h 1766000000",
                    ":irc.test 368 Ana #club :End of list");
            var table = assertInstanceOf(ActionResult.Table.class, done(asked));
            Row row = table.rows().getFirst();
            assertEquals(List.of("*!*@far.example", "Op"), row.cells().subList(0, 2));
            ActionResult.Next next = Objects.requireNonNull(row.next());
            var lifting = run(world, room, next.action(), next.values());
            world.server.hears("MODE #club -b *!*@far.example");
            world.server.hasDone();
            assertEquals(QUIETLY, done(lifting));
        }
    }

    @Test
    void whoMayNotLiftABanIsNotOfferedIt() throws IOException {
        try (World world = online()) {
            ActionScope room = inside(world, "+");
            var asked = run(world, room, "bans", Map.of());
            world.server.hears("MODE #club +b");
            world.server.says(":irc.test 367 Ana #club a!*@*", ":irc.test 368 Ana #club :End of list");
            assertEquals(
                    null, ((ActionResult.Table) done(asked)).rows().getFirst().next());
        }
    }

    @Test
    void somebodyIsSilencedWhereTheServerKnowsTheList() throws IOException {
        try (World world = online("PREFIX=(ov)@+ CHANTYPES=# CHANMODES=bq,k,l,imnpst")) {
            inside(world, "@");
            var quiet = run(world, member(world, "carol"), "quiet", Map.of());
            world.server.hears("MODE #club +q carol!*@*");
            world.server.hasDone();
            assertEquals(QUIETLY, done(quiet));
            var asked = run(world, ActionScope.room(world.of("#club")), "quiets", Map.of());
            world.server.hears("MODE #club +q");
            world.server.says(
                    ":irc.test 728 Ana #club q carol!*@* Ana!a@h 1766000000",
                    ":irc.test 729 Ana #club q :End of quiets");
            assertEquals(
                    "carol!*@*",
                    ((ActionResult.Table) done(asked)).rows().getFirst().cells().getFirst());
        }
    }

    @Test
    void powerIsGivenToAMemberOrToANick() throws IOException {
        try (World world = online()) {
            ActionScope room = inside(world, "@");
            var op = run(world, member(world, "bob"), "op", Map.of());
            world.server.hears("MODE #club +o bob");
            world.server.hasDone();
            assertEquals(QUIETLY, done(op));
            var voice = run(world, room, "devoice", Map.of("nick", "bob"));
            world.server.hears("MODE #club -v bob");
            world.server.hasDone();
            assertEquals(QUIETLY, done(voice));
        }
    }

    @Test
    void ofAHundredThousandChannelsTheLargestAreTold() throws IOException {
        try (World world = online()) {
            var asked = run(world, ActionScope.ACCOUNT, "list", Map.of());
            assertEquals("LIST >1", world.server.hears("LIST"));
            StringBuilder lines = new StringBuilder();
            for (int i : IntStream.range(0, 100_000).toArray()) {
                lines.append(":irc.test 322 Ana #c")
                        .append(i)
                        .append(' ')
                        .append(i % 5000)
                        .append(" :a topic\r\n");
            }
            world.server.bytes(
                    lines.append(":irc.test 323 Ana :End\r\n").toString().getBytes(StandardCharsets.UTF_8));
            var table = (ActionResult.Table) done(asked);
            assertEquals(ActionResult.Table.MOST_ROWS, table.rows().size());
            assertEquals("4999", table.rows().getFirst().cells().get(1));
            assertTrue(table.more());
            assertEquals(
                    world.of(table.rows().getFirst().cells().getFirst()),
                    table.rows().getFirst().room());
        }
    }

    @Test
    void channelsAreFoundByNameAndByTopic() throws IOException {
        try (World world = online()) {
            var asked = run(world, ActionScope.ACCOUNT, "list", Map.of("search", "Bread"));
            assertEquals("LIST", world.server.hears("LIST"));
            world.server.says(
                    ":irc.test 322 Ana #breadmakers 4 :flour",
                    ":irc.test 322 Ana #kitchen 9 :[+nt] bread and \u0002more",
                    ":irc.test 322 Ana #else 90 :nothing",
                    ":irc.test 323 Ana :End");
            var table = (ActionResult.Table) done(asked);
            assertEquals(
                    List.of("#kitchen", "#breadmakers"),
                    table.rows().stream().map(row -> row.cells().getFirst()).toList());
            assertEquals(false, table.more());
        }
    }

    @Test
    void anotherNickIsAskedForAndARefusalIsTold() throws IOException {
        try (World world = online()) {
            var first = run(world, ActionScope.ACCOUNT, "nick", Map.of("nick", "Bob"));
            world.server.hears("NICK Bob");
            world.server.says(":irc.test 433 Ana Bob :Nickname is already in use");
            assertEquals(Failure.Kind.CONFLICT, failed(first).kind());
            var second = run(world, ActionScope.ACCOUNT, "nick", Map.of("nick", "Ana_home"));
            world.server.hears("NICK Ana_home");
            world.server.says(":Ana!a@h NICK :Ana_home");
            assertEquals(QUIETLY, done(second));
            // and it stays so: nothing is done to get the old one back
            world.server.says(":irc.test PING :now");
            world.server.hearsNext("PONG");
        }
    }

    @Test
    void whatIsNotOfferedIsUnsupported() throws IOException {
        try (World world = online()) {
            assertEquals(
                    Failure.Kind.UNSUPPORTED,
                    failed(run(world, ActionScope.ACCOUNT, "op", Map.of())).kind());
            assertEquals(
                    Failure.Kind.REJECTED,
                    failed(run(world, ActionScope.ACCOUNT, "whois", Map.of())).kind());
        }
    }
}
