package org.tertulia.loopback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Address;
import org.tertulia.model.Presence;
import org.tertulia.model.Secret;
import org.tertulia.model.Subscription;
import org.tertulia.network.NetworkEvent.AvatarTold;
import org.tertulia.network.NetworkEvent.DeliveryReported;
import org.tertulia.network.NetworkEvent.Requested;
import org.tertulia.network.NetworkEvent.RosterEntry;

/** One account on the server. Guarded by the server's lock. */
final class Home {

    final Address address;
    final Archive archive = new Archive("");
    final Weather weather = new Weather();
    final List<Link> links = new ArrayList<>();
    final Map<Address, Friend> friends = new LinkedHashMap<>();
    /** What waits for an answer, by subject. */
    final Map<Address, Requested> requests = new LinkedHashMap<>();

    final Set<Address> blocked = new LinkedHashSet<>();
    /** Receipts that no client of this account has taken yet. */
    final List<DeliveryReported> receipts = new ArrayList<>();

    /** Empty: none. */
    byte[] picture = {};

    Secret password;
    String name;
    int devices;

    @Nullable
    ScriptedPerson person;

    Home(Address address, Secret password) {
        this.address = address;
        this.password = password;
        this.name = Addresses.local(address);
    }

    /** As others may see it: the most reachable device. */
    Presence presence() {
        ScriptedPerson played = person;
        if (played != null) return played.presence();
        return links.stream()
                .map(Link::presence)
                .filter(p -> p != null)
                .max(Comparator.comparing(Presence::availability))
                .orElse(Presence.OFFLINE);
    }

    /** What is told to those who see us. */
    AvatarTold avatar() {
        return new AvatarTold(address, picture.length == 0 ? "" : LoopbackAvatars.handle(picture));
    }

    Friend friend(Address who) {
        return friends.computeIfAbsent(who, any -> new Friend());
    }

    void tell(Frame frame) {
        for (Link link : links) link.deliver(frame);
    }

    List<RosterEntry> roster() {
        List<RosterEntry> entries = new ArrayList<>();
        friends.forEach((who, friend) -> {
            if (friend.listed) entries.add(friend.entry(who));
        });
        return entries;
    }

    /** What this account thinks of one other. */
    static final class Friend {
        boolean listed;
        String name = "";
        /** We see them; they see us; we have asked. */
        boolean to;

        boolean from;
        boolean asked;

        Subscription subscription() {
            if (to) return from ? Subscription.BOTH : Subscription.TO;
            if (from) return asked ? Subscription.FROM_ASKED : Subscription.FROM;
            return asked ? Subscription.ASKED : Subscription.NONE;
        }

        RosterEntry entry(Address who) {
            return new RosterEntry(who, name, subscription(), List.of());
        }
    }
}
