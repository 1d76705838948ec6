package org.tertulia.client;

import java.util.List;

/**
 * One commit of the store.
 *
 * @param revision grows by one with every commit that changed something; starts anew with the process
 * @param changes in the order in which they became true
 */
public record Committed(long revision, List<Change> changes) {

    public Committed {
        changes = List.copyOf(changes);
    }
}
