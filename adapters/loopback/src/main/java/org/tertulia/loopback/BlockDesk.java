package org.tertulia.loopback;

import org.tertulia.model.Address;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.network.NetworkEvent.BlocklistChanged;

/** Serves the lists of those who are blocked: what they send is refused, what they ask is not passed on. */
record BlockDesk(LoopbackServer server) {

    Outcome<Nothing> block(Home home, Address who) {
        synchronized (server.lock) {
            if (home.blocked.add(who)) home.tell(Frame.of(new BlocklistChanged(who, true)));
            return Outcome.ok();
        }
    }

    Outcome<Nothing> unblock(Home home, Address who) {
        synchronized (server.lock) {
            if (home.blocked.remove(who)) home.tell(Frame.of(new BlocklistChanged(who, false)));
            return Outcome.ok();
        }
    }

    static Failure refusal(Home to) {
        return Failure.of(Failure.Kind.NOT_PERMITTED, to.address + " takes no messages from you");
    }
}
