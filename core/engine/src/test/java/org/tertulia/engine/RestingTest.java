package org.tertulia.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.client.Command;
import org.tertulia.client.Query;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.ConversationId;

/** A core that connects nobody by itself. */
@ExtendWith(QuietLog.class)
final class RestingTest {

    @TempDir
    Path folder;

    @Test
    void nobodyIsConnectedUntilSomebodyAsksAndThenOnlyThatOne() throws Exception {
        try (World world = new World(folder.resolve("profile"))) {
            AccountId ana = world.online("ana");
            AccountId ben = world.online("ben");
            ConversationId rosa = world.talksTo(ben, "rosa");
            world.restartsResting();
            int sessions = world.network.sessions.size();
            world.writes(rosa, "written at rest");
            assertEquals(sessions, world.network.sessions.size());
            assertEquals(
                    List.of(Account.State.OFFLINE, Account.State.OFFLINE),
                    world.accounts().stream().map(Account::state).toList());
            assertTrue(world.accounts().stream().allMatch(Account::enabled));

            world.done(new Command.Reconnect(ben));
            world.awaitState(ben, Account.State.ONLINE);
            World.await("it goes out", () -> world.network.last().sent.isEmpty() ? null : true);
            assertEquals(sessions + 1, world.network.sessions.size());
            assertFalse(world.asks(new Query.Accounts()).stream()
                    .anyMatch(each -> each.id().equals(ana) && each.state() != Account.State.OFFLINE));
        }
    }
}
