package org.tertulia.lab.xmpp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tertulia.lab.Lab;
import org.tertulia.network.Blocking;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.NetworkEvent.BlocklistChanged;
import org.tertulia.network.NetworkEvent.BlocklistLoaded;
import org.tertulia.network.OutgoingMessage;

/** The list of the blocked that the server keeps (XEP-0191). */
@Timeout(120)
final class XmppBlockingTest {

    private final Lab lab = Lab.shared();
    private final Someone ana = new Someone(lab);
    private final Someone ben = new Someone(lab);

    @BeforeEach
    void signIn() {
        ana.online();
        ben.online();
    }

    @AfterEach
    void signOut() {
        ana.close();
        ben.close();
    }

    private static BlocklistLoaded list(Someone one) {
        return one.notebook.all(BlocklistLoaded.class).getLast();
    }

    @Test
    void theServerKeepsAwayWhoIsBlockedAndTellsAllOurClients() {
        assertEquals(List.of(), list(ana).addresses());
        try (Someone phone = ana.otherClient(lab).online()) {
            Someone.done(ana.ability(Blocking.class).block(ben.address()));
            for (Someone client : List.of(ana, phone)) {
                client.notebook.await(
                        BlocklistChanged.class, e -> e.blocked() && e.address().equals(ben.address()));
            }
            OutgoingMessage refused = ben.write(ana.address(), "listen to me");
            ben.notebook.await(NetworkEvent.SendFailed.class, e -> e.id().equals(refused.id()));
            ana.restarted();
            assertEquals(List.of(ben.address()), list(ana).addresses());
            Someone.done(phone.ability(Blocking.class).unblock(ben.address()));
            ana.notebook.await(BlocklistChanged.class, e -> !e.blocked());
            ben.write(ana.address(), "thank you");
            ana.notebook.awaitText("thank you");
            assertEquals(List.of("thank you"), ana.notebook.texts());
        }
    }

    @Test
    void blockingTwiceAndUnblockingWhoIsNotAreNoErrors() {
        Blocking blocking = ana.ability(Blocking.class);
        Someone.done(blocking.block(ben.address()));
        Someone.done(blocking.block(ben.address()));
        Someone.done(blocking.unblock(ben.address()));
        Someone.done(blocking.unblock(ben.address()));
        ben.write(ana.address(), "here");
        ana.notebook.awaitText("here");
    }
}
