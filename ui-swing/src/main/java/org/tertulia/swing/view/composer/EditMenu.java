package org.tertulia.swing.view.composer;

import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import javax.swing.AbstractAction;
import javax.swing.JMenuItem;
import javax.swing.JPasswordField;
import javax.swing.JPopupMenu;
import javax.swing.KeyStroke;
import javax.swing.text.BadLocationException;
import javax.swing.text.JTextComponent;
import org.tertulia.swing.theme.Messages;

/** Cut, copy, paste and select all in a field that is written in: by the right button, Shift+F10 or the menu key. */
public final class EditMenu extends MouseAdapter {

    private static final String SHOW = "edit-menu";

    private final JTextComponent field;

    private EditMenu(JTextComponent field) {
        this.field = field;
    }

    public static void on(JTextComponent field) {
        EditMenu menu = new EditMenu(field);
        field.addMouseListener(menu);
        field.getInputMap().put(KeyStroke.getKeyStroke("shift F10"), SHOW);
        field.getInputMap().put(KeyStroke.getKeyStroke("CONTEXT_MENU"), SHOW);
        field.getActionMap().put(SHOW, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                menu.showAtCaret();
            }
        });
    }

    @Override
    public void mousePressed(MouseEvent event) {
        open(event);
    }

    @Override
    public void mouseReleased(MouseEvent event) {
        open(event);
    }

    private void open(MouseEvent event) {
        if (!event.isPopupTrigger() || !field.isEnabled()) return;
        field.requestFocusInWindow();
        show(event.getX(), event.getY());
    }

    private void showAtCaret() {
        try {
            Rectangle2D caret = field.modelToView2D(field.getCaretPosition());
            if (caret != null) show((int) caret.getX(), (int) caret.getMaxY());
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void show(int x, int y) {
        menu().show(field, x, y);
    }

    JPopupMenu menu() {
        boolean selected = field.getSelectionStart() != field.getSelectionEnd();
        boolean readable = selected && !(field instanceof JPasswordField);
        boolean any = field.getDocument().getLength() > 0;
        JPopupMenu menu = new JPopupMenu();
        menu.add(item("edit.cut", readable && field.isEditable(), field::cut));
        menu.add(item("edit.copy", readable, field::copy));
        menu.add(item("edit.paste", field.isEditable(), field::paste));
        menu.addSeparator();
        menu.add(item("edit.all", any, field::selectAll));
        return menu;
    }

    private static JMenuItem item(String key, boolean enabled, Runnable action) {
        JMenuItem item = new JMenuItem(Messages.text(key));
        item.setEnabled(enabled);
        item.addActionListener(event -> action.run());
        return item;
    }

    /** The menu of a field, as it would be shown now. */
    static JPopupMenu of(JTextComponent field) {
        return new EditMenu(field).menu();
    }
}
