package org.tertulia.swing.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.swing.JList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.model.Conversation;
import org.tertulia.swing.fake.DemoWorld;
import org.tertulia.swing.fake.DirectLink;
import org.tertulia.swing.model.ConversationItem;
import org.tertulia.swing.model.Models;
import org.tertulia.swing.model.ParticipantsModel;
import org.tertulia.swing.theme.Look;
import org.tertulia.swing.theme.Messages;

@ExtendWith(OnEventThread.class)
class RoomDetailsTest {

    private final DemoWorld demo = new DemoWorld();
    private final DirectLink core = new DirectLink(demo.messenger);

    @Test
    void however_long_the_topic_is_the_picture_is_whole_and_the_members_are_there() {
        Look.of(false).install();
        Models models = Models.over(core);
        RoomDetails details = new RoomDetails(
                core, models, item(models), new ParticipantsModel(core, demo.kitchen), new NoNavigator(), sheet -> {});
        topic("who brings the bread, who brings the cheese and what if it rains? ".repeat(60));
        details.refresh(item(models));
        details.setSize(288, 600);
        layOut(details);
        Component portrait = Parts.first(details, Portrait.class);
        assertEquals(portrait.getPreferredSize().height, portrait.getHeight());
        assertTrue(Parts.first(details, JList.class).getParent().getHeight() > 60);
    }

    @Test
    void nobody_leaves_a_room_by_one_wrong_click() {
        Look.of(false).install();
        Models models = Models.over(core);
        List<Sheet> asked = new ArrayList<>();
        RoomDetails details = new RoomDetails(
                core, models, item(models), new ParticipantsModel(core, demo.kitchen), new NoNavigator(), asked::add);
        Parts.press(details, Messages.text("room.leave"));
        assertTrue(left().isEmpty());
        Parts.press(asked.getFirst(), Messages.text("room.leave"));
        assertEquals(List.of(new Command.LeaveRoom(demo.kitchen)), left());
    }

    private List<Command<?>> left() {
        return demo.messenger.commands.stream()
                .filter(Command.LeaveRoom.class::isInstance)
                .toList();
    }

    private void topic(String words) {
        Conversation c = demo.messenger.store.conversation(demo.kitchen);
        demo.messenger.commit(new Change.ConversationChanged(new Conversation(
                c.id(),
                c.account(),
                c.kind(),
                c.address(),
                c.person(),
                c.title(),
                words,
                c.joined(),
                c.readUpTo(),
                c.unread(),
                c.last(),
                c.draft(),
                c.muted())));
    }

    private ConversationItem item(Models models) {
        return Objects.requireNonNull(models.conversations().find(demo.kitchen));
    }

    private static void layOut(Container container) {
        container.doLayout();
        for (Component child : container.getComponents()) if (child instanceof Container inner) layOut(inner);
    }
}
