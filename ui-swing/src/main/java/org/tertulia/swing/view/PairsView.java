package org.tertulia.swing.view;

import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.tertulia.model.ActionResult.Row;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Tokens;

/** Names and what stands behind them, one pair a line. */
final class PairsView extends JPanel {

    /** @param names how wide they may be */
    PairsView(List<Row> rows, int width, int names) {
        super(new MigLayout("novisualpadding,insets 0,gap 14 6,wrap 2", "[" + names + "!][grow,fill]"));
        setOpaque(false);
        for (Row row : rows) {
            String name =
                    row.cells().isEmpty() ? "" : ActionWords.column(row.cells().getFirst());
            String value = row.cells().size() < 2 ? "" : row.cells().get(1);
            add(new Words(name, Fonts.regular(13), Tokens::textFaint), "aligny top,growx");
            add(new Paragraph(value, Fonts.regular(13.5), Tokens::text, width - names - 30), "growx");
        }
    }

    static void copy(List<Row> rows) {
        String text = rows.stream().map(row -> String.join(": ", row.cells())).collect(Collectors.joining("\n"));
        Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(text), null);
    }
}
