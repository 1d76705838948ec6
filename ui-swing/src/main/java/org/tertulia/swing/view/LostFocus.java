package org.tertulia.swing.view;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.beans.PropertyChangeListener;
import javax.swing.JFrame;
import javax.swing.MenuSelectionManager;
import javax.swing.Timer;

/** Notices when what had the keyboard has left the screen and nothing has it: then no key would do anything. */
final class LostFocus {

    /** Between losing it and getting it there is always a moment in which nobody has it. */
    private static final int MOMENT = 120;

    private LostFocus() {}

    /** @param found gives the keyboard to something sensible */
    static void watch(JFrame frame, Runnable found) {
        KeyboardFocusManager keyboard = KeyboardFocusManager.getCurrentKeyboardFocusManager();
        Timer moment = new Timer(MOMENT, event -> {
            if (isLost(frame, keyboard)) found.run();
        });
        moment.setRepeats(false);
        PropertyChangeListener listener = event -> {
            if (event.getNewValue() == null || event.getNewValue().equals(frame)) moment.restart();
        };
        keyboard.addPropertyChangeListener("focusOwner", listener);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent event) {
                moment.stop();
                keyboard.removePropertyChangeListener("focusOwner", listener);
            }
        });
    }

    private static boolean isLost(JFrame frame, KeyboardFocusManager keyboard) {
        Component owner = keyboard.getFocusOwner();
        boolean menu = MenuSelectionManager.defaultManager().getSelectedPath().length > 0;
        return !menu && frame.equals(keyboard.getFocusedWindow()) && (owner == null || owner.equals(frame));
    }
}
