package org.tertulia.store;

import java.util.List;
import org.tertulia.model.Message;

/**
 * A message that was found.
 *
 * @param snippet a piece of the body around the first match, on one line
 * @param matches where in {@code snippet} the words are, in order, not overlapping
 */
public record SearchHit(Message message, String snippet, List<TextRange> matches) {
    public SearchHit {
        matches = List.copyOf(matches);
    }
}
