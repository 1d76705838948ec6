package org.tertulia.swing.view;

import java.awt.Dimension;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JPanel;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.RowFilter;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.TableRowSorter;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.ActionResult;
import org.tertulia.swing.model.NameMatch;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.Tokens;

/** A table that an action has answered, to be sorted, searched and chosen from. */
final class ResultTable extends JPanel {

    private static final int ROW = 32;
    private static final int MOST_SHOWN = 11;
    private static final int SEARCHED = 8;

    private final Model model;
    private final JTable table;
    private final SearchField search;
    private final TableRowSorter<Model> sorter;

    /**
     * @param chosen told what is selected, or null
     * @param done told what Enter or a double click means
     */
    ResultTable(
            ActionResult.Table result, Consumer<ActionResult.@Nullable Row> chosen, Consumer<ActionResult.Row> done) {
        super(new MigLayout("novisualpadding,insets 0,gap 0 8,wrap 1,fillx", "[grow,fill]"));
        setOpaque(false);
        model = new Model(result);
        sorter = new TableRowSorter<>(model);
        table = new JTable(model) {
            @Override
            public void updateUI() {
                super.updateUI();
                Tokens t = Tokens.current();
                setBackground(t.dark() ? t.popup() : t.list());
                getTableHeader().setFont(Fonts.semibold(12.5));
            }
        };
        table.setRowSorter(sorter);
        table.setDefaultRenderer(Object.class, new TableCell());
        table.setRowHeight(ROW);
        table.setShowGrid(false);
        table.setFillsViewportHeight(true);
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.getAccessibleContext().setAccessibleName(ActionWords.column(result.title()));
        widths(result);
        sort(result);
        search = new SearchField(Messages.text("action.search"), 14, this::search);
        if (result.rows().size() > SEARCHED) add(search);
        Keys.bind(search, WHEN_FOCUSED, "DOWN", () -> move(1));
        Keys.bind(search, WHEN_FOCUSED, "UP", () -> move(-1));
        Keys.bind(search, WHEN_FOCUSED, "ENTER", () -> act(done));
        var scrolling = Lists.scrolling(table);
        int shown = Math.clamp(result.rows().size(), 3, MOST_SHOWN);
        scrolling.setPreferredSize(new Dimension(100, ROW * (shown + 1)));
        add(scrolling);
        table.getSelectionModel().addListSelectionListener(event -> chosen.accept(selected()));
        Keys.bind(table, WHEN_ANCESTOR_OF_FOCUSED_COMPONENT, "ENTER", () -> act(done));
        table.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (event.getClickCount() == 2) act(done);
            }
        });
    }

    /** The longest text of the first rows says how wide a column wants to be. */
    private void widths(ActionResult.Table result) {
        for (int column = 0; column < result.columns().size(); column++) {
            int most = ActionWords.column(result.columns().get(column)).length();
            for (ActionResult.Row row :
                    result.rows().subList(0, Math.min(100, result.rows().size()))) {
                if (column < row.cells().size())
                    most = Math.max(most, row.cells().get(column).length());
            }
            int wide = Math.clamp(most * 8L + 24, 60, 340);
            table.getColumnModel().getColumn(column).setPreferredWidth(wide);
            if (wide < 140) table.getColumnModel().getColumn(column).setMaxWidth(wide + 40);
        }
    }

    private void sort(ActionResult.Table result) {
        for (int column = 0; column < result.columns().size(); column++) {
            int at = column;
            boolean numbers = result.rows().stream()
                    .allMatch(row ->
                            at < row.cells().size() && row.cells().get(at).matches("\\d{1,9}"));
            Comparator<String> order =
                    numbers ? Comparator.comparingInt(Integer::parseInt) : String.CASE_INSENSITIVE_ORDER;
            sorter.setComparator(column, order);
        }
    }

    private void search(String text) {
        NameMatch match = new NameMatch(text);
        sorter.setRowFilter(
                match.isEmpty()
                        ? null
                        : new RowFilter<>() {
                            @Override
                            public boolean include(Entry<? extends Model, ? extends Integer> entry) {
                                for (int i = 0; i < entry.getValueCount(); i++) {
                                    if (match.rank(entry.getStringValue(i)) != NameMatch.NONE) return true;
                                }
                                return false;
                            }
                        });
        choose();
    }

    private void move(int by) {
        if (table.getRowCount() == 0) return;
        int row = Math.clamp(table.getSelectedRow() + (long) by, 0, table.getRowCount() - 1);
        table.changeSelection(row, 0, false, false);
    }

    private void act(Consumer<ActionResult.Row> done) {
        ActionResult.Row row = selected();
        if (row != null) done.accept(row);
    }

    ActionResult.@Nullable Row selected() {
        int row = table.getSelectedRow();
        return row < 0 ? null : model.rows.get(table.convertRowIndexToModel(row));
    }

    List<ActionResult.Row> rows() {
        return List.copyOf(model.rows);
    }

    JTable table() {
        return table;
    }

    /** The selected row is true no more. */
    void takeOut() {
        int row = table.getSelectedRow();
        if (row < 0) return;
        int at = table.convertRowIndexToModel(row);
        model.rows.remove(at);
        model.fireTableRowsDeleted(at, at);
    }

    void focus() {
        choose();
        if (search.getParent() == null) table.requestFocusInWindow();
        else search.requestFocusInWindow();
    }

    private void choose() {
        if (table.getSelectedRow() < 0 && table.getRowCount() > 0) table.changeSelection(0, 0, false, false);
    }

    private static final class Model extends AbstractTableModel {

        private static final long serialVersionUID = 1;

        private final transient List<ActionResult.Row> rows;
        private final transient List<String> columns;

        Model(ActionResult.Table result) {
            rows = new ArrayList<>(result.rows());
            columns = result.columns().stream().map(ActionWords::column).toList();
        }

        @Override
        public int getRowCount() {
            return rows.size();
        }

        @Override
        public int getColumnCount() {
            return columns.size();
        }

        @Override
        public String getColumnName(int column) {
            return columns.get(column);
        }

        @Override
        public String getValueAt(int row, int column) {
            List<String> cells = rows.get(row).cells();
            return column < cells.size() ? cells.get(column) : "";
        }
    }
}
