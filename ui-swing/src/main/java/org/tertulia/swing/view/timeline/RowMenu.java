package org.tertulia.swing.view.timeline;

import java.awt.datatransfer.StringSelection;
import java.net.URI;
import java.util.List;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import org.tertulia.swing.theme.Glyph;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.Tokens;

/** The menu of a row: all that can be done with it. */
final class RowMenu {
    private static final int ICON = 16;
    private static final int MOST = 44;

    private final TimelineView view;
    private final JPopupMenu menu = new JPopupMenu();

    RowMenu(TimelineView view) {
        this.view = view;
    }

    void show(int row, int x, int y) {
        Row subject = view.rows().row(row);
        List<RowLayout.Target> targets = view.targets(row);
        boolean several =
                targets.stream().filter(RowLayout.Target.Open.class::isInstance).count() > 1;
        for (RowLayout.Target target : targets) {
            if (target instanceof RowLayout.Target.Open(URI link)) {
                String place = several ? " " + brief(link) : "";
                add(Button.label(target) + place, glyph(target), () -> view.act(subject, target));
                add(Messages.text("timeline.copyLink") + place, Glyph.LINK, () -> clip(link.toString()));
            } else {
                add(Button.label(target), glyph(target), () -> view.act(subject, target));
            }
        }
        if (view.selection().in(row) != null) {
            add(Messages.text("timeline.copy"), Glyph.COPY, view::copy);
        } else if (subject instanceof Row.Text message) {
            add(Messages.text("timeline.copy"), Glyph.COPY, () -> clip(message.body()));
        }
        if (menu.getComponentCount() > 0) {
            menu.show(view, x, y);
        }
    }

    /** What tells one link of a message from another. */
    private static String brief(URI link) {
        String text = link.toString().replaceFirst("^https?://", "");
        return text.length() <= MOST ? text : text.substring(0, MOST) + "…";
    }

    private void add(String label, Glyph glyph, Runnable action) {
        JMenuItem item = new JMenuItem(label, glyph.icon(ICON, Tokens::textSecondary));
        item.addActionListener(event -> action.run());
        menu.add(item);
    }

    private void clip(String text) {
        view.getToolkit().getSystemClipboard().setContents(new StringSelection(text), null);
    }

    private static Glyph glyph(RowLayout.Target target) {
        return switch (target) {
            case RowLayout.Target.Open open -> Glyph.WORLD;
            case RowLayout.Target.Retry retry -> Glyph.REFRESH;
            case RowLayout.Target.Discard discard -> Glyph.TRASH;
            case RowLayout.Target.More more -> Glyph.CHEVRON_DOWN;
            case RowLayout.Target.Less less -> Glyph.CHEVRON_UP;
            case RowLayout.Target.Fetch fetch -> Glyph.CLOUD_DOWNLOAD;
        };
    }
}
