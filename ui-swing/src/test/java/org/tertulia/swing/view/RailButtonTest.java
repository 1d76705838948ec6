package org.tertulia.swing.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.swing.theme.Glyph;
import org.tertulia.swing.theme.Look;
import org.tertulia.swing.theme.Messages;

@ExtendWith(OnEventThread.class)
class RailButtonTest {

    @Test
    void who_does_not_see_the_number_hears_it() {
        Look.of(false).install();
        RailButton button = new RailButton(Glyph.INBOX, "All chats", () -> {});
        button.count(3, true);
        assertEquals("All chats, " + Messages.text("count.new", 3), name(button));
        button.count(0, false);
        assertEquals("All chats", name(button));
    }

    private static String name(RailButton button) {
        return button.getAccessibleContext().getAccessibleName();
    }
}
