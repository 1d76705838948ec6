package org.tertulia.swing.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.client.Command;
import org.tertulia.model.Conversation;
import org.tertulia.model.Failure;
import org.tertulia.swing.fake.DemoWorld;
import org.tertulia.swing.fake.DirectLink;
import org.tertulia.swing.model.Models;
import org.tertulia.swing.theme.Look;
import org.tertulia.swing.theme.Messages;

@ExtendWith(OnEventThread.class)
class MutingTest {

    private final DemoWorld demo = new DemoWorld();
    private final DirectLink core = new DirectLink(demo.messenger);

    MutingTest() {
        Look.of(false).install();
    }

    @Test
    void the_toggle_mutes_and_says_so() {
        var toggle = new MuteToggle(core, kitchen());
        assertEquals(said("mute.off"), toggle.getAccessibleContext().getAccessibleName());
        toggle.doClick(0);
        assertTrue(kitchen().muted());
        assertEquals(said("mute.on"), toggle.getAccessibleContext().getAccessibleName());
        toggle.doClick(0);
        assertFalse(kitchen().muted());
    }

    @Test
    void a_toggle_that_could_not_be_turned_turns_back() {
        var toggle = new MuteToggle(core, kitchen());
        demo.messenger.refuse(Failure.of(Failure.Kind.STORAGE, "full"));
        toggle.doClick(0);
        assertFalse(toggle.isSelected());
    }

    @Test
    void a_muted_conversation_is_said_to_be_so_in_the_list() {
        demo.messenger.submit(new Command.SetMuted(demo.kitchen, true));
        Models models = Models.over(core);
        var item = Objects.requireNonNull(models.conversations().find(demo.kitchen));
        String spoken =
                new ConversationCell(new Times(ZoneId.systemDefault()), new Faces(models.avatars())).describe(item);
        assertTrue(spoken.contains(", " + Messages.text("list.muted") + ", "), spoken);
    }

    @Test
    void what_asks_for_attention_stands_in_the_title() {
        assertEquals("(3) Tertulia", AppFrame.title(3));
        assertEquals("Tertulia", AppFrame.title(0));
    }

    private static String said(String state) {
        return Messages.text("mute.title") + ": " + Messages.text(state);
    }

    private Conversation kitchen() {
        return demo.messenger.store.conversation(demo.kitchen);
    }
}
