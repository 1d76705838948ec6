package org.tertulia.swing.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.client.Plugins;
import org.tertulia.swing.fake.DemoWorld;
import org.tertulia.swing.fake.DirectLink;
import org.tertulia.swing.model.FacePreferences;
import org.tertulia.swing.model.Models;
import org.tertulia.swing.theme.Look;
import org.tertulia.swing.theme.Messages;

@ExtendWith(OnEventThread.class)
class FoldingTest {

    private static final int RAIL = 68;

    private final DemoWorld demo = new DemoWorld();
    private final Times times = new Times(ZoneId.of("UTC"));
    private final NoNavigator navigator = new NoNavigator();
    private final Window window = new Window();
    private final Stage stage;
    private final Beside beside;
    private final Rail rail;
    private final FacePreferences preferences = new Screens.Remembered();
    private Folding folding;

    /** One of a width that the test says. */
    private static final class Window implements Folding.Room {
        private int width = 1280;

        @Override
        public boolean narrow() {
            return width < 1000;
        }

        @Override
        public boolean single() {
            return width < 760;
        }

        @Override
        public void widen() {
            width = Math.max(width, 1060);
        }
    }

    FoldingTest() {
        Look.of(false).install();
        DirectLink core = new DirectLink(demo.messenger);
        Models models = Models.over(core);
        Desk desk = new Desk(demo.messenger, core, models, preferences, link -> {}, answer -> {}, Plugins.NONE);
        stage = new Stage(desk, desk.networks(), times, navigator, sheet -> {}, () -> {});
        beside = new Beside(
                new ChatsPane(models, times, navigator),
                new PeoplePane(models, navigator),
                new RequestsPane(models, navigator));
        rail = new Rail(models, desk.networks(), navigator);
        folding = fold();
    }

    private Folding fold() {
        return new Folding(window, rail, beside, stage, preferences);
    }

    private void is(int width) {
        window.width = width;
        folding.fit();
        folding.panel().setSize(width, 700);
        layOut(folding.panel());
    }

    private static void layOut(Container container) {
        container.doLayout();
        for (Component child : container.getComponents()) if (child instanceof Container inner) layOut(inner);
    }

    private List<Boolean> shown() {
        return List.of(
                beside.isVisible(), stage.middle().isVisible(), stage.details().isVisible());
    }

    @Test
    void a_wide_window_shows_all_and_a_narrower_one_no_details() {
        stage.open(demo.ana, null);
        is(1280);
        assertEquals(List.of(true, true, true), shown());
        is(900);
        assertEquals(List.of(true, true, false), shown());
        assertEquals(312, beside.getWidth());
        assertEquals(900 - RAIL - 312, stage.middle().getWidth());
    }

    @Test
    void larger_text_has_more_room() {
        new Look(false, 1.3, false).install();
        folding = fold();
        stage.open(demo.ana, null);
        is(1800);
        assertEquals(406, beside.getWidth());
        assertEquals(374, stage.details().getWidth());
    }

    @Test
    void where_only_one_has_room_the_chat_that_is_open_has_it() {
        stage.open(demo.ana, null);
        is(500);
        assertEquals(List.of(false, true, false), shown());
        assertEquals(500 - RAIL, stage.middle().getWidth());
        Parts.press(stage.middle(), Messages.text("header.back"));
        assertEquals(List.of("back"), navigator.asked);
    }

    @Test
    void one_goes_back_to_the_list_and_it_has_the_whole_window() {
        stage.open(demo.ana, null);
        is(500);
        folding.prefer(true);
        is(500);
        assertEquals(List.of(true, false, false), shown());
        assertEquals(500 - RAIL, beside.getWidth());
        folding.prefer(false);
        assertEquals(List.of(false, true, false), shown());
    }

    @Test
    void where_nothing_is_open_there_is_the_list() {
        is(500);
        assertEquals(List.of(true, false, false), shown());
    }

    @Test
    void the_way_back_is_offered_only_where_the_list_is_not_to_be_seen() {
        stage.open(demo.ana, null);
        is(1280);
        assertFalse(back().isVisible());
        is(500);
        assertTrue(back().isVisible());
    }

    private Component back() {
        String name = Messages.text("header.back");
        return Parts.all(stage.middle(), GlyphButton.class).stream()
                .filter(each -> name.equals(each.getAccessibleContext().getAccessibleName()))
                .findFirst()
                .orElseThrow();
    }
}
