package org.tertulia.swing.view;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.util.function.Supplier;
import javax.swing.Timer;
import javax.swing.text.JTextComponent;
import org.jspecify.annotations.Nullable;

/** Waits for somebody who is writing: what takes the keyboard from them would get the rest of their words. */
final class Writing {

    private static final int PAUSE_MILLIS = 1200;

    private final Supplier<String> written;
    private final Timer pause;
    private @Nullable Runnable waiting;
    private String before = "";

    Writing() {
        this(Writing::written, PAUSE_MILLIS);
    }

    /** @param written what stands where the keyboard is; empty when nobody writes */
    Writing(Supplier<String> written, int pauseMillis) {
        this.written = written;
        pause = new Timer(pauseMillis, event -> look());
        pause.setRepeats(false);
    }

    /** Runs it now, or as soon as nothing has been written for a moment; instead of what has waited before. */
    void atPause(Runnable task) {
        waiting = task;
        if (pause.isRunning()) return;
        before = written.get();
        if (before.isEmpty()) done();
        else pause.restart();
    }

    private void look() {
        String now = written.get();
        if (now.equals(before)) {
            done();
        } else {
            before = now;
            pause.restart();
        }
    }

    private void done() {
        Runnable task = waiting;
        waiting = null;
        if (task != null) task.run();
    }

    private static String written() {
        Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        return owner instanceof JTextComponent field ? field.getText() : "";
    }
}
