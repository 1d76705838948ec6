package org.tertulia.swing.view.composer;

import java.awt.AWTKeyStroke;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.KeyboardFocusManager;
import java.awt.RenderingHints;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.Set;
import java.util.function.Predicate;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JTextPane;
import javax.swing.KeyStroke;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultEditorKit;
import javax.swing.text.EditorKit;
import org.jspecify.annotations.Nullable;
import org.tertulia.swing.model.NameCompletion;
import org.tertulia.swing.text.OneLine;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Tokens;

/**
 * The text that is being written. Emoji are Unicode in the document and in colour on the screen; caret and Backspace go
 * by what people take for characters; input methods work as in any Swing text. Event thread only.
 */
public final class ComposerText extends JTextPane {
    private static final String SEND = "send";
    private static final String TAB = "tab";
    private static final String TAB_BACK = "tab-back";

    /** What Tab may do before it leaves. */
    public interface Completer {
        /**
         * @param forward Tab, or Shift+Tab
         * @return what to put in, or {@code null}: there is nothing to complete
         */
        NameCompletion.@Nullable Edit complete(String text, int caret, boolean forward);
    }

    private final EmojiDocument document;
    private final TextHistory history = new TextHistory();
    private Runnable send = () -> {};
    private Runnable changed = () -> {};
    private String placeholder = "";
    private boolean restoring;
    private @Nullable Completer completer;
    private transient Predicate<KeyEvent> keys = event -> false;

    public ComposerText() {
        document = (EmojiDocument) getDocument();
        document.onEdited(this::edited);
        setOpaque(false);
        setBorder(BorderFactory.createEmptyBorder(7, 2, 7, 2));
        setNavigationFilter(new GraphemeCaret(document::text));
        bind(DefaultEditorKit.deletePrevCharAction, () -> delete(true));
        bind(DefaultEditorKit.deleteNextCharAction, () -> delete(false));
        bind(SEND, this::send);
        bind("undo", () -> restore(history.undo()));
        bind("redo", () -> restore(history.redo()));
        key("ctrl Z", "undo");
        key("ctrl shift Z", "redo");
        key("ctrl Y", "redo");
        bind(TAB, () -> tab(true));
        bind(TAB_BACK, () -> tab(false));
        setSendsOnEnter(true);
        tabLeaves();
        EditMenu.on(this);
    }

    /** A text of several lines would keep Tab for itself, and does so again with each theme. */
    private void tabLeaves() {
        boolean asked = completer != null;
        Set<AWTKeyStroke> none = Set.of();
        setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, asked ? none : null);
        setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, asked ? none : null);
        if (!asked) return;
        key("TAB", TAB);
        key("shift TAB", TAB_BACK);
    }

    /** Tab completes, and leaves where there is nothing to complete. */
    public void completesBy(Completer by) {
        completer = by;
        tabLeaves();
    }

    private void tab(boolean forward) {
        Completer by = completer;
        boolean plain = getSelectionStart() == getSelectionEnd() && !document.isComposing();
        NameCompletion.Edit edit = by == null || !plain ? null : by.complete(text(), getCaretPosition(), forward);
        if (edit != null) {
            put(edit);
        } else if (forward) {
            transferFocus();
        } else {
            transferFocusBackward();
        }
    }

    /** Called when the person sends; the text is still there, and is cleared by whoever takes it. */
    public void onSend(Runnable action) {
        send = action;
    }

    /** Called after each change of the text. */
    public void onChanged(Runnable action) {
        changed = action;
    }

    /** Enter sends and Shift+Enter breaks the line; or Enter breaks it. Ctrl+Enter always sends. */
    public void setSendsOnEnter(boolean sends) {
        key("ENTER", sends ? SEND : DefaultEditorKit.insertBreakAction);
        key("shift ENTER", DefaultEditorKit.insertBreakAction);
        key("ctrl ENTER", SEND);
    }

    /** What is shown while there is nothing, and what the field is called. */
    public void describe(String shownWhenEmpty, String name) {
        placeholder = shownWhenEmpty;
        getAccessibleContext().setAccessibleName(name);
        repaint();
    }

    public String text() {
        return document.text();
    }

    /** Shows another draft; what was written before cannot be brought back by undo. */
    public void draft(String text) {
        show(new TextHistory.State(text, text.length()));
        history.reset(new TextHistory.State(text, text.length()));
    }

    /** Puts a completion in. */
    public void put(NameCompletion.Edit edit) {
        select(edit.from(), edit.to());
        replaceSelection(edit.with());
    }

    /** @param taker sees each key before the text does, and says whether it was for it */
    public void keysFirst(Predicate<KeyEvent> taker) {
        keys = taker;
    }

    @Override
    protected void processKeyEvent(KeyEvent event) {
        if (keys.test(event)) event.consume();
        else super.processKeyEvent(event);
    }

    /** Whether an input method is in the middle of something. */
    public boolean isComposing() {
        return document.isComposing();
    }

    /** Puts a text where the caret is, in place of what is selected. */
    public void insert(String text) {
        replaceSelection(text);
        requestFocusInWindow();
    }

    @Override
    protected EditorKit createDefaultEditorKit() {
        return new EmojiKit();
    }

    /** Lines always break; nothing scrolls sideways. */
    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        tabLeaves();
        Tokens tokens = Tokens.current();
        setFont(Fonts.regular(14));
        setForeground(tokens.text());
        setCaretColor(tokens.accent());
        setSelectionColor(tokens.textSelection());
        setSelectedTextColor(tokens.text());
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        ((Graphics2D) graphics)
                .setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        super.paintComponent(graphics);
        if (document.getLength() == 0) {
            try (Brush brush = Brush.on(graphics)) {
                int baseline = getInsets().top + getFontMetrics(getFont()).getAscent();
                OneLine.of(placeholder, getFont(), getWidth() - 8)
                        .paint(brush.graphics(), brush.tokens().textFaint(), getInsets().left, baseline);
            }
        }
    }

    private void send() {
        if (!document.isComposing()) {
            send.run();
        }
    }

    private void edited() {
        if (!restoring && !document.isComposing()) {
            history.edited(new TextHistory.State(document.text(), getCaretPosition()));
        }
        changed.run();
        repaint();
    }

    private void restore(TextHistory.@Nullable State state) {
        if (state != null) {
            show(state);
        }
    }

    private void show(TextHistory.State state) {
        restoring = true;
        try {
            document.replace(0, document.getLength(), state.text(), null);
            setCaretPosition(Math.min(state.caret(), document.getLength()));
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        } finally {
            restoring = false;
        }
    }

    private void delete(boolean backwards) {
        int from = getSelectionStart();
        int to = getSelectionEnd();
        if (from == to) {
            from = backwards ? Graphemes.before(text(), to) : to;
            to = backwards ? to : Graphemes.after(text(), to);
        }
        if (from < to) {
            try {
                document.remove(from, to - from);
            } catch (BadLocationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void bind(String name, Runnable action) {
        getActionMap().put(name, new AbstractAction(name) {
            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        });
    }

    private void key(String stroke, String action) {
        getInputMap().put(KeyStroke.getKeyStroke(stroke), action);
    }
}
