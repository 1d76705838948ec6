package org.tertulia.loopback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tertulia.model.Address;
import org.tertulia.model.Participant;
import org.tertulia.model.Participant.Role;

/** A room on the server. Guarded by the server's lock. */
final class Room {

    final Address address;
    final Archive archive;
    final Map<String, Occupant> occupants = new LinkedHashMap<>();
    final Map<Address, Role> roles = new HashMap<>();
    /** Who may not come in. */
    final Set<Address> banned = new HashSet<>();

    String name;
    String topic = "";

    Room(Address address, String name) {
        this.address = address;
        this.archive = new Archive(address.value());
        this.name = name;
    }

    /** Somebody who is in, with all the clients that they are in with; none for a scripted person. */
    record Occupant(Home home, Address address, List<Link> links) {}

    Role role(Home home) {
        return roles.getOrDefault(home.address, Role.MEMBER);
    }

    List<Participant> participants(Home viewer) {
        List<Participant> all = new ArrayList<>();
        for (Occupant occupant : occupants.values()) all.add(participant(occupant, viewer));
        return all;
    }

    Participant participant(Occupant occupant, Home viewer) {
        return new Participant(
                occupant.address(),
                occupant.address().device(),
                role(occupant.home()),
                occupant.home().presence(),
                occupant.home() == viewer);
    }
}
