package org.tertulia.contract;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tertulia.contract.NetworkUnderTest.Endpoint;
import org.tertulia.network.AccountSettings;

/** With a proxy set, no byte and no name look-up goes elsewhere. */
public interface ProxyScenarios {

    /** A name that no resolver has, and only the proxy of this scenario knows. */
    String NAME = "only-the-proxy-knows.invalid";

    @Scenario("SOCKS proxy: no byte and no name look-up goes elsewhere")
    default void everythingGoesThroughTheProxy(Story story) throws IOException {
        Endpoint server = story.net().endpoint().orElseThrow();
        try (RecordingSocks5 proxy = new RecordingSocks5(Map.of(NAME, server));
                RecordingResolver.Record lookups = RecordingResolver.record()) {
            Map<String, String> settings = new HashMap<>(story.net().settings());
            settings.put(AccountSettings.PROXY, "socks5://127.0.0.1:" + proxy.port());
            settings.put(AccountSettings.HOST, NAME);
            User one = story.net().freshUser("alice");
            User two = story.net().freshUser("bob");
            Peer alice = story.signIn(story.app(), one, settings);
            Peer bob = story.signIn(story.app(), two, settings);
            alice.says(bob, "through the proxy");
            bob.sees(alice, "through the proxy");
            Expect.equal(List.of(), OpenSockets.besides(proxy));
            alice.restarts();
            bob.says(alice.isOnline(), "again");
            alice.sees(bob, "again");
            Expect.equal(List.of(), OpenSockets.besides(proxy));
            Expect.equal(List.of(), lookups.names());
            Expect.that(proxy.asked().contains(NAME), "the proxy was never asked for the server");
            Expect.that(
                    proxy.asked().stream().allMatch(NAME::equals),
                    "the proxy was asked for something else: " + proxy.asked());
        }
    }
}
