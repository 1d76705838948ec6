package org.tertulia.engine;

import java.util.Map;
import org.tertulia.client.SignIn;
import org.tertulia.model.AccountId;
import org.tertulia.network.Network;
import org.tertulia.path.NetworkPaths;

/** The ways to an account. Safe for any thread. */
final class SignIns {

    private final Map<String, Network> networks;
    private final NewAccounts anew;
    private final KnownAccounts again;
    private final NetworkPaths paths;

    SignIns(Map<String, Network> networks, NewAccounts anew, KnownAccounts again, NetworkPaths paths) {
        this.networks = networks;
        this.anew = anew;
        this.again = again;
        this.paths = paths;
    }

    /** @throws IllegalArgumentException when there is no such network */
    SignIn to(String network) {
        Network known = networks.get(network);
        if (known == null) throw new IllegalArgumentException("no such network: " + network);
        return new CoreSignIn(anew.of(known), paths);
    }

    SignIn to(AccountId account) {
        return new CoreSignIn(again.of(account), paths);
    }
}
