package org.tertulia.lab.nearby;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.contract.NeedsRoot;
import org.tertulia.lab.proxy.NetworkNamespace;
import org.tertulia.model.Availability;
import org.tertulia.model.Delivery;

/** Pidgin's Bonjour at the other end of the cable. */
@ExtendWith(NeedsRoot.class)
final class PidginTest {

    private static final String ANA = "ana@here";
    private static final String PIDGE = "pidge@box";

    @Test
    void presenceAndMessagesGoBothWays(@TempDir Path folder) throws Exception {
        try (NetworkNamespace there = NetworkNamespace.make();
                Neighbour ana = new Neighbour(ANA, there.cable())) {
            try (Pidgin pidgin = new Pidgin(there.within(), folder, PIDGE)) {
                ana.calls(PIDGE, "Pidge On");
                ana.sees(PIDGE, Availability.ONLINE, "");
                pidgin.shows("away", "Back at three");
                // whoever is away without being idle it announces so
                ana.sees(PIDGE, Availability.DO_NOT_DISTURB, "Back at three");
                // and reads it so
                ana.shows(Availability.DO_NOT_DISTURB, "only looking in");
                pidgin.sees(ANA, "away", "only looking in");
                ana.says(PIDGE, "hello <Pidgin> & all 🥖");
                pidgin.await("said " + ANA + " hello <Pidgin> & all 🥖");
                ana.sees(PIDGE, "hello <Pidgin> & all 🥖", Delivery.ACCEPTED);
                pidgin.says(ANA, "a <b>bold</b> &amp; plain answer");
                ana.sees(PIDGE, "a bold & plain answer");
                ana.says(PIDGE, "and again");
                pidgin.await("said " + ANA + " and again");
            }
            ana.sees(PIDGE, Availability.OFFLINE, "");
        }
    }

    @Test
    void whoSpeaksFirstMayBePidgin(@TempDir Path folder) throws Exception {
        try (NetworkNamespace there = NetworkNamespace.make();
                Pidgin pidgin = new Pidgin(there.within(), folder, PIDGE);
                Neighbour ana = new Neighbour(ANA, there.cable())) {
            var _ = pidgin.sees(ANA);
            pidgin.says(ANA, "good morning");
            ana.sees(PIDGE, "good morning");
            ana.says(PIDGE, "good morning yourself");
            pidgin.await("said " + ANA + " good morning yourself");
        }
    }
}
