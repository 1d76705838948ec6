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
}
