package org.tertulia.swing.view.composer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.awt.image.BufferedImage;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.swing.KeyStroke;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultEditorKit;
import javax.swing.text.Element;
import javax.swing.text.SimpleAttributeSet;
import javax.swing.text.StyleConstants;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.swing.model.NameCompletion;
import org.tertulia.swing.theme.Look;
import org.tertulia.swing.view.OnEventThread;

@ExtendWith(OnEventThread.class)
class ComposerTextTest {
    private final ComposerText composer = composer();
    private final EmojiDocument document = (EmojiDocument) composer.getDocument();

    @Test
    void tab_leaves_it_as_it_leaves_any_other_control() {
        composer.updateUI();
        assertTrue(composer.getFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS)
                .contains(KeyStroke.getKeyStroke("TAB")));
        assertTrue(composer.getFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS)
                .contains(KeyStroke.getKeyStroke("shift TAB")));
    }

    @Test
    void where_names_are_completed_tab_puts_them_in_and_undo_takes_them_out() {
        composer.completesBy(new NameCompletion(() -> List.of("Ana", "Andrés 🎉"))::next);
        composer.updateUI();
        type("👍 an");
        act("tab");
        assertEquals("👍 Ana ", composer.text());
        act("tab");
        assertEquals("👍 Andrés 🎉 ", composer.text());
        assertEquals(composer.text().length(), composer.getCaretPosition());
        act("tab-back");
        assertEquals("👍 Ana ", composer.text());
        act("undo");
        act("undo");
        act("undo");
        assertEquals("👍 an", composer.text());
    }

    @Test
    void the_document_holds_the_unicode_that_was_written() {
        type("15:00 works 🎉🎉 ok 👩‍💻");
        assertEquals("15:00 works 🎉🎉 ok 👩‍💻", composer.text());
        assertEquals(List.of("1f389", "1f389", "1f469-200d-1f4bb"), emoji());
    }

    @Test
    void two_of_the_same_emoji_stay_two() {
        type("🎉");
        type("🎉");
        assertNotSame(mark(0), mark(2));
    }

    @Test
    void what_is_typed_behind_an_emoji_is_text_again() {
        type("👍");
        composer.replaceSelection("a");
        composer.replaceSelection("b");
        assertEquals(List.of("1f44d"), emoji());
        assertNull(mark(2));
    }

    @Test
    void a_tone_typed_behind_a_hand_colours_it() {
        type("👍");
        type("🏽");
        assertEquals(List.of("1f44d-1f3fd"), emoji());
        act(DefaultEditorKit.deletePrevCharAction);
        assertEquals("", composer.text());
    }

    @Test
    void backspace_and_delete_take_what_people_see_as_one_character() {
        type("e\u0301👨‍👩‍👧‍👦🇪🇸x");
        act(DefaultEditorKit.deletePrevCharAction);
        act(DefaultEditorKit.deletePrevCharAction);
        assertEquals("e\u0301👨‍👩‍👧‍👦", composer.text());
        composer.setCaretPosition(0);
        act(DefaultEditorKit.deleteNextCharAction);
        assertEquals("👨‍👩‍👧‍👦", composer.text());
        composer.setCaretPosition(11);
        act(DefaultEditorKit.deletePrevCharAction);
        assertEquals("", composer.text());
    }

    @Test
    void the_caret_never_stands_inside_a_character() {
        type("a👩‍💻e\u0301");
        composer.setCaretPosition(3);
        assertEquals(1, composer.getCaretPosition());
        composer.setCaretPosition(7);
        assertEquals(6, composer.getCaretPosition());
    }

    @Test
    void arrows_go_by_what_people_see_and_come_back_the_same_way() {
        type("a👩‍💻🎉e\u0301b");
        paint();
        List<Integer> back = walk(DefaultEditorKit.backwardAction);
        assertEquals(List.of(10, 8, 6, 1, 0), back);
        assertEquals(List.of(1, 6, 8, 10, 11), walk(DefaultEditorKit.forwardAction));
    }

    @Test
    void nothing_is_marked_while_an_input_method_composes() throws BadLocationException {
        SimpleAttributeSet composed = new SimpleAttributeSet();
        composed.addAttribute(StyleConstants.ComposedTextAttribute, new AttributedString("👍"));
        document.insertString(0, "👍", composed);
        assertTrue(document.isComposing());
        assertNull(mark(0));
        document.remove(0, 2);
        type("👍");
        assertNotNull(mark(0));
    }

    @Test
    void undo_takes_back_a_word_at_a_time_and_redo_brings_it_again() {
        for (char c : "hello big world".toCharArray()) {
            composer.replaceSelection(String.valueOf(c));
        }
        act("undo");
        assertEquals("hello big ", composer.text());
        act("undo");
        assertEquals("hello ", composer.text());
        act("redo");
        assertEquals("hello big ", composer.text());
        type("🎉");
        act("redo");
        assertEquals("hello big 🎉", composer.text());
        composer.selectAll();
        composer.replaceSelection("x");
        act("undo");
        assertEquals("hello big 🎉", composer.text());
        assertEquals(List.of("1f389"), emoji());
    }

    @Test
    void another_draft_has_its_own_past() {
        type("to Ana");
        composer.draft("to Bo");
        act("undo");
        assertEquals("to Bo", composer.text());
    }

    @Test
    void enter_sends_and_shift_enter_breaks_the_line_or_the_other_way_round() {
        List<String> sent = new ArrayList<>();
        composer.onSend(() -> sent.add(composer.text()));
        type("one");
        press("shift ENTER");
        type("two");
        press("ENTER");
        assertEquals(List.of("one\ntwo"), sent);
        composer.setSendsOnEnter(false);
        press("ENTER");
        press("ctrl ENTER");
        assertEquals(List.of("one\ntwo", "one\ntwo\n"), sent);
    }

    @Test
    void the_field_grows_to_six_lines_and_no_further() {
        ComposerField field = new ComposerField(composer);
        int one = field.getPreferredSize().height;
        type("1\n2\n3");
        int three = field.getPreferredSize().height;
        type("\n4\n5\n6");
        int six = field.getPreferredSize().height;
        type("\n7\n8\n9".repeat(50));
        assertTrue(one < three && three < six, one + " " + three + " " + six);
        assertEquals(six, field.getPreferredSize().height, 2);
    }

    private static ComposerText composer() {
        Look.of(false).install();
        return new ComposerText();
    }

    private void type(String text) {
        composer.replaceSelection(text);
    }

    private void press(String stroke) {
        act(Objects.requireNonNull(composer.getInputMap().get(KeyStroke.getKeyStroke(stroke)))
                .toString());
    }

    /** Swing moves no caret through a text that it has never painted. */
    private void paint() {
        composer.setSize(400, 60);
        var graphics = new BufferedImage(400, 60, BufferedImage.TYPE_INT_RGB).createGraphics();
        composer.paint(graphics);
        graphics.dispose();
    }

    private void act(String action) {
        composer.getActionMap().get(action).actionPerformed(new ActionEvent(composer, 0, action));
    }

    private List<Integer> walk(String action) {
        List<Integer> steps = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            act(action);
            steps.add(composer.getCaretPosition());
        }
        return steps;
    }

    private @Nullable EmojiMark mark(int at) {
        return EmojiMark.of(document.getCharacterElement(at));
    }

    private List<String> emoji() {
        List<String> codes = new ArrayList<>();
        for (int at = 0; at < document.getLength(); ) {
            Element leaf = document.getCharacterElement(at);
            EmojiMark mark = EmojiMark.of(leaf);
            if (mark != null) {
                codes.add(mark.code());
            }
            at = leaf.getEndOffset();
        }
        return codes;
    }
}
