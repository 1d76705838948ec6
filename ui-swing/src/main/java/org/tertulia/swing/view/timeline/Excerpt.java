package org.tertulia.swing.view.timeline;

import org.tertulia.swing.text.Screening;

/** What is copied: the bare words from one message, and who said it when from several. */
final class Excerpt {
    private Excerpt() {}

    static String of(TimelineRows rows, Selection selection) {
        StringBuilder out = new StringBuilder();
        boolean several = selection.firstRow() != selection.lastRow();
        for (int i = Math.max(0, selection.firstRow()); i <= Math.min(selection.lastRow(), rows.size() - 1); i++) {
            Selection.Range range = selection.in(i);
            if (range == null || !(rows.row(i) instanceof Row.Text text)) {
                continue;
            }
            int to = Math.min(range.to(), text.body().length());
            String part = text.body().substring(Math.min(range.from(), to), to);
            if (several) {
                out.append(out.isEmpty() ? "" : "\n")
                        .append('[')
                        .append(text.time())
                        .append("] ");
                out.append(Screening.oneLine(text.sender())).append(": ");
            }
            out.append(part);
        }
        return out.toString();
    }
}
