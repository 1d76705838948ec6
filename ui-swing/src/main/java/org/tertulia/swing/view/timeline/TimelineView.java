package org.tertulia.swing.view.timeline;

import java.awt.Cursor;
import java.awt.Graphics;
import java.awt.GraphicsEnvironment;
import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.StringSelection;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.swing.JComponent;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Look;

/**
 * The messages of a conversation. It lays out and paints only what is seen; the reader's place, {@link Scroller}, is a
 * row and an offset, and stays through new rows at either end, another width, theme or text size. Event thread only.
 * {@link TimelinePane} puts a scroll bar beside it.
 */
public final class TimelineView extends JComponent implements Accessible {
    private static final int TYPING_FRAME = 60;
    private static final double TYPING_CYCLE = 1200;

    private final TimelineListener listener;
    private final PageTurner pages;
    private final RowLayouts layouts;
    private final Scroller scroller;
    private final Selection selection = new Selection();
    private final Flash flash = new Flash(this::repaintRow);
    private final Timer typing = new Timer(TYPING_FRAME, event -> repaintTyping());
    private final Watching watching = new Watching();
    private TimelineRows rows = new RowList();
    private Runnable scrolled = () -> {};
    private boolean compact;
    private int focus = -1;
    private int hover = -1;
    private boolean byKeyboard;
    private @Nullable Pattern found;

    public TimelineView(TimelineListener listener) {
        this.listener = listener;
        this.pages = new PageTurner(listener);
        this.layouts = new RowLayouts(Setting.current(0, false));
        this.scroller = new Scroller(
                row -> layouts.estimate(rows.row(row)), row -> layout(row).height());
        setOpaque(true);
        setFocusable(true);
        TimelineMouse mouse = new TimelineMouse(this);
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        addMouseWheelListener(new SmoothScroll(this));
        new TimelineKeys(this).install();
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                byKeyboard |= event.getCause() != FocusEvent.Cause.MOUSE_EVENT;
                repaint();
            }

