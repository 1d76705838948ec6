package org.tertulia.swing.view;

import java.awt.Component;
import java.awt.Container;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
import javax.swing.text.JTextComponent;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Failure;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.Tokens;

/** A card with a title, things to fill in, a place for what is wrong, and buttons. */
class Sheet extends Card {

    static final int WIDTH = 400;

    /** What a scroll bar covers, and a little. */
    private static final int BESIDE_SCROLL_BAR = 14;

    private transient @Nullable Component keyboard;
    private final Words title;
    private final JPanel content =
            new Column(new MigLayout("novisualpadding,insets 0 2 2 2,gap 0 4,wrap 1,fillx,hidemode 3", "[grow,fill]"));
    private final JPanel buttons = new JPanel(new MigLayout("novisualpadding,insets 0,gap 8,fillx", "push[]"));
    private final Paragraph problem;
    private final JProgressBar busy = new JProgressBar();
    private final JScrollPane scrolling = Lists.scrolling(content);

    Sheet(String title) {
        this(title, WIDTH);
    }

    Sheet(String title, int width) {
        super(
                new MigLayout(
                        "novisualpadding,insets 22 24 20 24,gap 0 10,wrap 1,hidemode 3",
                        "[0:" + width + ":" + width + ",grow,fill]",
                        "[]12[grow,fill]0[]0[]0[]"),
                title);
        problem = new Paragraph("", Fonts.regular(13), Tokens::danger, width);
        this.title = new Words(title, Fonts.bold(18), Tokens::text);
        content.setOpaque(false);
        buttons.setOpaque(false);
        problem.setVisible(false);
        busy.setVisible(false);
        busy.getAccessibleContext().setAccessibleName(Messages.text("sheet.busy"));
        add(this.title);
        add(scrolling);
        add(problem, "gaptop 10");
        add(busy, "h 4!,gaptop 10");
        add(buttons, "gaptop 16");
    }

    final JPanel content() {
        return content;
    }

    final void title(String text) {
        title.set(text);
    }

    final void buttons(JButton... now) {
        buttons.removeAll();
        for (JButton button : now) buttons.add(button, "split");
        buttons.revalidate();
    }

    final JButton cancel() {
        return Buttons.plain(Messages.text("sheet.cancel"), this::escape);
    }

    /** Empty when all is well. */
    final void problem(String text) {
        problem.set(text);
        problem.setVisible(!text.isEmpty());
        refit();
    }

    final void problem(Failure failure) {
        problem(FailureWords.whole(failure));
    }

    /** Nothing can be changed while something is under way; it can still be cancelled. */
    final void busy(boolean now) {
        if (now) {
            keyboard = Focus.ownerIn(this);
        }
        busy.setVisible(now);
        busy.setIndeterminate(now); // it would move all the time, seen or not
        enable(content, !now);
        Component before = keyboard;
        if (!now && before != null) {
            keyboard = null;
            before.requestFocusInWindow();
        }
        refit();
    }

    /** The content has another height now. */
    final void refit() {
        content.revalidate();
        Container parent = getParent();
        if (parent != null) {
            parent.revalidate();
            parent.repaint();
        }
    }

    final JComponent paragraph(String text) {
        return new Paragraph(text, Fonts.regular(13.5), Tokens::textSecondary, WIDTH - BESIDE_SCROLL_BAR);
    }

    private static void enable(Container parent, boolean enabled) {
        for (Component child : parent.getComponents()) {
            child.setEnabled(enabled);
            if (child instanceof Container container) enable(container, enabled);
        }
    }

    @Override
    void focusFirst() {
        Component empty = firstText(content, true);
        Component text = empty == null ? firstText(content, false) : empty;
        if (text != null) {
            text.requestFocusInWindow();
        } else if (!Focus.into(content)) {
            Focus.into(buttons);
        }
    }

    /** @param empty what is filled in already needs no keyboard */
    private static @Nullable Component firstText(Container parent, boolean empty) {
        for (Component child : parent.getComponents()) {
            if (!child.isVisible() || !child.isEnabled()) continue;
            if (child instanceof JTextComponent text
                    && !(empty && text.getDocument().getLength() > 0)) return child;
            Component inside = child instanceof Container container ? firstText(container, empty) : null;
            if (inside != null) return inside;
        }
        return null;
    }
}
