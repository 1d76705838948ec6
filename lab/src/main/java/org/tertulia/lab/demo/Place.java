package org.tertulia.lab.demo;

import java.util.List;
import java.util.Map;
import org.tertulia.lab.Lab;
import org.tertulia.model.Address;
import org.tertulia.network.AccountSettings;

/**
 * One network of the lab: how an address of it is written, and where its server is.
 *
 * @param network the network's id
 */
record Place(String network, String server, Map<String, String> settings) {

    static List<Place> of(Lab lab) {
        return List.of(
                place(lab, "xmpp", "xmpp.domain", "xmpp.port"),
                place(lab, "matrix", "matrix.name", "matrix.tls.port"),
                place(lab, "irc", "irc.name", "irc.tls.port"));
    }

    /** The lab throttles nobody, so nobody in it holds back. */
    private static Place place(Lab lab, String network, String server, String port) {
        return new Place(
                network,
                lab.value(server),
                Map.of(
                        AccountSettings.HOST,
                        lab.value(network + ".host"),
                        AccountSettings.PORT,
                        lab.value(port),
                        "irc.rate",
                        "1000",
                        "email",
                        "somebody@lab.test"));
    }

    Address person(String name) {
        return new Address(network, network.equals("matrix") ? "@" + name + ":" + server : name + "@" + server);
    }

    /** A room as somebody types it who makes one. */
    String room(String name) {
        return switch (network) {
            case "xmpp" -> name + "@conference." + server;
            case "irc" -> "#" + name;
            default -> name;
        };
    }
}
