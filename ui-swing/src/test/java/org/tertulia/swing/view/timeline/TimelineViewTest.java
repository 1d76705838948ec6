package org.tertulia.swing.view.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.swing.theme.Avatar;
import org.tertulia.swing.theme.Look;
import org.tertulia.swing.view.OnEventThread;

@ExtendWith(OnEventThread.class)
class TimelineViewTest {
    private final Locale before = Locale.getDefault();
    private final Ears ears = new Ears();
    private final TimelineView view;
    private final RowList rows = new RowList();

    TimelineViewTest() {
        Look.of(false).install();
        view = new TimelineView(ears);
        view.setSize(800, 600);
        view.show(rows);
    }

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void a_message_selected_by_itself_is_copied_bare_and_several_with_time_and_name() {
        fill(3);
        press("UP");
        press("shift UP");
        assertEquals("[12:01] Ana: message 1 👩‍💻\n[12:02] Ana: message 2 👩‍💻", view.selectedText());
        drag(66, top(2) + 45, 700, top(2) + 45);
        assertEquals("message 2 👩‍💻", view.selectedText());
        press("ctrl A");
        assertEquals(3, view.selectedText().lines().count());
        press("ESCAPE");
        assertEquals("", view.selectedText());
    }

    @Test
    void the_row_that_has_the_keyboard_turns_pages_too() {
        fill(500);
        press("UP");
        int before = view.focusedRow();
        press("PAGE_UP");
        assertTrue(view.focusedRow() < before);
        assertTrue(view.focusedRow() >= view.scroller().anchor());
        assertTrue(view.focusedRow() < view.scroller().visibleEnd());
        press("PAGE_DOWN");
        assertEquals(view.scroller().visibleEnd() - 1, view.focusedRow());
    }

    @Test
    void two_clicks_take_a_word_and_three_the_message() {
        fill(2);
        click(80, top(1) + 40, 2);
        assertEquals("message", view.selectedText());
        click(80, top(1) + 40, 3);
        assertEquals("message 1 👩‍💻", view.selectedText());
    }

    @Test
    void the_selection_stays_with_its_messages_when_an_older_page_comes() {
        fill(3);
        press("UP");
        press("shift UP");
        String selected = view.selectedText();
        rows.insert(0, List.of(text(-2, "older"), text(-1, "old")));
        assertEquals(selected, view.selectedText());
        assertEquals(3, view.focusedRow());
    }

    @Test
    void the_reader_keeps_the_place_through_theme_text_size_width_and_style() {
        fill(2000);
        view.scrollTo(60_000);
        long row = view.place().row();
        new Look(true, 1.5, false).install();
        view.updateUI();
        assertEquals(row, view.place().row());
        view.setSize(500, 600);
        assertEquals(row, view.place().row());
        view.setCompact(true);
        assertEquals(row, view.place().row());
        Place place = view.place();
        view.toEnd();
        view.restore(place);
        assertEquals(place, view.place());
    }

    @Test
    void near_an_end_the_next_page_is_asked_for_once_until_it_comes() {
        rows.endIsNewest(false);
        fill(500);
        ears.heard.clear();
        view.scrollTo(0);
        view.scrollBy(10);
        view.scrollBy(-10);
        assertEquals(List.of("older"), ears.heard);
        rows.insert(0, List.of(text(-1, "old")));
        assertEquals(List.of("older", "older"), ears.heard);
        view.scrollTo(Double.MAX_VALUE);
        assertEquals(List.of("older", "older", "newer"), ears.heard);
    }

    @Test
    void what_was_not_sent_can_be_sent_again_or_given_up_with_keys_and_mouse() {
        rows.append(new Row.Text(
                9, "Jo", 1, "xmpp", true, "hi", Row.Style.PLAIN, "12:00", Row.Mark.FAILED, "no route", true, true));
        ears.heard.clear();
        press("UP");
        press("ENTER");
        press("DELETE");
        assertEquals(List.of("retry 9", "discard 9"), ears.heard);
        Problem problem = Objects.requireNonNull(((MessageLayout) view.layout(0)).problem);
        var area = problem.buttons().getFirst().area();
        click((int) area.getCenterX(), (int) (view.scroller().top(0) + area.getCenterY()), 1);
        assertEquals("retry 9", ears.heard.getLast());
    }

