package org.tertulia.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tertulia.network.NetworkPath.ServiceRecord;

class ServiceLookupTest {

    private static final String NAME = "_xmpp-client._tcp.example.org";
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void records_come_by_priority_with_targets_that_can_be_connected_to() throws IOException {
        var main = new ServiceRecord("xmpp1.example.org", 5222, 5, 10);
        var spare = new ServiceRecord("xmpp2.example.org", 443, 20, 0);
        try (var server = new DnsServer(0, List.of(spare, main))) {
            assertEquals(List.of(main, spare), new ServiceLookup(server.url(), LONG).services(NAME));
            assertEquals(List.of(NAME + "."), server.asked);
        }
    }

    @Test
    void a_service_that_is_not_offered_has_a_dot_for_a_target() throws IOException {
        var none = new ServiceRecord(".", 0, 0, 0);
        try (var server = new DnsServer(0, List.of(none))) {
            assertEquals(List.of(none), new ServiceLookup(server.url(), LONG).services(NAME));
        }
    }

    @Test
    void a_name_without_records_or_without_existence_has_none() throws IOException {
        for (int code : new int[] {0, 2, 3, 5}) {
            try (var server = new DnsServer(code, List.of())) {
                assertEquals(List.of(), new ServiceLookup(server.url(), LONG).services(NAME), "code " + code);
            }
        }
    }

    @Test
    void servers_that_are_silent_or_absent_cost_no_more_than_the_bound() throws IOException {
        int port;
        try (var silent = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            port = silent.getLocalPort();
            var lookup = new ServiceLookup("dns://127.0.0.1:" + port, Duration.ofMillis(200));
            assertEquals(List.of(), lookup.services(NAME));
        }
        assertEquals(List.of(), new ServiceLookup("dns://127.0.0.1:" + port, Duration.ofMillis(200)).services(NAME));
    }

    @Test
    void only_a_host_name_is_ever_asked() throws IOException {
        try (var server = new DnsServer(0, List.of(new ServiceRecord("a.example", 1, 1, 1)))) {
            var lookup = new ServiceLookup(server.url(), LONG);
            for (String bad : List.of("", "ldap://127.0.0.1/x", "rmi:x", "a b", "a/b", "192.0.2.1", "x.onion")) {
                assertEquals(List.of(), lookup.services(bad), bad);
            }
            assertEquals(List.of(), server.asked);
        }
    }

    @Test
    void a_record_that_makes_no_sense_is_left_out() {
        assertEquals(
                Optional.of(new ServiceRecord("a.example", 5222, 1, 2)), ServiceLookup.parse("1 2 5222 A.example."));
        for (String bad : List.of(
                "",
                "1 2 3",
                "1 2 x a.example.",
                "1 -2 1 a.example.",
                "1 2 65536 a.example.",
                "1 2 5222 a..b.",
                "1 2 5222 a.b. more")) {
            assertEquals(Optional.empty(), ServiceLookup.parse(bad), bad);
        }
    }

    @Test
    void inside_a_priority_the_first_is_drawn_in_proportion_to_the_weight() {
        var heavy = new ServiceRecord("heavy.example", 1, 0, 75);
        var light = new ServiceRecord("light.example", 1, 0, 25);
        var never = new ServiceRecord("zero.example", 1, 0, 0);
        var random = new Random(2782);
        int heavyFirst = 0;
        int zeroFirst = 0;
        for (int i = 0; i < 10_000; i++) {
            var order = ServiceLookup.ordered(new ArrayList<>(List.of(light, never, heavy)), random);
            assertEquals(3, order.size());
            if (order.getFirst().equals(heavy)) heavyFirst++;
            if (order.getFirst().equals(never)) zeroFirst++;
        }
        assertTrue(heavyFirst > 7_000 && heavyFirst < 7_900, "heavy first " + heavyFirst);
        assertTrue(zeroFirst > 0 && zeroFirst < 300, "zero first " + zeroFirst);
    }
}
