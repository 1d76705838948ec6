package org.tertulia.store;

import java.util.List;

/**
 * Messages found, the newest first.
 *
 * @param more whether there are older ones
 */
public record SearchRows(List<SearchHit> hits, boolean more) {
    public SearchRows {
        hits = List.copyOf(hits);
    }
}
