package org.tertulia.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.client.Command;
import org.tertulia.model.AccountId;
import org.tertulia.model.Action;
import org.tertulia.model.ActionResult;
import org.tertulia.model.ActionResult.Row;
import org.tertulia.model.ActionScope;
import org.tertulia.model.Address;
import org.tertulia.model.Failure;
import org.tertulia.model.LoginStep.Field;
import org.tertulia.model.Outcome;

/** What IRC has of its own, as InspIRCd does it: through the core, with somebody at a bare socket in the same channel. */
@Timeout(120)
final class IrcActionsTest {

    private static final ActionResult QUIETLY = new ActionResult.Done("");

    @TempDir
    Path folder;

    private final Lab lab = Lab.shared();
    private final String ana = IrcAccounts.unique("ana");
    private final String ben = IrcAccounts.unique("ben");
    private final String club = "#" + IrcAccounts.unique("club");
    private IrcWire wire;
    private IrcPerson person;
    private AccountId account;
    private ActionScope room;

    @BeforeEach
    void bothInAChannelThatIsOurs() throws Exception {
        wire = new IrcWire(lab, ben);
        person = new IrcPerson(folder.resolve("profile"), List.of(lab));
        account = person.joins(lab, ana, "irc.lab.test");
        person.done(new Command.JoinRoom(account, club, ""));
        room = ActionScope.room(new Address("irc", club + "@irc.lab.test"));
        wire.sends("JOIN " + club);
        var _ = wire.some("in", line -> line.says("366", ben));
    }

    @AfterEach
    void leaves() {
        person.close();
        wire.close();
    }

    private ActionResult run(String action, Map<String, String> values) {
        return person.done(new Command.RunAction(account, room, action, values, Map.of()));
    }

    @Test
    void whatIsOfferedToAnOperatorCanBeDone() {
        List<String> offered = person.done(new Command.FindActions(account, room)).stream()
                .map(Action::id)
                .toList();
        assertTrue(
                offered.containsAll(List.of("modes", "bans", "exceptions", "op", "voice", "list", "whois", "nick")),
                offered.toString());
        assertEquals(QUIETLY, run("voice", Map.of("nick", ben)));
        var _ = wire.some(
                "a voice", line -> line.says("MODE", club) && line.word(1).equals("+v"));
    }

    @Test
    void whoSomebodyIsIsTold() {
        var table = assertInstanceOf(ActionResult.Table.class, run("whois", Map.of("nick", ben)));
        List<String> names =
                table.rows().stream().map(row -> row.cells().getFirst()).toList();
        assertTrue(names.containsAll(List.of("Nick", "Host", "Server", "Idle")), names.toString());
        var nobody =
                person.tries(new Command.RunAction(account, room, "whois", Map.of("nick", "nobody-at-all"), Map.of()));
        assertTrue(nobody instanceof Outcome.Failed<ActionResult>(var failure)
                && failure.kind() == Failure.Kind.NOT_FOUND);
    }

    @Test
    void modesAreSetByTheForm() {
        var form = assertInstanceOf(ActionResult.Form.class, run("modes", Map.of()));
        Map<String, String> answers = new HashMap<>(form.next().values());
        for (Field field : form.form().fields()) answers.put(field.key(), field.value());
        answers.put("mode-m", "true");
        answers.put("mode-l", "7");
        assertEquals(QUIETLY, run(form.next().action(), answers));
        var _ = wire.some(
                "modes", line -> line.says("MODE", club) && line.word(1).contains("m"));
        var again = assertInstanceOf(ActionResult.Form.class, run("modes", Map.of()));
        Map<String, String> now = new HashMap<>();
        for (Field field : again.form().fields()) now.put(field.key(), field.value());
        assertEquals("true", now.get("mode-m"));
        assertEquals("7", now.get("mode-l"));
    }

    @Test
    void aMaskIsBannedSeenAndLifted() {
        assertEquals(QUIETLY, run("ban", Map.of("mask", "pest")));
        assertEquals(QUIETLY, run("ban", Map.of("mask", "pest")));
        var bans = assertInstanceOf(ActionResult.Table.class, run("bans", Map.of()));
        Row ban = bans.rows().getFirst();
        assertEquals("pest!*@*", ban.cells().getFirst());
        assertEquals(ana, ban.cells().get(1));
        ActionResult.Next lift = Objects.requireNonNull(ban.next());
        assertEquals(QUIETLY, run(lift.action(), lift.values()));
        assertEquals(List.of(), ((ActionResult.Table) run("bans", Map.of())).rows());
    }

    @Test
    void theChannelIsFoundInTheList() {
        var list = assertInstanceOf(ActionResult.Table.class, run("list", Map.of("search", club.substring(1))));
        assertEquals(List.of(club, "2"), list.rows().getFirst().cells().subList(0, 2));
        assertEquals(room.room(), list.rows().getFirst().room());
    }

    @Test
    void anotherNickIsTakenAndSeenInTheRoom() {
        assertEquals(QUIETLY, run("nick", Map.of("nick", ana + "x")));
        var _ = wire.some("the new nick", line -> line.word(0).equals(ana + "x"));
        var taken = person.tries(new Command.RunAction(account, room, "nick", Map.of("nick", ben), Map.of()));
        assertTrue(
                taken instanceof Outcome.Failed<ActionResult>(var failure) && failure.kind() == Failure.Kind.CONFLICT);
    }
}
