package org.tertulia.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tertulia.engine.ScriptedSession.from;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.model.AccountId;
import org.tertulia.model.ConversationId;

/** Conversations that are to keep still. */
@ExtendWith(QuietLog.class)
final class MutingTest {

    @TempDir
    Path folder;

    World world;
    AccountId account;
    ConversationId ana;

    @BeforeEach
    void online() throws Exception {
        world = new World(folder.resolve("profile"));
        account = world.online("me");
        ana = world.talksTo(account, "ana");
    }

    @AfterEach
    void closes() {
        world.close();
    }

    @Test
    void aMutedConversationStaysSoOverACrashUntilItIsNotAnyMore() throws Exception {
        assertFalse(world.conversation(ana).muted());
        world.done(new Command.SetMuted(ana, true));
        world.awaitChange(
                Change.ConversationChanged.class,
                changed -> changed.conversation().muted());
        world.crashes();
        assertTrue(world.conversation(ana).muted());
        world.done(new Command.SetMuted(ana, false));
        assertFalse(world.conversation(ana).muted());
    }

    @Test
    void whatIsSaidInAMutedConversationIsCountedAllTheSame() throws Exception {
        world.done(new Command.SetMuted(ana, true));
        world.session().hears(from("ana").says("psst"));
        world.awaitTexts(ana, "psst");
        assertEquals(1, world.conversation(ana).unread());
        assertTrue(world.conversation(ana).muted());
    }
}
