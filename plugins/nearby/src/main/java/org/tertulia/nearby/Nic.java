package org.tertulia.nearby;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * An interface of this computer, and the address that we announce there.
 *
 * @param address of IPv4 where there is one
 */
record Nic(String name, InetAddress address, int prefix) {

    private static final int MOST = 8;

    /**
     * Those that lead to a network with others on it. Of two that lead to the same one (cable and wireless at home) the first:
     * otherwise everybody there would see us twice.
     *
     * @param only the one to use, or empty for all; only then may it be loopback
     */
    static List<Nic> usable(String only) throws SocketException {
        List<Nic> usable = new ArrayList<>();
        for (NetworkInterface each : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            if (usable.size() == MOST || !wanted(each, only)) continue;
            of(each).filter(nic -> usable.stream().noneMatch(nic::leadsWhere)).ifPresent(usable::add);
        }
        return usable;
    }

    private static boolean wanted(NetworkInterface each, String only) throws SocketException {
        if (!each.isUp()) return false;
        if (!only.isEmpty()) return each.getName().equals(only);
        return each.supportsMulticast() && !each.isLoopback() && !each.isPointToPoint();
    }

    private static Optional<Nic> of(NetworkInterface each) {
        List<InterfaceAddress> addresses = each.getInterfaceAddresses();
        Optional<InterfaceAddress> best = addresses.stream()
                .filter(address -> address.getAddress() instanceof Inet4Address)
                .findFirst()
                .or(() -> addresses.stream()
                        .filter(address -> address.getAddress().isLinkLocalAddress())
                        .findFirst());
        return best.map(address -> new Nic(each.getName(), address.getAddress(), address.getNetworkPrefixLength()));
    }

    /** Whether both are in one network of IPv4; that of link-local IPv6 is another one behind every interface. */
    private boolean leadsWhere(Nic other) {
        if (!(address instanceof Inet4Address) || !(other.address instanceof Inet4Address)) return false;
        return prefix == other.prefix && network() == other.network();
    }

    private long network() {
        long bits = 0;
        for (byte each : address.getAddress()) bits = (bits << 8) | (each & 0xFF);
        return bits >>> (32 - Math.clamp(prefix, 0, 32));
    }

    /** Whether somebody at an address may see us come from ours. */
    boolean reaches(InetAddress other) {
        return address instanceof Inet4Address == other instanceof Inet4Address;
    }

    /** The same address with the interface that it is behind: without, one of link-local IPv6 leads nowhere. */
    InetAddress behind(InetAddress other) {
        if (!other.isLinkLocalAddress() || !(other instanceof Inet6Address)) return other;
        try {
            return Inet6Address.getByAddress(null, other.getAddress(), NetworkInterface.getByName(name));
        } catch (IOException e) {
            return other;
        }
    }
}
