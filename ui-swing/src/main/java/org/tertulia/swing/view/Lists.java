package org.tertulia.swing.view;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.DefaultListSelectionModel;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.text.Position;
import org.jspecify.annotations.Nullable;
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

            /** By what is to be read in a row, and not by what it is made of. */
            @Override
            public int getNextMatch(String prefix, int from, Position.Bias bias) {
                int size = rows.getSize();
                int step = bias == Position.Bias.Backward ? -1 : 1;
                for (int i = 0; i < size; i++) {
                    int index = Math.floorMod(from + i * step, size);
                    String words = cell.describe(rows.getElementAt(index));
                    if (words.regionMatches(true, 0, prefix, 0, prefix.length())) return index;
                }
                return -1;
            }
        };
        list.setCellRenderer(cell);
        list.setFixedCellHeight(cell.getPreferredSize().height);
        list.setFixedCellWidth(100);
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setOpaque(false);
        list.getAccessibleContext().setAccessibleName(name);
        list.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                leadSomewhere(list);
            }
        });
        return list;
    }

    /** So that one sees where the keyboard is before anything is chosen. */
    private static void leadSomewhere(JList<?> list) {
        if (list.getLeadSelectionIndex() < 0
                && list.getModel().getSize() > 0
                && list.getSelectionModel() instanceof DefaultListSelectionModel model) {
            model.moveLeadSelectionIndex(0);
        }
    }

    private static <T> @Nullable T pointedAt(JList<T> list) {
        T selected = list.getSelectedValue();
        int lead = list.getLeadSelectionIndex();
        if (selected != null || lead < 0 || lead >= list.getModel().getSize()) return selected;
        return list.getModel().getElementAt(lead);
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
            T value = pointedAt(list);
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
        // What is below shows through, whatever it is.
        pane.getVerticalScrollBar()
                .putClientProperty(FlatClientProperties.STYLE, "track: #0000; hoverTrackColor: #0000");
        return pane;
    }
}
