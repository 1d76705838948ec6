package org.tertulia.swing.view.timeline;

import java.awt.Cursor;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.text.BreakIterator;
import java.util.Optional;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/** Selecting by dragging, words by two clicks and messages by three; links, buttons and the menu. */
final class TimelineMouse extends MouseAdapter {
    private static final int DRAG_FRAME = 30;

    private final TimelineView view;
    private final Timer beyond = new Timer(DRAG_FRAME, event -> dragBeyond());
    private double speed;
    private int dragX;
    private boolean dragged;

    TimelineMouse(TimelineView view) {
        this.view = view;
    }

    @Override
    public void mousePressed(MouseEvent event) {
        view.requestFocusInWindow(FocusEvent.Cause.MOUSE_EVENT);
        dragged = false;
        int row = view.scroller().rowAt(event.getY());
        if (event.isPopupTrigger() || SwingUtilities.isRightMouseButton(event)) {
            menu(event, row);
            return;
        }
        if (row < 0 || !SwingUtilities.isLeftMouseButton(event)) {
            return;
        }
        int offset = offset(row, event.getX(), event.getY());
        Selection selection = view.selection();
        switch (event.getClickCount()) {
            case 2 -> word(row, offset);
            case 3 -> {
                selection.begin(row, 0);
                selection.extend(row, Integer.MAX_VALUE);
            }
            default -> {
                if (event.isShiftDown() && selection.hasAnchor()) {
                    selection.extend(row, offset);
                } else {
                    selection.begin(row, offset);
                }
            }
        }
        view.focusRow(view.rows().row(row) instanceof Row.Typing ? -1 : row, false);
    }

    @Override
    public void mouseDragged(MouseEvent event) {
        if (!SwingUtilities.isLeftMouseButton(event) || !view.selection().hasAnchor()) {
            return;
        }
        dragged = true;
        dragX = event.getX();
        int past = event.getY() < 0 ? event.getY() : Math.max(0, event.getY() - view.getHeight());
        speed = past / 2.0;
        if (past == 0) {
            beyond.stop();
        } else {
            beyond.start();
        }
        extend(event.getX(), Math.clamp(event.getY(), 0, Math.max(0, view.getHeight() - 1)));
    }

    @Override
    public void mouseReleased(MouseEvent event) {
        beyond.stop();
        view.offerSelection();
        if (!dragged && event.getClickCount() == 1 && SwingUtilities.isLeftMouseButton(event)) {
            int row = view.scroller().rowAt(event.getY());
            target(row, event).ifPresent(target -> view.act(view.rows().row(row), target));
        }
    }

    @Override
    public void mouseMoved(MouseEvent event) {
        int row = view.scroller().rowAt(event.getY());
        view.hover(row);
        boolean link = target(row, event).isPresent();
        boolean text = row >= 0 && view.layout(row).isOverText(event.getX(), inRow(row, event.getY()));
        view.pointer(link ? Cursor.HAND_CURSOR : text ? Cursor.TEXT_CURSOR : Cursor.DEFAULT_CURSOR);
    }

    @Override
    public void mouseExited(MouseEvent event) {
        view.hover(-1);
    }

    private void menu(MouseEvent event, int row) {
        if (row >= 0) {
            view.focusRow(row, false);
            new RowMenu(view).show(row, event.getX(), event.getY());
        }
    }

    private Optional<RowLayout.Target> target(int row, MouseEvent event) {
        return row < 0 ? Optional.empty() : view.layout(row).targetAt(event.getX(), inRow(row, event.getY()));
    }

    private void dragBeyond() {
        view.scrollBy(speed);
        extend(dragX, speed < 0 ? 0 : view.getHeight() - 1);
    }

    private void extend(int x, int y) {
        int row = view.scroller().rowAt(y);
        if (row >= 0) {
            view.selection().extend(row, offset(row, x, y));
            view.repaint();
        }
    }

    private int offset(int row, int x, int y) {
        return view.layout(row).offsetAt(x, inRow(row, y));
    }

    private double inRow(int row, int y) {
        return row < 0 ? 0 : y - view.scroller().top(row);
    }

    private void word(int row, int offset) {
        if (view.rows().row(row) instanceof Row.Text text && !text.body().isEmpty()) {
            BreakIterator words = BreakIterator.getWordInstance();
            words.setText(text.body());
            int at = Math.min(offset, text.body().length() - 1);
            int end = words.following(at);
            view.selection().begin(row, Math.max(0, words.previous()));
            view.selection().extend(row, end == BreakIterator.DONE ? text.body().length() : end);
        }
    }
}
