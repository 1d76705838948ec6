package org.tertulia.swing.view;

import java.util.List;
import org.tertulia.client.NetworkInfo;
import org.tertulia.model.Capabilities;

/** The networks there are, by id. */
record NetworkNames(List<NetworkInfo> networks) {

    String name(String id) {
        return networks.stream()
                .filter(network -> network.id().equals(id))
                .map(NetworkInfo::name)
                .findFirst()
                .orElse(id);
    }

    boolean can(String id, String capability) {
        return networks.stream()
                .filter(network -> network.id().equals(id))
                .map(NetworkInfo::capabilities)
                .anyMatch((Capabilities capabilities) -> capabilities.can(capability));
    }

    Capabilities.Level level(String id, String capability) {
        return networks.stream()
                .filter(network -> network.id().equals(id))
                .map(network -> network.capabilities().level(capability))
                .findFirst()
                .orElse(Capabilities.Level.REJECTED);
    }

    /** Whether one just writes to somebody new there: it is here, and has no list to add them to. */
    boolean writesToAnybody(String id) {
        return networks.stream().anyMatch(network -> network.id().equals(id))
                && !can(id, Capabilities.CONTACT_REQUESTS);
    }
}
