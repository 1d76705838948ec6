package org.tertulia.nearby;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Address;
import org.tertulia.model.Identity;
import org.tertulia.model.Presence;
import org.tertulia.model.Subscription;
import org.tertulia.network.AdapterContext;
import org.tertulia.network.EventBatch;
import org.tertulia.network.EventBatch.Write;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.NetworkEvent.RosterEntry;

/**
 * The contact list: whoever is nearby, and those who have been kept (added, given a name, written to) also while they are
 * not. What has changed is told by one thread of its own, the latest state of each: no flood makes a queue.
 */
final class Contacts implements People.Listener {

    static final int MOST_KEPT = 1_000;

    private static final String PREFIX = "kept.";

    private final AdapterContext context;
    private final People people;

    /** Guarded by this, like all below. By key, the name that the person gave them, and behind a newline their own. */
    private final Map<String, String> kept = new TreeMap<>();

    /** Taken out of the list, and still there. */
    private final Set<String> hidden = new HashSet<>();

    private final Map<String, Told> told = new HashMap<>();
    private final Set<String> changed = new LinkedHashSet<>();
    /** Whether we have been here long enough to say who is not. */
    private boolean around;

    /** What the core knows of somebody in the list. */
    private record Told(String name, Presence presence) {}

    Contacts(AdapterContext context, People people) {
        this.context = context;
        this.people = people;
    }

    /** The list at the beginning: those who have been kept. */
    synchronized NetworkEvent loaded() {
        List<RosterEntry> entries = new ArrayList<>();
        context.state().scan(PREFIX).forEach((key, value) -> {
            String who = key.substring(PREFIX.length());
            kept.put(who, new String(value, StandardCharsets.UTF_8));
            entries.add(entry(who, keptName(who)));
            told.put(who, new Told(keptName(who), Presence.UNKNOWN));
        });
        return new NetworkEvent.RosterLoaded(entries);
    }

    private static RosterEntry entry(String key, String name) {
        return new RosterEntry(new Address(Names.SCHEME, key), name, Subscription.BOTH, List.of());
    }

    private String keptName(String key) {
        String[] names = kept.getOrDefault(key, "").split("\n", -1);
        return names[0].isEmpty() && names.length > 1 ? names[1] : names[0];
    }

    private String givenName(String key) {
        return kept.getOrDefault(key, "").split("\n", -1)[0];
    }

    /** Who has not been seen by now is not there. */
    synchronized void lookedAround() {
        around = true;
        changed.addAll(kept.keySet());
        notifyAll();
    }

    @Override
    public synchronized void changed(String key) {
        changed.add(key);
        notifyAll();
    }

    /** @return whether there was room */
    synchronized boolean keep(String key, @Nullable String name) {
        if (!kept.containsKey(key) && kept.size() >= MOST_KEPT) return false;
        kept.put(key, (name == null ? givenName(key) : Text.line(name)) + "\n");
        hidden.remove(key);
        changed(key);
        return true;
    }

    synchronized boolean keeps(String key) {
        return kept.containsKey(key);
    }

    synchronized void remove(String key) {
        kept.remove(key);
        if (people.find(key).isPresent()) hidden.add(key);
        changed(key);
    }

    /** Tells what changes, until interrupted. */
    void run() {
        try {
            while (true) {
                List<NetworkEvent> events = new ArrayList<>();
                List<Write> writes = new ArrayList<>();
                synchronized (this) {
                    while (changed.isEmpty()) wait();
                }
                // a record comes in several pieces, and then in several copies
                Thread.sleep(250);
                synchronized (this) {
                    for (String key : changed) settle(key, events, writes);
                    changed.clear();
                }
                if (!events.isEmpty() || !writes.isEmpty()) {
                    var _ = context.sink()
                            .accept(new EventBatch(events, writes))
                            .exceptionally(closed -> null);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void settle(String key, List<NetworkEvent> events, List<Write> writes) {
        Address address = new Address(Names.SCHEME, key);
        Sighting sighting = people.find(key).orElse(null);
        if (sighting == null) hidden.remove(key);
        boolean listed = kept.containsKey(key) || (sighting != null && !hidden.contains(key));
        Told before = told.get(key);
        if (!listed) {
            writes.add(new Write(PREFIX + key, null));
            if (told.remove(key) != null) events.add(new NetworkEvent.RosterRemoved(address));
            return;
        }
        if (kept.containsKey(key)) remember(key, sighting, before, writes);
        String name = sighting == null || !givenName(key).isEmpty() ? keptName(key) : sighting.displayName();
        Told now = new Told(name, presence(key, sighting));
        told.put(key, now);
        if (before == null) events.add(new NetworkEvent.IdentityTold(address, Identity.NOBODY));
        if (before == null || !before.name.equals(name)) events.add(new NetworkEvent.RosterChanged(entry(key, name)));
        if (before == null || !before.presence.equals(now.presence))
            events.add(new NetworkEvent.PresenceChanged(address, now.presence));
    }

    /** With the name by which they were last seen, for while they are away. */
    private void remember(String key, @Nullable Sighting sighting, @Nullable Told before, List<Write> writes) {
        String own = sighting != null ? sighting.displayName() : before != null ? before.name : keptName(key);
        String value = givenName(key) + "\n" + own;
        if (value.equals(kept.put(key, value)) && before != null) return;
        writes.add(new Write(PREFIX + key, value.getBytes(StandardCharsets.UTF_8)));
    }

    private Presence presence(String key, @Nullable Sighting sighting) {
        if (sighting == null) return around ? Presence.OFFLINE : Presence.UNKNOWN;
        return people.silent(key) ? Presence.OFFLINE : sighting.profile().presence();
    }
}
