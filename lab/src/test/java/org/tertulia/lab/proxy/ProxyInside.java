package org.tertulia.lab.proxy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.tertulia.contract.NetworkUnderTest;
import org.tertulia.contract.NetworkUnderTest.Endpoint;
import org.tertulia.contract.RecordingSocks5;
import org.tertulia.contract.User;

/**
 * The process inside the namespace: a proxy that alone knows the servers' names, and whoever makes accounts at them. Says
 * the proxy's port, then answers each line with one; ends with its input.
 */
public final class ProxyInside {

    private final Map<Hidden, NetworkUnderTest> networks = new EnumMap<>(Hidden.class);
    private final RecordingSocks5 proxy;
    private int told;

    private ProxyInside(InetAddress at) throws IOException {
        Map<String, Endpoint> names = new HashMap<>();
        for (Hidden each : Hidden.values()) {
            NetworkUnderTest network = each.subject();
            networks.put(each, network);
            names.put(each.host(), network.endpoint());
        }
        proxy = new RecordingSocks5(at, names);
    }

    /** @param args the address to listen at */
    public static void main(String[] args) throws IOException {
        ProxyInside inside = new ProxyInside(InetAddress.ofLiteral(args[0]));
        System.out.println(inside.proxy.port());
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                System.out.println(inside.answer(line));
            }
        }
        Runtime.getRuntime().halt(0);
    }

    private String answer(String line) {
        if (line.equals("asked")) return asked();
        String[] words = line.split(" ", 2);
        NetworkUnderTest network = Objects.requireNonNull(networks.get(Hidden.valueOf(words[0])));
        User user = network.freshUser(words[1]);
        return String.join("\t", user.name(), user.address().value(), user.password());
    }

    /** What the proxy has been asked for since this was last said. */
    private String asked() {
        var all = proxy.asked();
        int now = all.size();
        String fresh = String.join("\t", all.subList(told, now));
        told = now;
        return fresh;
    }
}
