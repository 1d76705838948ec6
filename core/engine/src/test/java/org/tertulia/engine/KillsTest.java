package org.tertulia.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.client.Command;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.Body;
import org.tertulia.model.ConversationId;

/** The app dies and the connection breaks at random moments of a chat: both ends agree afterwards, by number. */
@ExtendWith(QuietLog.class)
final class KillsTest {

    private static final int MESSAGES = 200;

    @TempDir
    Path folder;

    @Test
    void nothingIsLostAndNothingIsDoubledOverTwentyDeaths() throws Exception {
        ChatServer server = new ChatServer();
        try (World world = new World(folder.resolve("profile"))) {
            world.network.onConnect = server::connected;
            world.network.onSend = server::takes;
            world.network.onClose = server::gone;
            AccountId account = world.online("me");
            ConversationId ana = world.talksTo(account, "ana");
            Random chance = new Random(20);
            for (int i = 0; i < MESSAGES; i++) {
                server.says("theirs " + i);
                world.done(new Command.Send(ana, Body.text("ours " + i)));
                int dice = chance.nextInt(20);
                if (dice == 0) world.crashes();
                if (dice == 1) world.awaitState(account, Account.State.ONLINE);
                if (dice == 1) breaks(world, server, account);
            }
            world.awaitState(account, Account.State.ONLINE);
            World.await("an empty outbox", () -> world.timeline(ana).outbox().isEmpty() ? ana : null);
            World.await("all messages", () -> world.timeline(ana).messages().size() >= 2 * MESSAGES ? ana : null);
            world.settles();
            List<String> seen = world.texts(ana);
            assertEquals(server.texts(), seen, "the same messages in the server's order");
            assertEquals(2 * MESSAGES, seen.stream().distinct().count());
            assertEquals(0, server.doubles);
        }
    }

    private static void breaks(World world, ChatServer server, AccountId account) throws Exception {
        ScriptedSession session = world.session();
        server.gone(session);
        session.loses();
        world.awaitState(account, Account.State.WAITING);
        world.done(new Command.Reconnect(account));
    }
}
