package org.tertulia.swing.view;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.tertulia.swing.model.CoreLink;
import org.tertulia.swing.model.NameMatch;
import org.tertulia.swing.model.SearchModel;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.Tokens;

/** Ctrl+K: jump to anyone, any room, any message, any command. */
final class Palette extends Card {

    private static final int WIDTH = 620;
    private static final int MOST_ROWS = 9;
    private static final int HITS = 4;
    private static final int PAUSE = 120;

    private final transient PaletteFinder finder;
    private final transient SearchModel messages;
    private final Rows<PaletteEntry> rows = new Rows<>();
    private final PaletteCell cell = new PaletteCell();
    private final JList<PaletteEntry> list = Lists.of(rows, cell, Messages.text("palette.results"));
    private final SearchField field = new SearchField(Messages.text("palette.hint"), 16, text -> typed());
    private final Timer pause = new Timer(PAUSE, event -> search());

    Palette(CoreLink core, PaletteFinder finder, String text) {
        super(
                new MigLayout(
                        "novisualpadding,insets 14 0 0 0,gap 0,wrap 1,fill",
                        "[0:" + WIDTH + ":" + WIDTH + ",grow,fill]",
                        "[44!]8[grow,fill]0[38!]"),
                Messages.text("palette.name"));
        this.finder = finder;
        messages = new SearchModel(core, HITS);
        messages.changes().listen(this::refresh);
        pause.setRepeats(false);
        add(field, "gapx 14 14,growy");
        add(Lists.scrolling(list), "h " + MOST_ROWS * PaletteCell.HEIGHT + "!");
        add(new Legend());
        list.setFocusable(false);
        list.setFixedCellHeight(-1);
        Lists.onChosen(list, this::go);
        bind("DOWN", () -> move(1));
        bind("UP", () -> move(-1));
        bind("PAGE_DOWN", () -> move(MOST_ROWS - 1));
        bind("PAGE_UP", () -> move(1 - MOST_ROWS));
        bind("ENTER", () -> go(list.getSelectedValue()));
        field.setText(text);
        refresh();
    }

    private void bind(String key, Runnable action) {
        Keys.bind(field, WHEN_FOCUSED, key, action);
    }

    @Override
    void focusFirst() {
        field.requestFocusInWindow();
    }

    @Override
    double heightShare() {
        return .35;
    }

    private void typed() {
        refresh();
        pause.restart();
    }

    private void search() {
        messages.search(PaletteFinder.words(field.getText()));
    }

    /** There is more to choose from. */
    void grown() {
        PaletteEntry before = list.getSelectedValue();
        refresh();
        int index = before == null ? -1 : rows.all().indexOf(before);
        if (index >= 0) list.setSelectedIndex(index);
    }

    private void refresh() {
        String text = field.getText();
        boolean only = text.startsWith("#") || text.startsWith("@") || text.startsWith(">");
        cell.match(new NameMatch(only ? text.substring(1) : text));
        List<PaletteEntry> found = finder.find(text, messages.hits());
        rows.set(found);
        list.clearSelection();
        move(1);
    }

    /** To the next that can be chosen. */
    private void move(int by) {
        List<PaletteEntry> all = rows.all();
        int step = Integer.signum(by);
        int index = Math.clamp(list.getSelectedIndex() + (long) by, 0, Math.max(0, all.size() - 1));
        while (index >= 0 && index < all.size() && all.get(index) instanceof PaletteEntry.Section) index += step;
        if (index < 0 || index >= all.size()) return;
        list.setSelectedIndex(index);
        list.ensureIndexIsVisible(index == 1 ? 0 : index);
    }

    private void go(@Nullable PaletteEntry entry) {
        Runnable action = PaletteEntry.action(entry);
        if (action == null) return;
        close();
        action.run();
    }

    @Override
    void closed() {
        pause.stop();
    }

    /** What the keys do, along the lower edge. */
    private static final class Legend extends JComponent {

        private final String[][] keys = {
            {"↑↓", "palette.key.choose"},
            {Messages.text("palette.key.enter"), "palette.key.open"},
            {"#", "palette.key.rooms"},
            {"@", "palette.key.people"},
            {">", "palette.key.commands"}
        };

        Legend() {
            setPreferredSize(new Dimension(WIDTH, 38));
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            try (Brush brush = Brush.on(graphics)) {
                Tokens t = brush.tokens();
                brush.fillRect(0, 0, getWidth(), 1, t.line());
                Font bold = Fonts.semibold(11);
                double x = 22;
                for (String[] key : keys) {
                    double width = Brush.width(key[0], bold) + 12;
                    if (x + width + 6 + Brush.width(Messages.text(key[1]), Fonts.regular(12)) > getWidth()) return;
                    brush.fillRound(x, 10, width, 19, 5, t.chip());
                    brush.text(key[0], bold, t.textSecondary(), x + 6, 23.5);
                    x += width + 6;
                    x += brush.text(Messages.text(key[1]), Fonts.regular(12), t.textFaint(), x, 24) + 14;
                }
            }
        }
    }
}
