package org.tertulia.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of an {@link Action}, as data. A face that meets a kind it does not know says that this network needs a
 * newer version.
 */
public sealed interface ActionResult {

    /** It is done. @param text what there is to say about it, lines separated by {@code \n}, or empty */
    record Done(String text) implements ActionResult {}

    /**
     * Something to look at.
     *
     * @param columns English, which a face translates as {@code column.<words-in-small-letters>}; empty: rows are pairs of
     *     a name, to be translated likewise, and a value
     * @param more whether there was more than is shown
     */
    record Table(String title, List<String> columns, List<Row> rows, boolean more) implements ActionResult {

        /** More rows are cut by the core. */
        public static final int MOST_ROWS = 2000;

        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * @param room the room that the row is about: it can be entered
     * @param next what can be done about the row, such as lifting a ban
     */
    record Row(
            List<String> cells,
            @Nullable Address room,
            @Nullable Next next) {

        public Row(String... cells) {
            this(List.of(cells), null, null);
        }

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Fill this in, and run {@code next} with the answers besides its own values. */
    record Form(LoginStep.Form form, Next next) implements ActionResult {}

    /**
     * How it goes on: an action of the same scope.
     *
     * @param label what to call it, English; a face translates it like that of an {@link Action}
     */
    record Next(String action, String label, Map<String, String> values) {
        public Next {
            values = Map.copyOf(values);
        }
    }
}