            @Override
            public void focusLost(FocusEvent event) {
                repaint();
            }
        });
    }

    /** Shows other rows, from their end. */
    public void show(TimelineRows shown) {
        rows.unwatch(watching);
        if (scroller.size() > 0) {
            scroller.removed(0, scroller.size());
        }
        selection.clear();
        flash.stop();
        focus = -1;
        hover = -1;
        rows = shown;
        rows.watch(watching);
        scroller.toEnd();
        if (rows.size() > 0) {
            watching.inserted(0, rows.size());
        }
        changed();
    }

    /** Lines instead of bubbles. */
    public void setCompact(boolean lines) {
        if (compact != lines) {
            compact = lines;
            restyle();
        }
    }

    /** Goes to a row and points it out. */
    public void jumpTo(int row) {
        scroller.centre(row);
        flash.start(rows.row(row).id());
        focus = row;
        moved();
    }

    /** Marks these words wherever they stand in messages; an empty text marks nothing. */
    public void mark(String words) {
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.LITERAL;
        found = words.isBlank() ? null : Pattern.compile(words.strip(), flags);
        repaint();
    }

    public void toEnd() {
        scroller.toEnd();
        moved();
    }

    /** Whether the last row is in view. */
    public boolean isAtEnd() {
        return scroller.isAtEnd();
    }

    public Place place() {
        return rows.size() == 0
                ? Place.END
                : new Place(rows.row(scroller.anchor()).id(), scroller.offset(), scroller.isAtEnd());
    }

    /** The upper edge of a row, in pixels below that of the view. */
    public double topOf(int row) {
        return scroller.top(row);
    }

    /** Goes back to a place, if its row is here. */
    public void restore(Place place) {
        int row = place.atEnd() ? -1 : find(place.row());
        if (row < 0) {
            toEnd();
        } else {
            scroller.restore(row, place.offset());
            moved();
        }
    }

    /** What is selected, as it would be copied. */
    public String selectedText() {
        return Excerpt.of(rows, selection);
    }

    /** Copies what is selected, else the message that has the focus. */
    public void copy() {
        String text = selectedText();
        if (text.isEmpty() && focus >= 0 && rows.row(focus) instanceof Row.Text message) {
            text = message.body();
        }
        if (!text.isEmpty()) {
            getToolkit().getSystemClipboard().setContents(new StringSelection(text), null);
        }
    }

    /** As all programs do where there is a selection beside the clipboard: the middle button pastes it (X11's PRIMARY). */
    void offerSelection() {
        Clipboard primary =
                GraphicsEnvironment.isHeadless() ? null : getToolkit().getSystemSelection();
        String text = selectedText();
        if (primary != null && !text.isEmpty()) primary.setContents(new StringSelection(text), null);
    }

    @Override
    public void setBounds(int x, int y, int width, int height) {
        super.setBounds(x, y, width, height);
        fit();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        restyle();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        try (Brush brush = Brush.on(graphics)) {
            brush.fillRect(0, 0, getWidth(), getHeight(), brush.tokens().ground());
            double scale = brush.graphics().getTransform().getScaleY();
            double y = -scroller.offset();
            var clip = brush.graphics().getClipBounds();
            for (int row = scroller.anchor(); row < scroller.size() && y < clip.getMaxY(); row++) {
                RowLayout layout = layout(row);
                if (y + layout.height() >= clip.y) {
                    double snapped = Math.rint(y * scale) / scale;
                    brush.graphics().translate(0, snapped);
                    layout.paint(brush, state(row));
                    brush.graphics().translate(0, -snapped);
                    animate(rows.row(row));
                }
                y += layout.height();
            }
            if (focus < 0 && byKeyboard && isFocusOwner()) brush.focusRing(3, 3, getWidth() - 18, getHeight() - 6, 12);
        }
    }

    private RowLayout.State state(int row) {
        double phase = System.nanoTime() / 1e6 % TYPING_CYCLE / TYPING_CYCLE;
        return new RowLayout.State(
                row == focus && byKeyboard && isFocusOwner(),
                row == hover,
                selection.in(row),
                found,
                flash.strength(rows.row(row).id()),
                Look.isMotionReduced() ? .3 : phase);
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new TimelineAccess(this);
        }
        return accessibleContext;
    }

    // What mouse, keys, scroll bar and screen reader work with.

    TimelineRows rows() {
        return rows;
    }

    Scroller scroller() {
        return scroller;
    }

    Selection selection() {
        return selection;
    }

    TimelineListener listener() {
        return listener;
    }

    RowLayout layout(int row) {
        return layouts.of(rows.row(row));
    }

    void onScrolled(Runnable watcher) {
        scrolled = watcher;
    }

    int focusedRow() {
        return focus;
    }

    /** @param keyboard whether it was the keyboard; then the row gets a ring */
    void focusRow(int row, boolean keyboard) {
        focus = row;
        byKeyboard = keyboard;
        repaint();
    }

    void hover(int row) {
        if (row != hover) {
            hover = row;
            repaint();
        }
    }

    void pointer(int cursor) {
        if (getCursor().getType() != cursor) {
            setCursor(Cursor.getPredefinedCursor(cursor));
        }
    }

    void scrollBy(double pixels) {
        scroller.scrollBy(pixels);
        moved();
    }

    void scrollTo(double position) {
        scroller.scrollTo(position);
        moved();
    }

    void reveal(int row) {
        scroller.reveal(row);
        moved();
    }

    /** Does what a button or link of a row says. */
    void act(Row row, RowLayout.Target target) {
        switch (target) {
            case RowLayout.Target.Open open -> listener.open(open.link());
            case RowLayout.Target.More more -> fold(row, false);
            case RowLayout.Target.Less less -> fold(row, true);
            case RowLayout.Target.Retry retry -> message(row).ifPresent(listener::retry);
            case RowLayout.Target.Discard discard -> message(row).ifPresent(listener::discard);
            case RowLayout.Target.Fetch fetch -> {
                if (row instanceof Row.Gap gap) {
                    listener.fetch(gap);
                }
            }
        }
    }

    private static Optional<Row.Text> message(Row row) {
        return row instanceof Row.Text text ? Optional.of(text) : Optional.empty();
    }

    private void fold(Row row, boolean away) {
        if (away) layouts.fold(row);
        else layouts.unfold(row);
        scroller.changed(0, 0);
        moved();
    }

    /** The actions of a row, first the most likely. */
    List<RowLayout.Target> targets(int row) {
        return layout(row).targets();
    }

    private int find(long id) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (rows.row(i).id() == id) {
                return i;
            }
        }
        return -1;
    }

    private void repaintRow(long id) {
        repaint();
    }

    private void animate(Row row) {
        if (row instanceof Row.Typing && !Look.isMotionReduced()) {
            typing.start();
        }
    }

    private void repaintTyping() {
        boolean shown = rows.size() > 0 && rows.row(rows.size() - 1) instanceof Row.Typing && isShowing();
        if (!shown || Look.isMotionReduced()) {
            typing.stop();
        } else if (scroller.isAtEnd()) {
            int height = layout(rows.size() - 1).height() + Scroller.PAD_BOTTOM;
            repaint(0, getHeight() - height, getWidth() / 2, height);
        }
    }

    private void fit() {
        if (layouts.setting().width() != getWidth()) {
            restyle();
        }
        scroller.viewHeight(getHeight());
        moved();
    }

    private void restyle() {
        @Nullable RowLayouts made = layouts;
        if (made != null && getWidth() > 0) {
            made.setting(Setting.current(getWidth(), compact));
            scroller.restyle();
            moved();
        }
    }

    private void moved() {
        scrolled.run();
        repaint();
        if (rows.size() == 0 || getHeight() <= 0) {
            return;
        }
        int first = scroller.anchor();
        int end = scroller.visibleEnd();
        listener.seen(first, end);
        pages.seen(first, end, rows);
    }

    private void changed() {
        pages.changed();
        moved();
    }

    /** Keeps place, focus and selection with their rows. */
    private final class Watching implements TimelineRows.Watcher {
        @Override
        public void inserted(int from, int count) {
            focus = focus >= from ? focus + count : focus;
            hover = -1;
            selection.inserted(from, count);
            scroller.sticky(rows.endIsNewest());
            scroller.inserted(from, count);
            TimelineView.this.changed();
        }

        @Override
        public void removed(int from, int count) {
            focus = focus >= from + count ? focus - count : focus >= from ? -1 : focus;
            hover = -1;
            selection.removed(from, count);
            scroller.removed(from, count);
            TimelineView.this.changed();
        }

        @Override
        public void changed(int from, int count) {
            scroller.changed(from, count);
            TimelineView.this.changed();
        }
    }
}
