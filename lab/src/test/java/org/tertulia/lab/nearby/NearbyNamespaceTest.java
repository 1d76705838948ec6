package org.tertulia.lab.nearby;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.contract.NeedsRoot;
import org.tertulia.lab.proxy.NetworkNamespace;
import org.tertulia.model.Availability;
import org.tertulia.model.Delivery;

/** Two computers with one cable between them: who is at the one finds who is at the other, and they talk. */
@ExtendWith(NeedsRoot.class)
final class NearbyNamespaceTest {

    private static final String ANA = "ana@here";
    private static final String BOB = "bob@there";

    @Test
    void twoComputersOnOneCableFindEachOtherAndTalk() throws Exception {
        try (NetworkNamespace there = NetworkNamespace.make()) {
            talk(there);
        }
    }

    private static void talk(NetworkNamespace there) throws Exception {
        try (Neighbour ana = new Neighbour(ANA, there.cable())) {
            try (NeighbourInside bob = new NeighbourInside(there.within(), BOB, NetworkNamespace.INSIDE)) {
                ana.calls(BOB, "bob");
                bob.does("shows", "AWAY", "Back at three ☕");
                ana.sees(BOB, Availability.AWAY, "Back at three ☕");
                ana.shows(Availability.DO_NOT_DISTURB, "");
                bob.does("sees-there", ANA, "DO_NOT_DISTURB", "");
                ana.says(BOB, "hello over there");
                bob.does("sees", ANA, "hello over there");
                ana.sees(BOB, "hello over there", Delivery.DELIVERED);
                bob.does("says", ANA, "hello yourself 🥖");
                ana.sees(BOB, "hello yourself 🥖");
            }
            // written to, so kept
            ana.sees(BOB, Availability.OFFLINE, "");
        }
    }
}
