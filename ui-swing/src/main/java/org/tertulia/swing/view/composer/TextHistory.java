package org.tertulia.swing.view.composer;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Undo and redo of a small text, as states of the whole; what is typed in one go is undone in one go. */
final class TextHistory {
    private static final int MAX_CHARS = 500_000;

    record State(String text, int caret) {}

    private final Deque<State> past = new ArrayDeque<>();
    private final Deque<State> future = new ArrayDeque<>();
    private State now = new State("", 0);
    private int run;

    /** After an edit. */
    void edited(State changed) {
        if (changed.text().equals(now.text())) {
            now = changed;
            return;
        }
        int step = changed.text().length() - now.text().length();
        boolean goesOn = run != 0 && step == run && !beginsWord(changed);
        if (!goesOn) {
            past.push(now);
            trim();
        }
        run = Math.abs(step) == 1 ? step : 0;
        future.clear();
        now = changed;
    }

    /** Nothing before this can be brought back: another draft is shown, or the message is sent. */
    void reset(State state) {
        past.clear();
        future.clear();
        now = state;
        run = 0;
    }

    @Nullable
    State undo() {
        return swap(past, future);
    }

    @Nullable
    State redo() {
        return swap(future, past);
    }

    private @Nullable State swap(Deque<State> from, Deque<State> to) {
        @Nullable State wanted = from.poll();
        if (wanted != null) {
            to.push(now);
            now = wanted;
            run = 0;
        }
        return wanted;
    }

    private static boolean beginsWord(State state) {
        int at = state.caret() - 1;
        String text = state.text();
        return at > 0
                && at < text.length()
                && !Character.isWhitespace(text.charAt(at))
                && Character.isWhitespace(text.charAt(at - 1));
    }

    private void trim() {
        long chars = past.stream().mapToLong(state -> state.text().length()).sum();
        while (chars > MAX_CHARS && past.size() > 1) {
            chars -= past.removeLast().text().length();
        }
    }
}
