package org.tertulia.swing.view.composer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import javax.swing.JMenuItem;
import javax.swing.JPasswordField;
import javax.swing.JPopupMenu;
import javax.swing.JTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.view.OnEventThread;

@ExtendWith(OnEventThread.class)
class EditMenuTest {

    @Test
    void what_is_selected_can_be_cut_and_copied() {
        JTextField field = new JTextField("hello");
        field.select(0, 2);
        assertEquals(words("edit.cut", "edit.copy", "edit.paste", "edit.all"), enabled(EditMenu.of(field)));
    }

    @Test
    void where_nothing_is_selected_one_can_paste_and_select() {
        assertEquals(words("edit.paste", "edit.all"), enabled(EditMenu.of(new JTextField("hello"))));
        assertEquals(words("edit.paste"), enabled(EditMenu.of(new JTextField())));
    }

    @Test
    void a_password_does_not_leave_its_field() {
        JPasswordField field = new JPasswordField("secret");
        field.selectAll();
        assertEquals(words("edit.paste", "edit.all"), enabled(EditMenu.of(field)));
    }

    @Test
    void all_is_selected_by_it() {
        JTextField field = new JTextField("hello");
        items(EditMenu.of(field)).getLast().doClick(0);
        assertEquals("hello", field.getSelectedText());
    }

    private static List<String> words(String... keys) {
        return Arrays.stream(keys).map(Messages::text).toList();
    }

    private static List<String> enabled(JPopupMenu menu) {
        return items(menu).stream()
                .filter(JMenuItem::isEnabled)
                .map(JMenuItem::getText)
                .toList();
    }

    private static List<JMenuItem> items(JPopupMenu menu) {
        return Arrays.stream(menu.getComponents())
                .filter(JMenuItem.class::isInstance)
                .map(JMenuItem.class::cast)
                .toList();
    }
}
