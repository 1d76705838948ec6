package org.tertulia.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tertulia.client.Command;
import org.tertulia.model.Action;
import org.tertulia.model.ActionResult;
import org.tertulia.model.ActionScope;
import org.tertulia.model.Address;
import org.tertulia.model.Failure;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Outcome;

/** What a network can do of its own. */
final class ActionsTest extends OnlineAsMe {

    private static final Address ROOM = ScriptedSession.address("kitchen");

    @Test
    void whatTheNetworkOffersIsToldCleanedOfWhatWouldDeceive() throws Exception {
        var field = new LoginStep.Field("nick", "Ni\u202Eck", LoginStep.Field.Kind.TEXT, "", "", true, false);
        world.session().actions.offered = List.of(new Action("whois", "Who\nis\u0007", List.of(field)));
        List<Action> offered = world.done(new Command.FindActions(account, ActionScope.ACCOUNT));
        assertEquals("whois", offered.getFirst().id());
        assertEquals("Who is", offered.getFirst().label());
        assertEquals("Nick", offered.getFirst().fields().getFirst().label());
    }

    @Test
    void anActionIsRunWithItsScopeAndItsValues() throws Exception {
        world.session().actions.result = new ActionResult.Done("away\u0000");
        ActionResult answer = run(Map.of("nick", "ana"));
        assertEquals(new ActionResult.Done("away"), answer);
        assertEquals(List.of(ROOM + " null whois {nick=ana}"), world.session().actions.ran);
    }

    @Test
    void aListWithoutEndIsCutAndSaysSo() throws Exception {
        var row = new ActionResult.Row("#a", "3", "x".repeat(5_000));
        world.session().actions.result =
                new ActionResult.Table("Channels", List.of("a", "b", "c"), Collections.nCopies(100_000, row), false);
        var table = assertInstanceOf(ActionResult.Table.class, run(Map.of()));
        assertEquals(ActionResult.Table.MOST_ROWS, table.rows().size());
        assertTrue(table.more());
        assertTrue(table.rows().getFirst().cells().get(2).length() <= 500);
    }

    @Test
    void anAccountThatIsOfflineSaysSo() throws Exception {
        world.done(new Command.SetAccountEnabled(account, false));
        var outcome = world.tries(new Command.FindActions(account, ActionScope.ACCOUNT));
        assertTrue(outcome instanceof Outcome.Failed<List<Action>>(var failure)
                && failure.kind() == Failure.Kind.DISCONNECTED);
    }

    private ActionResult run(Map<String, String> values) throws Exception {
        return world.done(new Command.RunAction(account, ActionScope.room(ROOM), "whois", values, Map.of()));
    }
}
