package org.tertulia.swing.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.ActionEvent;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.client.Plugins;
import org.tertulia.model.ConversationId;
import org.tertulia.model.MessageId;
import org.tertulia.swing.fake.DemoWorld;
import org.tertulia.swing.fake.DirectLink;
import org.tertulia.swing.model.FacePreferences;
import org.tertulia.swing.model.Models;
import org.tertulia.swing.model.Spot;
import org.tertulia.swing.theme.Look;
import org.tertulia.swing.view.timeline.TimelineView;

@ExtendWith(OnEventThread.class)
class LastPlaceTest {

    private final DemoWorld demo = new DemoWorld();
    private final Screens.Remembered preferences = new Screens.Remembered();
    private final List<ConversationId> opened = new ArrayList<>();

    LastPlaceTest() {
        Look.of(false).install();
    }

    /** A window's worth of parts. */
    private final class Start {
        final DirectLink core = new DirectLink(demo.messenger);
        final Models models = Models.over(core);
        final Desk desk = new Desk(demo.messenger, core, models, preferences, link -> {}, answer -> {}, Plugins.NONE);
        final Stage stage =
                new Stage(desk, desk.networks(), new Times(ZoneId.of("UTC")), new NoNavigator(), sheet -> {}, () -> {});
        final LastPlace place = new LastPlace(
                preferences, models.conversations(), stage, () -> opened.add(Objects.requireNonNull(stage.open())));

        Start() {
            models.conversations().reread();
            layOut();
        }

        void layOut() {
            stage.middle().setSize(700, 500);
            layOut(stage.middle());
        }

        private void layOut(Container container) {
            container.doLayout();
            for (Component child : container.getComponents()) if (child instanceof Container inner) layOut(inner);
        }

        ConversationPane pane() {
            return Objects.requireNonNull(stage.pane());
        }

        Start opens(ConversationId id) {
            stage.open(id, null);
            layOut();
            return this;
        }

        Start presses(String key) {
            TimelineView view = Parts.first(pane(), TimelineView.class);
            view.getActionMap().get(key).actionPerformed(new ActionEvent(view, 0, ""));
            return this;
        }
    }

    @Test
    void what_was_open_is_open_again_where_one_was_reading() {
        Start first = new Start().opens(demo.ana).presses("PAGE_UP");
        Spot spot = Objects.requireNonNull(first.pane().spot());
        first.place.keep();
        first.place.close();
        first.stage.close();
        first.place.keep();
        Start second = new Start();
        assertEquals(demo.ana, second.stage.open());
        assertEquals(List.of(demo.ana), opened);
        Spot now = Objects.requireNonNull(second.pane().spot());
        assertEquals(spot.message(), now.message());
        assertEquals(spot.top(), now.top(), 10, "give or take what a row grows by when it is laid out");
    }

    @Test
    void who_was_at_the_end_is_at_the_end_again() {
        Start first = new Start().opens(demo.kitchen).presses("END");
        assertNull(first.pane().spot());
        first.place.keep();
        Start second = new Start();
        assertEquals(demo.kitchen, second.stage.open());
        assertEquals("", preferences.get(FacePreferences.SPOT, "?"));
    }

    @Test
    void a_conversation_that_is_gone_is_not_waited_for() {
        preferences.put(FacePreferences.OPEN, "4711");
        preferences.put(FacePreferences.SPOT, "no spot");
        assertNull(new Start().stage.open());
        assertEquals(List.of(), opened);
    }

    @Test
    void who_was_quicker_than_the_list_stays_where_they_are() {
        preferences.put(FacePreferences.OPEN, Long.toString(demo.ana.value()));
        demo.messenger.hold();
        Start start = new Start();
        start.stage.open(demo.kitchen, null);
        demo.messenger.release();
        assertEquals(List.of(), opened);
    }

    @Test
    void back_in_a_conversation_one_reads_on_where_one_was_unless_there_is_news() {
        Start start =
                new Start().opens(demo.priya).opens(demo.ana).presses("END").presses("PAGE_UP");
        demo.messenger.submit(new org.tertulia.client.Command.MarkRead(demo.ana, new MessageId(Long.MAX_VALUE >> 11)));
        Spot spot = Objects.requireNonNull(start.pane().spot());
        start.opens(demo.priya).opens(demo.ana);
        assertEquals(spot.message(), Objects.requireNonNull(start.pane().spot()).message());
    }

    @Test
    void a_spot_is_read_back_as_it_was_written_and_nonsense_is_none() {
        Spot spot = new Spot(new MessageId(77), -13);
        assertEquals(spot, Spot.parse(spot.text()));
        for (String nonsense : List.of("", "x", "1 2 3", "a b", "5 ", "-1 3")) assertNull(Spot.parse(nonsense));
    }
}
