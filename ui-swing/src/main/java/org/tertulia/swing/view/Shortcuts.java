package org.tertulia.swing.view;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.swing.JComponent;
import javax.swing.JRootPane;

/** The keys that work anywhere in the window, while no card lies over it. */
final class Shortcuts {

    private Shortcuts() {}

    static void install(JRootPane root, MainWindow window) {
        Map<String, Runnable> keys = new LinkedHashMap<>();
        keys.put("ctrl K", () -> window.palette(""));
        keys.put("ctrl F", window::findHere);
        keys.put("ctrl shift F", () -> window.searchEverywhere("", null));
        keys.put("ctrl N", () -> window.addContact(""));
        keys.put("ctrl J", () -> window.joinRoom(""));
        keys.put("ctrl COMMA", window::settings);
        keys.put("alt DOWN", () -> window.step(1, false));
        keys.put("alt UP", () -> window.step(-1, false));
        keys.put("alt shift DOWN", () -> window.step(1, true));
        keys.put("alt shift UP", () -> window.step(-1, true));
        keys.put("F6", () -> window.cyclePane(1));
        keys.put("shift F6", () -> window.cyclePane(-1));
        keys.put("ESCAPE", window::escape);
        keys.put("ctrl 0", () -> window.account(0));
        for (int i = 1; i <= 9; i++) {
            int index = i;
            keys.put("ctrl " + i, () -> window.account(index));
        }
        keys.forEach((key, action) -> Keys.bind(root, JComponent.WHEN_IN_FOCUSED_WINDOW, key, () -> {
            if (!window.isCovered()) action.run();
        }));
    }
}
