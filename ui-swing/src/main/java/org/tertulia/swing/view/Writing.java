package org.tertulia.swing.view;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import javax.swing.Timer;
import javax.swing.text.JTextComponent;
import org.jspecify.annotations.Nullable;

/** Waits for somebody who is writing: what takes the keyboard from them would get the rest of their words. */
final class Writing {

    private static final int PAUSE_MILLIS = 1200;

    private final Timer pause = new Timer(PAUSE_MILLIS, event -> look());
    private @Nullable Runnable waiting;
    private String before = "";

    Writing() {
        pause.setRepeats(false);
    }

    /** Runs it now, or as soon as nothing has been written for a moment; instead of what has waited before. */
    void atPause(Runnable task) {
        waiting = task;
        if (pause.isRunning()) return;
        before = written();
        if (before.isEmpty()) done();
        else pause.restart();
    }

    private void look() {
        String now = written();
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

    /** What stands where the keyboard is. */
    private static String written() {
        Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        return owner instanceof JTextComponent field ? field.getText() : "";
    }
}
