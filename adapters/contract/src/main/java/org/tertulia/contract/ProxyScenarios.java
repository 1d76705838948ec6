package org.tertulia.contract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.tertulia.contract.NetworkUnderTest.Endpoint;
import org.tertulia.network.AccountSettings;

/** With a proxy set, no byte and no name look-up goes elsewhere. */
public interface ProxyScenarios {

    /** A name that no resolver has, and only the proxy of this scenario knows. */
    String NAME = "only-the-proxy-knows.invalid";

    @ResourceLock(Scenario.CONNECTIONS)
    @Scenario("SOCKS proxy: no byte and no name look-up goes elsewhere")
    default void everythingGoesThroughTheProxy(Story story) throws IOException {
        Endpoint server = story.net().endpoint();
        OpenSockets.awaitNone();
        try (RecordingSocks5 proxy = new RecordingSocks5(Map.of(NAME, server));
                RecordingResolver.Record lookups = RecordingResolver.record()) {
            Map<String, String> settings = through(proxy, story.net().settings());
            User one = story.net().freshUser("alice");
            User two = story.net().freshUser("bob");
            Peer alice = story.signIn(story.app(), one, settings);
            Peer bob = story.signIn(story.app(), two, settings);
            story.meet(alice, bob);
            alice.says(bob, "through the proxy");
            bob.sees(alice, "through the proxy");
            Expect.equal(List.of(), OpenSockets.besides(proxy::knows));
            alice.restarts();
            bob.says(alice.isOnline(), "again");
            alice.sees(bob, "again");
            Expect.equal(List.of(), OpenSockets.besides(proxy::knows));
            Expect.equal(List.of(), lookups.names());
            Expect.that(proxy.asked().contains(NAME), "the proxy was never asked for the server");
            Expect.that(
                    proxy.asked().stream().allMatch(NAME::equals),
                    "the proxy was asked for something else: " + proxy.asked());
        }
    }

    @Scenario("SOCKS proxy: the system sees no other connection")
    default void theSystemSeesNoOtherConnection(Story story) throws IOException {
        Endpoint server = story.net().endpoint();
        try (RecordingSocks5 proxy = new RecordingSocks5(Map.of(NAME, server))) {
            Peer bob = story.peer("bob");
            Peer alice = story.signIn(
                    story.app(),
                    story.net().freshUser("alice"),
                    through(proxy, story.net().settings()));
            story.meet(alice, bob);
            alice.quits();
            Path trace = story.folder().resolve("trace");
            try (KitChild.Started child =
                    KitChild.start(SystemCalls.tracedInto(trace), alice, story.net(), bob.address())) {
                bob.sees(alice, "number 1");
                Expect.that(child.writesUntil(5) >= 5, "the child writes");
            }
            Expect.equal(Set.of("127.0.0.1 " + proxy.port()), SystemCalls.reachedIn(trace));
        }
    }

    private static Map<String, String> through(RecordingSocks5 proxy, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put(AccountSettings.PROXY, "socks5://127.0.0.1:" + proxy.port());
        all.put(AccountSettings.HOST, NAME);
        return all;
    }
}
