package org.tertulia.nearby;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Availability;
import org.tertulia.model.Failure;
import org.tertulia.model.Presence;
import org.tertulia.nearby.StanzaReader.Malformed;
import org.tertulia.network.AdapterContext;
import org.tertulia.network.EventBatch;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.NetworkPath;

/** What holds from coming to the network until leaving it: the interfaces, the people, the streams. Safe for any thread. */
final class Neighbourhood implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Neighbourhood.class.getName());

    private static final long ANNOUNCED_MILLIS = 20_000;
    private static final long LOOK_MILLIS = 3_000;
    private static final int KNOCK_ROUNDS = 4;
    private static final long ASK_MILLIS = 3_000;
    private static final long GOODBYE_MILLIS = 1_000;
    private static final long LEAVE_MILLIS = 3_500;

    private final AdapterContext context;
    private final Settings settings;
    private final Timing timing;
    private final NetworkPath path;
    private final People people;
    private final Contacts contacts;
    private final Handshake handshake;
    private final Inbox inbox = new Inbox(this);
    private final Door door;
    private final List<Link> links = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    /** Guarded by itself. */
    private final Map<String, Courier> couriers = new HashMap<>();

    private volatile Presence own = new Presence(Availability.ONLINE, "");
    private volatile boolean closed;
    private boolean complained;

    Neighbourhood(AdapterContext context, Settings settings, Timing timing) throws IOException {
        this.context = context;
        this.settings = settings;
        this.timing = timing;
        path = context.path();
        // the two know each other: who is seen is told to the list, and the list asks who is there
        Contacts[] told = new Contacts[1];
        people = new People(key -> told[0].changed(key));
        contacts = new Contacts(context, people);
        told[0] = contacts;
        handshake = new Handshake(people, timing);
        door = new Door(settings.port());
    }

    People people() {
        return people;
    }

    Contacts contacts() {
        return contacts;
    }

    Handshake handshake() {
        return handshake;
    }

    Inbox inbox() {
        return inbox;
    }

    NetworkPath path() {
        return path;
    }

    int port() {
        return door.port();
    }

    Instant now() {
        return context.clock().instant();
    }

    // ---- its life, on the session's thread

    /** Is announced somewhere when this returns; otherwise says why not. */
    @Nullable
    Failure begin() throws IOException, InterruptedException {
        long end = System.nanoTime() + ANNOUNCED_MILLIS * 1_000_000;
        while (System.nanoTime() < end) {
            if (!look()) return Failure.of(Failure.Kind.UNREACHABLE, "This computer is on no network");
            for (Link link : links) if (link.announced(200)) return null;
            // an address that has only just come cannot be used for a moment
            if (links.isEmpty()) Thread.sleep(500);
        }
        return Failure.of(Failure.Kind.UNREACHABLE, "Nobody on this network can be told that we are here (mDNS)");
    }

    /** Goes on until there is no network any more, and returns why. */
    Failure live() throws InterruptedException {
        emit(List.of(
                new NetworkEvent.Connected(context.address(), false),
                contacts.loaded(),
                new NetworkEvent.Synchronised(null, false)));
        start("nearby-contacts", contacts::run);
        start("nearby-listener", () -> door.run(this));
        people.keys().forEach(contacts::changed);
        Thread.sleep(timing.around());
        contacts.lookedAround();
        for (int round = 1; !closed; round++) {
            Thread.sleep(LOOK_MILLIS);
            if (round % KNOCK_ROUNDS == 0) people.silent().forEach(this::knock);
            var _ = look();
            all().forEach(Courier::free);
            if (links.isEmpty()) break;
        }
        return Failure.of(Failure.Kind.DISCONNECTED, "This computer has left the network");
    }

    /** Whether somebody who did not answer does so now: who is back as they were is not announced to us as news. */
    private void knock(Sighting silent) {
        Thread.ofVirtual().name("nearby-knock").start(() -> {
            try (Stream stream = handshake.dial(path, silent)) {
                stream.finish();
                people.answers(silent.key(), true);
            } catch (IOException e) {
                // still not
            }
        });
    }

    /** Joins what has come, leaves what has gone. @return whether there is anything to join */
    private boolean look() {
        List<Nic> nics;
        try {
            nics = Nic.usable(settings.only());
        } catch (IOException e) {
            nics = List.of();
        }
        for (Link link : links) {
            if (nics.contains(link.nic()) && !link.flooded()) continue;
            if (link.flooded())
                LOG.log(Level.WARNING, "somebody floods this network with announcements: beginning anew");
            links.remove(link);
            people.gone(link.nic().name());
            link.close();
        }
        for (Nic nic : nics) {
            if (links.stream().anyMatch(link -> link.nic().equals(nic))) continue;
            try {
                links.add(new Link(nic, settings.name(), door.port(), record(), people));
            } catch (IOException | RuntimeException e) {
                if (!complained) LOG.log(Level.WARNING, "an interface cannot be used", e);
                complained = true;
            }
        }
        return !nics.isEmpty();
    }

    private byte[] record() {
        return new Profile(settings.nick(), own).record(door.port());
    }

    void publish(Presence presence) {
        own = presence;
        for (Link link : links) link.announce(record());
    }

    private void start(String name, Runnable work) {
        threads.add(Thread.ofVirtual().name(name).start(work));
    }

    /** Somebody; who has only just come, or was not heard, is asked for once more. Blocks for seconds when nobody is there. */
    Optional<Sighting> find(String key) throws InterruptedException {
        Optional<Sighting> known = people.find(key);
        if (known.isPresent()) return known;
        for (Link link : links) link.ask(key);
        return people.awaited(key, ASK_MILLIS);
    }

    // ---- streams

    /** Who carries what goes to somebody; {@code null} when there are too many, or it is over. */
    @Nullable
    Courier courier(String key) {
        synchronized (couriers) {
            if (closed) return null;
            Courier known = couriers.get(key);
            if (known != null) return known;
            if (couriers.size() >= People.MOST) dismiss();
            if (couriers.size() >= People.MOST) return null;
            Courier made = new Courier(key, this, timing);
            couriers.put(key, made);
            return made;
        }
    }

    private void dismiss() {
        couriers.values().removeIf(each -> {
            if (!each.idle()) return false;
            each.stop();
            return true;
        });
    }

    private List<Courier> all() {
        synchronized (couriers) {
            return List.copyOf(couriers.values());
        }
    }

    Optional<Courier> known(String key) {
        synchronized (couriers) {
            return Optional.ofNullable(couriers.get(key));
        }
    }

    /** Reads a stream to its end, on a thread of its own. */
    void listen(Stream stream, Courier courier) {
        Thread.ofVirtual().name("nearby-stream").start(() -> {
            boolean finishedFirst = false;
            try {
                for (Element stanza = stream.read(); stanza != null; stanza = stream.read()) {
                    inbox.take(stream, courier, stanza);
                }
                finishedFirst = stream.finished();
                stream.finish();
            } catch (Malformed e) {
                inbox.complain(stream.peer().key(), e);
                stream.refuse("bad-format");
            } catch (IOException e) {
                // broken off
            } finally {
                stream.close();
                courier.ended(stream, finishedFirst);
            }
        });
    }

    // ---- in

    /** Waits while the core has no room. */
    void emit(List<NetworkEvent> events) {
        emit(events, () -> {});
    }

    /** @param kept what to do when it is in the store; short */
    void emit(List<NetworkEvent> events, Runnable kept) {
        if (events.isEmpty()) return;
        var _ = context.sink()
                .accept(new EventBatch(events, List.of()))
                .thenRun(kept)
                .exceptionally(gone -> null);
    }

    // ---- the end

    /** Says good-bye on all streams and interfaces. Blocks, at most 5 s. */
    @Override
    public void close() {
        synchronized (couriers) {
            if (closed) return;
            closed = true;
        }
        List<Courier> all = all();
        door.close();
        List<Thread> leaving = new ArrayList<>();
        for (Link link : links)
            leaving.add(Thread.ofVirtual().name("nearby-goodbye").start(link::close));
        all.forEach(Courier::stop);
        List<Stream> streams =
                all.stream().flatMap(each -> each.streams().stream()).toList();
        leaving.add(Thread.ofVirtual().name("nearby-goodbye").start(() -> streams.forEach(Stream::finish)));
        threads.forEach(Thread::interrupt);
        try {
            settled(() -> all.stream().allMatch(each -> each.streams().isEmpty()));
            streams.forEach(Stream::close);
            for (Thread each : leaving) each.join(LEAVE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        streams.forEach(Stream::close);
    }

    private static void settled(Supplier<Boolean> done) throws InterruptedException {
        long end = System.nanoTime() + GOODBYE_MILLIS * 1_000_000;
        while (!done.get() && System.nanoTime() < end) Thread.sleep(20);
    }
}
