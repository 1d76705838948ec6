package org.tertulia.swing.view.timeline;

import java.awt.event.ActionEvent;
import java.util.List;
import javax.accessibility.AccessibleContext;
import javax.swing.AbstractAction;
import javax.swing.KeyStroke;

/** The timeline by keyboard: from message to message, by pages, selecting, copying, and doing what a row offers. */
final class TimelineKeys {
    private static final double PAGE = .9;

    private final TimelineView view;

    TimelineKeys(TimelineView view) {
        this.view = view;
    }

    void install() {
        bind("UP", () -> move(-1, false));
        bind("DOWN", () -> move(1, false));
        bind("shift UP", () -> move(-1, true));
        bind("shift DOWN", () -> move(1, true));
        bind("PAGE_UP", () -> page(-1));
        bind("PAGE_DOWN", () -> page(1));
        bind("HOME", this::toStart);
        bind("END", this::toEnd);
        bind("ctrl C", view::copy);
        bind("ctrl INSERT", view::copy);
        bind("ctrl A", this::selectAll);
        bind("ESCAPE", this::escape);
        bind("ENTER", this::act);
        bind("SPACE", this::act);
        bind("DELETE", this::discard);
        bind("shift F10", this::menu);
        bind("CONTEXT_MENU", this::menu);
    }

    private void bind(String stroke, Runnable action) {
        view.getInputMap().put(KeyStroke.getKeyStroke(stroke), stroke);
        view.getActionMap().put(stroke, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        });
    }

    private void move(int step, boolean extend) {
        int size = view.rows().size();
        if (size == 0) {
            return;
        }
        int old = view.focusedRow();
        int row = old < 0 ? view.scroller().visibleEnd() - 1 : old + step;
        if (row >= 0 && row < size && view.rows().row(row) instanceof Row.Typing) {
            row = old < 0 ? row - 1 : old;
        }
        row = Math.clamp(row, 0, size - 1);
        select(extend, old, row);
        view.focusRow(row, true);
        view.reveal(row);
        announce(row);
    }

    /** The row that has the keyboard comes along, to the edge where reading goes on. */
    private void page(int step) {
        view.scrollBy(step * view.getHeight() * PAGE);
        focus(step < 0 ? view.scroller().anchor() : view.scroller().visibleEnd() - 1);
    }

    private void select(boolean extend, int old, int row) {
        Selection selection = view.selection();
        if (!extend) {
            selection.clear();
            return;
        }
        int from = selection.hasAnchor() ? selection.anchorRow() : old < 0 ? row : old;
        boolean down = row >= from;
        selection.begin(from, down ? 0 : Integer.MAX_VALUE);
        selection.extend(row, down ? Integer.MAX_VALUE : 0);
    }

    private void announce(int row) {
        AccessibleContext context = view.getAccessibleContext();
        context.firePropertyChange(
                AccessibleContext.ACCESSIBLE_ACTIVE_DESCENDANT_PROPERTY, null, context.getAccessibleChild(row));
    }

    private void toStart() {
        view.scrollTo(0);
        focus(0);
    }

    private void toEnd() {
        if (view.rows().endIsNewest()) {
            view.toEnd();
            focus(view.rows().size() - 1);
        } else {
            view.listener().toNewest();
        }
    }

    private void focus(int row) {
        if (view.focusedRow() >= 0 && row >= 0) {
            view.focusRow(row, true);
            announce(row);
        }
    }

    private void selectAll() {
        if (view.rows().size() > 0) {
            view.selection().begin(0, 0);
            view.selection().extend(view.rows().size() - 1, Integer.MAX_VALUE);
            view.repaint();
        }
    }

    private void escape() {
        if (view.selection().isEmpty() && view.focusedRow() < 0) {
            view.listener().leave();
        } else {
            view.selection().clear();
            view.focusRow(-1, true);
        }
    }

    private void act() {
        int row = view.focusedRow();
        List<RowLayout.Target> targets = row < 0 ? List.of() : view.targets(row);
        if (targets.isEmpty()) return;
        boolean several = targets.size() > 1 && targets.get(1) instanceof RowLayout.Target.Open;
        if (several) menu();
        else view.act(view.rows().row(row), targets.getFirst());
    }

    private void discard() {
        int row = view.focusedRow();
        if (row >= 0 && view.rows().row(row) instanceof Row.Text text && text.isUnsettled()) {
            view.listener().discard(text);
        }
    }

    private void menu() {
        int row = view.focusedRow();
        if (row >= 0) {
            new RowMenu(view).show(row, Setting.LEFT, (int) view.scroller().top(row) + 24);
        }
    }
}
