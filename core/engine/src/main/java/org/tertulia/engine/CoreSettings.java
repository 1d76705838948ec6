package org.tertulia.engine;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.tertulia.network.Network;
import org.tertulia.path.NetworkPaths;
import org.tertulia.secrets.SecretStore;

/**
 * What a core is made of.
 *
 * @param profile the folder of the profile; made when it is missing
 * @param networks what can be signed in to; accounts of other networks are kept, offline
 * @param secrets stays the caller's to close, after the core
 * @param clock the only clock that is read; tests move it
 * @param timers what runs later; tests run it when they like
 * @param random spreads reconnects
 */
public record CoreSettings(
        Path profile,
        List<Network> networks,
        SecretStore secrets,
        NetworkPaths paths,
        InstantSource clock,
        Timers timers,
        RandomGenerator random) {

    public CoreSettings {
        networks = List.copyOf(networks);
    }

    /** By the machine's clock. */
    public CoreSettings(Path profile, List<Network> networks, SecretStore secrets, NetworkPaths paths) {
        this(profile, networks, secrets, paths, InstantSource.system(), new SystemTimers(), new SplittableRandom());
    }
}
