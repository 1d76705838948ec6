package org.tertulia.swing.view;

import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import org.tertulia.swing.theme.Tokens;

/** Lists with painted rows of one height, which stay quick at any length. */
final class Lists {

    private Lists() {}

    static <T> JList<T> of(Rows<T> rows, Cell<T> cell, String name) {
        JList<T> list = new JList<>(rows) {
            @Override
            public void updateUI() {
                super.updateUI();
                setBackground(Tokens.current().list());
            }
        };
        list.setCellRenderer(cell);
        list.setFixedCellHeight(cell.getPreferredSize().height);
        list.setFixedCellWidth(100);
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setOpaque(false);
        list.getAccessibleContext().setAccessibleName(name);
        return list;
    }

    /** A click and Enter do the same. */
    static <T> void onChosen(JList<T> list, Consumer<T> action) {
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseReleased(MouseEvent event) {
                int index = list.locationToIndex(event.getPoint());
                if (event.getButton() == MouseEvent.BUTTON1
                        && index >= 0
                        && list.getCellBounds(index, index).contains(event.getPoint())) {
                    action.accept(list.getModel().getElementAt(index));
                }
            }
        });
        Keys.bind(list, JComponent.WHEN_FOCUSED, KeyStroke.getKeyStroke("ENTER"), () -> {
            T value = list.getSelectedValue();
            if (value != null) action.accept(value);
        });
    }

    static JScrollPane scrolling(JComponent content) {
        JScrollPane pane = new JScrollPane(
                content, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        pane.setBorder(BorderFactory.createEmptyBorder());
        pane.setOpaque(false);
        pane.getViewport().setOpaque(false);
        pane.getVerticalScrollBar().setUnitIncrement(24);
        pane.getVerticalScrollBar().setOpaque(false);
        return pane;
    }
}
