package org.tertulia.swing.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.swing.model.NameCompletion;
import org.tertulia.swing.theme.Avatar;
import org.tertulia.swing.theme.Look;
import org.tertulia.swing.view.composer.ComposerText;

@ExtendWith(OnEventThread.class)
class MemberPopupTest {

    private final List<String> said = new ArrayList<>();
    private final ComposerText text;
    private final MemberPopup popup;

    MemberPopupTest() {
        Look.of(false).install();
        text = new ComposerText();
        NameCompletion names = new NameCompletion(() -> List.of("mika", "Ana García", "Anabel", "Bob"));
        popup = new MemberPopup(text, names, name -> new Avatar(name, 1, false), said::add);
    }

    @Test
    void an_at_sign_offers_those_who_spoke_last_and_letters_narrow_them_down() {
        text.replaceSelection("hi @");
        assertEquals(List.of("mika", "Ana García", "Anabel", "Bob"), popup.offered());
        text.replaceSelection("an");
        assertEquals(List.of("Ana García", "Anabel"), popup.offered());
        text.replaceSelection("zz");
        assertEquals(List.of(), popup.offered());
    }

    @Test
    void arrows_choose_and_enter_or_tab_puts_the_name_in() {
        text.replaceSelection("hi @an");
        assertTrue(press(KeyEvent.VK_DOWN));
        assertEquals("Anabel", said.getLast());
        assertTrue(press(KeyEvent.VK_ENTER));
        assertEquals("hi Anabel ", text.text());
        assertEquals(List.of(), popup.offered());
        text.replaceSelection("@");
        assertTrue(press(KeyEvent.VK_UP));
        assertTrue(press(KeyEvent.VK_TAB));
        assertEquals("hi Anabel Bob ", text.text());
    }

    @Test
    void at_the_beginning_it_addresses_them() {
        text.replaceSelection("@mi");
        press(KeyEvent.VK_ENTER);
        assertEquals("mika: ", text.text());
    }

    @Test
    void escape_closes_it_for_this_word_and_keys_are_the_texts_again() {
        text.replaceSelection("@an");
        assertTrue(press(KeyEvent.VK_ESCAPE));
        assertEquals(List.of(), popup.offered());
        assertFalse(press(KeyEvent.VK_ENTER));
        text.replaceSelection("a");
        assertEquals(List.of(), popup.offered());
        text.replaceSelection(" @an");
        assertEquals(List.of("Ana García", "Anabel"), popup.offered());
    }

    @Test
    void an_address_is_nobody_to_choose() {
        text.replaceSelection("write to jon@example.org");
        assertEquals(List.of(), popup.offered());
        assertFalse(press(KeyEvent.VK_DOWN));
    }

    private boolean press(int key) {
        return popup.takes(new KeyEvent(text, KeyEvent.KEY_PRESSED, 0, 0, key, KeyEvent.CHAR_UNDEFINED));
    }
}
