package org.tertulia.swing.view.timeline;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tertulia.swing.theme.Brush;

/** A row laid out for a {@link Setting}: immutable, painted any number of times. Its own upper left corner is 0, 0. */
interface RowLayout {
    int height();

    void paint(Brush brush, State state);

    /** The char of the message's body nearest to a point. */
    default int offsetAt(double x, double y) {
        return 0;
    }

    default boolean isOverText(double x, double y) {
        return false;
    }

    /** What a click at a point does. */
    default Optional<Target> targetAt(double x, double y) {
        return Optional.empty();
    }

    /** All that can be done on the row, for the keyboard and the menu. */
    default List<Target> targets() {
        return List.of();
    }

    /**
     * What changes between two paintings.
     *
     * @param found what a search looks for, to be marked in the words
     * @param flash 0 to 1: how strongly the row is pointed out
     * @param phase 0 to 1: how far the typing dots are
     */
    record State(
            boolean focused,
            boolean hovered,
            Selection.@Nullable Range selection,
            @Nullable Pattern found,
            double flash,
            double phase) {}

    /** Something to click on. */
    sealed interface Target {
        record Open(URI link) implements Target {}

        record Retry() implements Target {}

        record Discard() implements Target {}

        record More() implements Target {}

        record Less() implements Target {}

        record Fetch() implements Target {}
    }
}
