package org.tertulia.swing.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.ActionEvent;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.client.Plugins;
import org.tertulia.model.Body;
import org.tertulia.model.Conversation;
import org.tertulia.model.Failure;
import org.tertulia.swing.fake.DemoWorld;
import org.tertulia.swing.fake.DirectLink;
import org.tertulia.swing.model.ConversationItem;
import org.tertulia.swing.model.Models;
import org.tertulia.swing.theme.Look;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.view.composer.ComposerText;

@ExtendWith(OnEventThread.class)
class DraftsTest {

    private final DemoWorld demo = new DemoWorld();
    private final DirectLink core = new DirectLink(demo.messenger);
    private final Models models = Models.over(core);
    private final Times times = new Times(ZoneId.systemDefault());

    DraftsTest() {
        Look.of(false).install();
    }

    @Test
    void what_is_being_written_is_kept_when_the_conversation_is_left() {
        ConversationPane pane = pane();
        write(pane, "15:00 wor");
        pane.close();
        assertEquals(
                "15:00 wor", demo.messenger.store.conversation(demo.kitchen).draft());
    }

    @Test
    void what_is_sent_is_a_draft_no_more() {
        demo.messenger.submit(new Command.SaveDraft(demo.kitchen, "15:00 wor"));
        ConversationPane pane = pane();
        write(pane, "15:00 works");
        demo.messenger.commands.clear();
        ComposerText text = text(pane);
        text.getActionMap().get("send").actionPerformed(new ActionEvent(text, 0, "send"));
        assertEquals(
                List.of(
                        new Command.Send(demo.kitchen, Body.text("15:00 works")),
                        new Command.SaveDraft(demo.kitchen, "")),
                demo.messenger.commands.stream()
                        .filter(command -> !(command instanceof Command.SetTyping))
                        .toList());
    }

    @Test
    void the_place_to_write_is_called_as_the_conversation_is_called_now() {
        ConversationPane pane = pane();
        Conversation c = demo.messenger.store.conversation(demo.kitchen);
        demo.messenger.commit(new Change.ConversationChanged(new Conversation(
                c.id(),
                c.account(),
                c.kind(),
                c.address(),
                c.person(),
                "The new kitchen",
                c.topic(),
                c.joined(),
                c.readUpTo(),
                c.unread(),
                c.last(),
                c.draft(),
                c.muted())));
        String name = text(pane).getAccessibleContext().getAccessibleName();
        assertTrue(name.contains("The new kitchen"), name);
    }

    @Test
    void what_cannot_even_be_queued_goes_back_to_where_it_was_written_and_says_why() {
        NoNavigator navigator = new NoNavigator();
        ConversationPane pane = pane(navigator);
        demo.messenger.refuse(new Failure(Failure.Kind.STORAGE, "the disk is full", Map.of()));
        write(pane, "15:00 works");
        ComposerText text = text(pane);
        text.getActionMap().get("send").actionPerformed(new ActionEvent(text, 0, "send"));
        assertEquals("15:00 works", pane.draft());
        assertEquals(List.of("complain STORAGE"), navigator.asked);
    }

    @Test
    void a_draft_that_comes_back_tells_nobody_that_we_type_and_is_not_saved_again() {
        demo.messenger.submit(new Command.SaveDraft(demo.kitchen, "15:00 wor"));
        demo.messenger.commands.clear();
        ConversationPane pane = pane();
        pane.draft(item().conversation().draft());
        pane.close();
        assertEquals(List.of(), demo.messenger.commands);
        assertEquals("15:00 wor", pane.draft());
    }

    @Test
    void the_list_shows_a_draft_except_of_the_conversation_that_is_open() {
        demo.messenger.submit(new Command.SaveDraft(demo.kitchen, "I'll bring the second mic"));
        assertEquals("I'll bring the second mic", ConversationCell.preview(item()));
        String spoken = new ConversationCell(times, new Faces(models.avatars())).describe(item());
        assertTrue(spoken.contains(Messages.text("list.draft") + " I'll bring"), spoken);
        models.conversations().open(demo.kitchen);
        assertEquals("", item().draft());
        models.conversations().open(demo.ana);
        assertEquals("I'll bring the second mic", item().draft());
    }

    @Test
    void what_comes_back_when_one_has_gone_elsewhere_is_there_when_one_returns() {
        Desk desk = new Desk(
                demo.messenger, core, models, new Screens.Remembered(), link -> {}, answer -> {}, Plugins.NONE);
        Stage stage = new Stage(desk, desk.networks(), times, new NoNavigator(), sheet -> {}, () -> {});
        stage.open(demo.kitchen, null);
        ConversationPane left = Objects.requireNonNull(stage.pane());
        stage.open(demo.ana, null);
        left.putBack("15:00 works");
        assertEquals(
                "15:00 works", demo.messenger.store.conversation(demo.kitchen).draft());
        stage.open(demo.kitchen, null);
        assertEquals("15:00 works", Objects.requireNonNull(stage.pane()).draft());
        left.putBack("or 16:00");
        assertEquals("or 16:00\n15:00 works", stage.pane().draft());
        stage.close();
    }

    private ConversationItem item() {
        return Objects.requireNonNull(models.conversations().find(demo.kitchen));
    }

    private ConversationPane pane() {
        return pane(new NoNavigator());
    }

    private ConversationPane pane(NoNavigator navigator) {
        var networks = new NetworkNames(demo.messenger.networks());
        return new ConversationPane(core, models, networks, times, item(), navigator);
    }

    private static void write(ConversationPane pane, String words) {
        text(pane).setText("");
        text(pane).insert(words);
    }

    private static ComposerText text(ConversationPane pane) {
        return (ComposerText) pane.panes().getLast();
    }
}
