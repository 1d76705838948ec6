package org.tertulia.nearby;

import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is announced, by name. Safe for any thread; nothing in it waits for anything but a moment of the others. */
final class People implements Link.Ear {

    private static final System.Logger LOG = System.getLogger(People.class.getName());

    /** Others are not seen: no hall has more, and no list would be readable. */
    static final int MOST = 1_000;

    /** Somebody, behind one interface or several. The first sighting counts; the others only say where else they are. */
    private final Map<String, Map<String, Sighting>> byName = new HashMap<>();

    private final Listener listener;
    /** Announced, and yet nobody answers there. */
    private final Set<String> silent = new HashSet<>();

    private boolean full;

    /** Is told outside all locks, by the thread that saw it, and does not wait. */
    interface Listener {
        void changed(String key);
    }

    People(Listener listener) {
        this.listener = listener;
    }

    @Override
    public void seen(Sighting sighting) {
        synchronized (this) {
            Map<String, Sighting> sightings = byName.get(sighting.key());
            if (sightings == null) {
                if (!room()) return;
                sightings = new LinkedHashMap<>();
                byName.put(sighting.key(), sightings);
            }
            Sighting first = sightings.isEmpty()
                    ? sighting
                    : sightings.values().iterator().next();
            // one program listens at one port, whatever the interface: another one has only taken the name
            boolean other = !first.link().equals(sighting.link()) && first.port() != sighting.port();
            if (other) return;
            sightings.put(sighting.link(), sighting);
            silent.remove(sighting.key());
            notifyAll();
        }
        listener.changed(sighting.key());
    }

    private boolean room() {
        if (byName.size() < MOST) return true;
        if (!full) LOG.log(Level.WARNING, "more than " + MOST + " people are nearby: the others are not shown");
        full = true;
        return false;
    }

    @Override
    public void gone(String link, String name) {
        String key = Names.key(name);
        synchronized (this) {
            Map<String, Sighting> sightings = byName.get(key);
            if (sightings == null || sightings.remove(link) == null) return;
            if (sightings.isEmpty()) byName.remove(key);
            silent.remove(key);
        }
        listener.changed(key);
    }

    /** An interface has gone, and with it whoever was behind it. */
    void gone(String link) {
        List<String> lost = new ArrayList<>();
        synchronized (this) {
            byName.forEach((key, sightings) -> {
                if (sightings.remove(link) != null) lost.add(key);
            });
            byName.values().removeIf(Map::isEmpty);
            silent.retainAll(byName.keySet());
        }
        lost.forEach(listener::changed);
    }

    synchronized Optional<Sighting> find(String key) {
        Map<String, Sighting> sightings = byName.get(key);
        return sightings == null
                ? Optional.empty()
                : sightings.values().stream().findFirst();
    }

    /**
     * Who may write from an address: who is announced from there under the name that they give, or the only one there when
     * they give none (XEP-0174, section 5).
     *
     * @param name or empty
     */
    synchronized Optional<Sighting> at(InetAddress address, String name) {
        if (!name.isEmpty()) {
            return byName.getOrDefault(Names.key(name), Map.of()).values().stream()
                    .filter(each -> each.addresses().contains(address))
                    .findFirst();
        }
        List<Sighting> there = byName.values().stream()
                .flatMap(each -> each.values().stream())
                .filter(each -> each.addresses().contains(address))
                .toList();
        return there.stream().map(Sighting::key).distinct().count() == 1
                ? Optional.of(there.getFirst())
                : Optional.empty();
    }

    /** The same, waiting for an announcement that is still on its way. */
    @Nullable
    Sighting awaited(InetAddress address, String name, long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        synchronized (this) {
            Optional<Sighting> found = at(address, name);
            while (found.isEmpty()) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) return null;
                wait(left);
                found = at(address, name);
            }
            return found.get();
        }
    }

    /** Somebody, waiting for an announcement that may be on its way. */
    Optional<Sighting> awaited(String key, long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        synchronized (this) {
            while (!byName.containsKey(key)) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) return Optional.empty();
                wait(left);
            }
            return find(key);
        }
    }

    /** Whether somebody answers where they are announced: one who went without a word is announced for an hour. */
    void answers(String key, boolean answers) {
        synchronized (this) {
            boolean news = answers ? silent.remove(key) : byName.containsKey(key) && silent.add(key);
            if (!news) return;
        }
        listener.changed(key);
    }

    synchronized boolean silent(String key) {
        return silent.contains(key);
    }

    /** Those who do not answer, a few of them. */
    synchronized List<Sighting> silent() {
        return silent.stream().limit(20).flatMap(key -> find(key).stream()).toList();
    }

    synchronized List<String> keys() {
        return List.copyOf(byName.keySet());
    }
}
