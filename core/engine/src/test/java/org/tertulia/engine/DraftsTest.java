package org.tertulia.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Outcome;

/** What is being written. */
final class DraftsTest extends OnlineAsMe {

    ConversationId ana;

    @BeforeEach
    void talks() throws Exception {
        ana = world.talksTo(account, "ana");
    }

    @Test
    void aDraftIsToldAndSurvivesACrash() throws Exception {
        world.done(new Command.SaveDraft(ana, "I'll bring the second m\nic 🎤"));
        world.awaitChange(
                Change.ConversationChanged.class,
                changed -> changed.conversation().draft().startsWith("I'll bring"));
        world.crashes();
        assertEquals("I'll bring the second m\nic 🎤", world.conversation(ana).draft());
        world.done(new Command.SaveDraft(ana, ""));
        assertEquals("", world.conversation(ana).draft());
    }

    @Test
    void theSameDraftAgainIsNoNews() throws Exception {
        world.done(new Command.SaveDraft(ana, "hm"));
        world.settles();
        world.forgetChanges();
        world.done(new Command.SaveDraft(ana, "hm"));
        assertEquals(List.of(), world.changes());
    }

    @Test
    void erasingAConversationErasesItsDraft() throws Exception {
        world.done(new Command.SaveDraft(ana, "never mind"));
        world.done(new Command.EraseConversation(ana));
        assertEquals("", world.conversation(ana).draft());
    }

    @Test
    void aDraftOfNoConversationIsRefused() throws Exception {
        assertInstanceOf(
                Outcome.Failed.class, world.tries(new Command.SaveDraft(new ConversationId(999), "to nobody")));
    }
}
