package org.tertulia.swing.view;

import java.awt.Component;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.JComponent;
import javax.swing.JRootPane;
import org.tertulia.swing.model.ConversationItem;
import org.tertulia.swing.model.ConversationListModel;

/** The keys that work anywhere in the window, while no card lies over it. */
final class WindowKeys {

    private static final int MOST_ACCOUNTS = 9;

    private final Navigator navigator;
    private final ConversationListModel conversations;
    private final Overlays overlays;
    private final Stage stage;
    private final Rail rail;
    private final Beside beside;

    WindowKeys(
            Navigator navigator,
            ConversationListModel conversations,
            Overlays overlays,
            Stage stage,
            Rail rail,
            Beside beside) {
        this.navigator = navigator;
        this.conversations = conversations;
        this.overlays = overlays;
        this.stage = stage;
        this.rail = rail;
        this.beside = beside;
    }

    void install(JRootPane root) {
        Map<String, Runnable> keys = new LinkedHashMap<>();
        keys.put("ctrl K", () -> navigator.palette(""));
        keys.put("ctrl F", navigator::findHere);
        keys.put("ctrl shift F", () -> navigator.searchEverywhere("", null));
        keys.put("ctrl N", () -> navigator.addContact(""));
        keys.put("ctrl J", () -> navigator.joinRoom(""));
        keys.put("ctrl COMMA", navigator::settings);
        keys.put("alt DOWN", () -> step(1, false));
        keys.put("alt UP", () -> step(-1, false));
        keys.put("alt shift DOWN", () -> step(1, true));
        keys.put("alt shift UP", () -> step(-1, true));
        keys.put("F6", () -> cycle(1));
        keys.put("shift F6", () -> cycle(-1));
        keys.put("ESCAPE", this::escape);
        keys.put("ctrl 0", () -> rail.narrow(null));
        for (int i = 1; i <= MOST_ACCOUNTS; i++) {
            int index = i;
            keys.put("ctrl " + i, () -> rail.narrow(index));
        }
        keys.forEach((key, action) -> Keys.bind(root, JComponent.WHEN_IN_FOCUSED_WINDOW, key, () -> {
            if (overlays.isEmpty()) action.run();
        }));
    }

    private void step(int by, boolean unreadOnly) {
        navigator.show(Navigator.Place.CHATS);
        ConversationItem next = conversations.neighbour(stage.open(), by, unreadOnly);
        if (next != null) {
            navigator.open(next.conversation().id());
            navigator.write();
        }
    }

    private void escape() {
        ConversationPane pane = stage.pane();
        if (pane != null) pane.markReadAndGoToEnd();
    }

    /** From rail to list to messages to composer to details, and around. */
    private void cycle(int step) {
        List<Component> panes = new ArrayList<>(List.of(rail, beside));
        ConversationPane pane = stage.pane();
        if (pane != null) panes.addAll(pane.panes());
        panes.add(stage.details());
        panes.removeIf(each -> !each.isShowing());
        Focus.cycle(panes, step, next -> next.equals(beside) ? beside.focus() : Focus.into(next));
    }
}
