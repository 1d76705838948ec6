package org.tertulia.client;

import java.util.List;
import org.tertulia.model.Message;

/**
 * Messages found, the newest first.
 *
 * @param more whether there are older ones
 */
public record SearchPage(List<Hit> hits, boolean more) {

    public SearchPage {
        hits = List.copyOf(hits);
    }

    /**
     * @param snippet a piece of the body around the first match, on one line
     * @param matches where in {@code snippet} the words are, in order, not overlapping
     */
    public record Hit(Message message, String snippet, List<Range> matches) {
        public Hit {
            matches = List.copyOf(matches);
        }
    }

    /** UTF-16 offsets, {@code to} excluded. */
    public record Range(int from, int to) {}
}