    @Test
    void a_gap_is_fetched_with_enter_and_not_twice() {
        rows.append(new Row.Gap(7, false));
        press("UP");
        press("ENTER");
        rows.set(0, new Row.Gap(7, true));
        press("ENTER");
        assertEquals(1, ears.heard.stream().filter("fetch 7"::equals).count());
    }

    @Test
    void a_link_opens_with_a_click_and_with_enter() {
        rows.append(text(1, "http://example.org/x"));
        click(90, (int) view.scroller().top(0) + 45, 1);
        press("UP");
        press("ENTER");
        assertEquals(
                2,
                ears.heard.stream().filter("open http://example.org/x"::equals).count());
    }

    @Test
    void a_long_message_unfolds_in_steps() {
        rows.append(text(1, "line\n".repeat(1000)));
        int folded = view.layout(0).height();
        press("UP");
        press("ENTER");
        int more = view.layout(0).height();
        press("ENTER");
        assertTrue(folded < 700 && more > folded * 4 && view.layout(0).height() > more * 4);
        press("ENTER");
        assertEquals(List.of(), view.targets(0));
    }

    @Test
    void a_screen_reader_hears_who_when_what_and_how_far() {
        rows.append(text(1, "hi\nthere"));
        rows.append(new Row.Text(
                2, "Jo", 1, "xmpp", true, "yo", Row.Style.PLAIN, "12:05", Row.Mark.READ, null, true, true));
        rows.append(new Row.Text(
                3, "Jo", 1, "xmpp", true, "", Row.Style.UNREADABLE, "12:06", Row.Mark.FAILED, "no route", true, true));
        assertEquals("Ana, 12:01: hi there", spoken(0));
        assertEquals("You, 12:05: yo, read", spoken(1));
        assertEquals("You, 12:06: This message cannot be read here, not sent. no route", spoken(2));
        assertEquals("Try again", child(2).getAccessibleAction().getAccessibleActionDescription(0));
        assertEquals("Messages", view.getAccessibleContext().getAccessibleName());
    }

    @Test
    void what_a_search_looks_for_is_marked_whatever_its_case() {
        rows.append(text(1, "Now PROFANITY and profanity"));
        BufferedImage plain = paint();
        view.mark("profanity");
        BufferedImage marked = paint();
        int y = (int) view.scroller().top(0) + 37;
        int background = plain.getRGB(70, y);
        long coloured = IntStream.range(70, 400)
                .filter(x -> plain.getRGB(x, y) == background && marked.getRGB(x, y) != background)
                .count();
        assertTrue(coloured > 100, "pixels " + coloured);
        view.mark("");
        assertEquals(plain.getRGB(120, y), paint().getRGB(120, y));
    }

    @Test
    void after_a_jump_the_row_is_in_the_middle_and_has_the_focus() {
        fill(3000);
        view.jumpTo(1500);
        assertEquals(300, view.scroller().top(1500), 60);
        assertEquals(1500, view.focusedRow());
        assertFalse(view.isAtEnd());
        press("END");
        assertTrue(view.isAtEnd());
    }

    @Test
    void what_happened_in_sum_is_unfolded_and_folded_by_a_key_or_a_click() {
        String all = "joined, ".repeat(80);
        rows.append(new Row.Event(1, "80 joined", all, false, "12:01"));
        int folded = view.layout(0).height();
        press("UP");
        press("ENTER");
        assertTrue(view.layout(0).height() > folded, "unfolded");
        assertTrue(spoken(0).startsWith("joined, joined"), spoken(0));
        press("ENTER");
        assertEquals(folded, view.layout(0).height());
        click(400, top(0) + folded / 2, 1);
        assertTrue(view.layout(0).height() > folded, "unfolded");
    }

    @Test
    void a_message_that_names_us_is_said_to_do_so() {
        rows.append(new Row.Text(
                1,
                "Ana",
                new Avatar("Ana", 3, false),
                "irc",
                false,
                "Jon?",
                Row.Style.PLAIN,
                "12:01",
                Row.Mark.NONE,
                null,
                true,
                true,
                true,
                false,
                false));
        assertEquals("Ana, 12:01: Jon?, names you", spoken(0));
    }

