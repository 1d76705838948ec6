package org.tertulia.contract;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * All that an adapter must be able to do. Extend it, say how the network is reached, and all scenarios run; which of
 * them a network physically cannot have stands in the kit, not in the adapter; for a plug-in, in {@code kit/NETWORK.properties} on the test's class path.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Stage.class)
public abstract class NetworkContract
        implements LoginScenarios,
                CertificateScenarios,
                ProxyScenarios,
                RosterScenarios,
                BlockScenarios,
                PresenceScenarios,
                AvatarScenarios,
                MessageScenarios,
                OrderScenarios,
                RoomScenarios,
                HistoryScenarios,
                FailureScenarios {

    private NetworkUnderTest network;

    /** Starts what is needed; called once. */
    protected abstract NetworkUnderTest start();

    @BeforeAll
    void startOnce() {
        network = start();
        Set<String> scenarios = Outcomes.scenarios(NetworkContract.class).stream()
                .map(scenario -> Exceptions.key(scenario.value()))
                .collect(Collectors.toSet());
        String id = network.network().id();
        Expect.that(
                Exceptions.unknown(id, scenarios).isEmpty(),
                "kit/" + id + ".properties: there is no scenario " + Exceptions.unknown(id, scenarios));
    }

    @AfterAll
    void stop() {
        network.close();
    }

    NetworkUnderTest network() {
        return network;
    }
}
