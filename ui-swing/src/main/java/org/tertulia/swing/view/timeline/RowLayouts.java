package org.tertulia.swing.view.timeline;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The layouts of rows seen lately. A layout belongs to the contents of its row, so nothing has to be told when rows
 * change. Plain least-recently-used: a cache that may refuse new entries would lay the visible rows out at each paint.
 */
final class RowLayouts {
    private static final int MAX = 600;
    private static final int UNFOLD = 8;
    private static final int MAX_LINES = 1_000_000;

    private record Key(Row row, int lines) {}

    private final Map<Key, RowLayout> known = new LinkedHashMap<>(256, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, RowLayout> eldest) {
            return size() > MAX;
        }
    };
    private final Map<Long, Integer> unfolded = new HashMap<>();
    private Setting setting;

    RowLayouts(Setting setting) {
        this.setting = setting;
    }

    Setting setting() {
        return setting;
    }

    void setting(Setting changed) {
        setting = changed;
        known.clear();
    }

    RowLayout of(Row row) {
        int lines = unfolded.getOrDefault(row.id(), Words.LINES);
        return known.computeIfAbsent(new Key(row, lines), this::make);
    }

    int estimate(Row row) {
        return setting.estimate(row);
    }

    /** Shows more of a long message, each time. */
    void unfold(Row row) {
        unfolded.merge(row.id(), Words.LINES * UNFOLD, (before, first) -> Math.min(MAX_LINES, before * UNFOLD));
    }

    void fold(Row row) {
        unfolded.remove(row.id());
    }

    private RowLayout make(Key key) {
        return switch (key.row()) {
            case Row.Text text ->
                setting.compact()
                        ? LineLayout.of(text, setting, key.lines())
                        : BubbleLayout.of(text, setting, key.lines());
            case Row.Day day -> new DayLayout(day, setting);
            case Row.Unread unread -> new UnreadLayout(unread, setting);
            case Row.Event event -> EventLayout.of(event, setting, key.lines() > Words.LINES);
            case Row.Gap gap -> GapLayout.of(gap, setting);
            case Row.Typing typing -> new TypingLayout(typing, setting);
        };
    }
}