    @Test
    void a_message_that_came_encrypted_is_said_to_do_so() {
        rows.append(new Row.Text(
                1,
                "Ana",
                new Avatar("Ana", 3, false),
                "matrix",
                false,
                "Hi",
                Row.Style.PLAIN,
                "12:01",
                Row.Mark.NONE,
                null,
                true,
                true,
                false,
                true,
                false));
        assertEquals("Ana, 12:01: Hi, encrypted", spoken(0));
    }

    @Test
    void a_message_that_was_changed_is_said_to_be() {
        rows.append(new Row.Text(
                1,
                "Ana",
                new Avatar("Ana", 3, false),
                "xmpp",
                false,
                "Hi there",
                Row.Style.PLAIN,
                "12:01",
                Row.Mark.NONE,
                null,
                true,
                true,
                false,
                false,
                true));
        assertEquals("Ana, 12:01: Hi there, edited", spoken(0));
    }

    @Test
    void every_kind_of_row_paints_at_any_width_in_both_styles() {
        rows.insert(
                0,
                List.of(
                        text(1, "hello 🎉 http://a.b"),
                        text(2, ""),
                        new Row.Day(3, "Today"),
                        new Row.Unread(4, "New"),
                        new Row.Event(5, "joined ".repeat(90)),
                        new Row.Event(8, "put out", "", true, "12:00"),
                        new Row.Gap(6, true),
                        new Row.Typing(7, new Avatar("Ana", 3, false), "xmpp", "Ana is typing")));
        for (int width : new int[] {1, 60, 200, 1280}) {
            for (boolean compact : new boolean[] {false, true}) {
                view.setCompact(compact);
                view.setSize(width, 600);
                BufferedImage image = new BufferedImage(width, 600, BufferedImage.TYPE_INT_RGB);
                view.paint(image.createGraphics());
                assertTrue(view.isAtEnd());
            }
        }
    }

    private void fill(int count) {
        List<Row> added = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            added.add(text(i, "message " + i + " 👩‍💻"));
        }
        rows.insert(rows.size(), added);
    }

    private BufferedImage paint() {
        BufferedImage image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        view.paint(image.createGraphics());
        return image;
    }

    private static Row text(long id, String body) {
        String time = String.format("12:%02d", Math.floorMod(id, 60));
        return new Row.Text(id, "Ana", 3, "xmpp", false, body, Row.Style.PLAIN, time, Row.Mark.NONE, null, true, true);
    }

    private int top(int row) {
        return (int) view.scroller().top(row);
    }

    private String spoken(int row) {
        return child(row).getAccessibleName();
    }

    private RowAccess child(int row) {
        return (RowAccess) Objects.requireNonNull(view.getAccessibleContext().getAccessibleChild(row));
    }

    private void press(String stroke) {
        view.getActionMap().get(stroke).actionPerformed(new ActionEvent(view, 0, stroke));
    }

    private void click(int x, int y, int count) {
        mouse(MouseEvent.MOUSE_PRESSED, x, y, count);
        mouse(MouseEvent.MOUSE_RELEASED, x, y, count);
    }

    private void drag(int fromX, int fromY, int toX, int toY) {
        mouse(MouseEvent.MOUSE_PRESSED, fromX, fromY, 1);
        mouse(MouseEvent.MOUSE_DRAGGED, toX, toY, 1);
        mouse(MouseEvent.MOUSE_RELEASED, toX, toY, 1);
    }

    private void mouse(int kind, int x, int y, int count) {
        view.dispatchEvent(
                new MouseEvent(view, kind, 0, InputEvent.BUTTON1_DOWN_MASK, x, y, count, false, MouseEvent.BUTTON1));
    }

    private static final class Ears implements TimelineListener {
        final List<String> heard = new ArrayList<>();

        @Override
        public void needOlder() {
            heard.add("older");
        }

        @Override
        public void needNewer() {
            heard.add("newer");
        }

        @Override
        public void toNewest() {
            heard.add("newest");
        }

        @Override
        public void seen(int first, int end) {}

        @Override
        public void open(URI link) {
            heard.add("open " + link);
        }

        @Override
        public void retry(Row.Text message) {
            heard.add("retry " + message.id());
        }

        @Override
        public void discard(Row.Text message) {
            heard.add("discard " + message.id());
        }

        @Override
        public void fetch(Row.Gap gap) {
            heard.add("fetch " + gap.id());
        }

        @Override
        public void leave() {
            heard.add("leave");
        }
    }
}
