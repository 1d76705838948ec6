package org.tertulia.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tertulia.engine.ScriptedSession.from;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.model.ConversationId;

/** Conversations that are to keep still. */
final class MutingTest extends OnlineAsMe {

    ConversationId ana;

    @BeforeEach
    void talks() throws Exception {
        ana = world.talksTo(account, "ana");
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
