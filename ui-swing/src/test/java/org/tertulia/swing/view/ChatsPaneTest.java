package org.tertulia.swing.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import javax.swing.JList;
import javax.swing.text.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.model.ConversationId;
import org.tertulia.swing.fake.DemoWorld;
import org.tertulia.swing.fake.DirectLink;
import org.tertulia.swing.model.ConversationItem;
import org.tertulia.swing.model.Models;
import org.tertulia.swing.theme.Look;

@ExtendWith(OnEventThread.class)
class ChatsPaneTest {

    private final DemoWorld demo = new DemoWorld();
    private final Models models = Models.over(new DirectLink(demo.messenger));
    private final NoNavigator navigator = new NoNavigator();
    private final ChatsPane pane;
    private final JList<?> list;

    ChatsPaneTest() {
        Look.of(false).install();
        pane = new ChatsPane(models, new Times(ZoneId.systemDefault()), navigator);
        list = Parts.first(pane, JList.class);
    }

    @Test
    void whoever_only_passes_by_a_chat_has_not_read_it() {
        list.setSelectedIndex(1);
        list.setSelectedIndex(2);
        assertTrue(navigator.asked.stream().noneMatch(each -> each.startsWith("open")), navigator.asked.toString());
        assertEquals(2, list.getSelectedIndex());
    }

    @Test
    void where_the_keyboard_is_it_stays_while_something_comes_elsewhere() {
        pane.select(id(0));
        list.setSelectedIndex(2);
        ConversationId marked = id(2);
        demo.world.unread(id(3), 1);
        assertEquals(
                marked,
                ((ConversationItem) list.getSelectedValue()).conversation().id());
    }

    @Test
    void letters_lead_to_whoever_is_called_so() {
        String title = models.conversations().shown().get(3).conversation().title();
        int index = list.getNextMatch(title.substring(0, title.length() - 1), 0, Position.Bias.Forward);
        assertEquals(3, index);
        assertEquals(-1, list.getNextMatch("ConversationItem", 0, Position.Bias.Forward));
    }

    private ConversationId id(int index) {
        return models.conversations().shown().get(index).conversation().id();
    }
}
