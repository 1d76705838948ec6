package org.tertulia.loopback;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Address;
import org.tertulia.model.Failure;
import org.tertulia.model.Presence;

/**
 * One connection of one client, as the server sees it. The server puts frames in under its lock and never waits; the
 * session's reader takes them out.
 */
final class Link {

    /** Does something after a while, on the session's own thread; nothing once that is closed. */
    interface Later {
        void run(Duration after, Runnable task);
    }

    final Home home;
    final Address self;
    final Later client;
    private final Weather weather;
    private final BlockingQueue<Frame> queue = new LinkedBlockingQueue<>();
    private @Nullable Frame heldBack;
    private @Nullable Presence presence;
    private boolean deaf;
    private volatile boolean open = true;
    private volatile @Nullable Failure end;

    /** @param client where the server does what comes later because of this client */
    Link(Home home, Address self, Weather weather, Later client) {
        this.home = home;
        this.self = self;
        this.weather = weather;
        this.client = client;
    }

    boolean open() {
        return open;
    }

    @Nullable
    Presence presence() {
        return presence;
    }

    void presence(@Nullable Presence now) {
        presence = now;
    }

    /** Guarded by the server's lock. */
    void deliver(Frame frame) {
        if (!open || deaf) return;
        Frame timed = frame.notBefore(Instant.now().plus(weather.delay()));
        if (!timed.carriesMessage()) {
            queue.add(timed);
            return;
        }
        if (weather.takeDrop()) return;
        if (heldBack == null && weather.takeSwap()) {
            heldBack = timed;
            return;
        }
        queue.add(timed);
        if (weather.takeDouble()) queue.add(timed);
        if (heldBack != null) queue.add(heldBack);
        heldBack = null;
    }

    /** Nothing reaches the client any more, though nobody knows yet. */
    void deafen() {
        deaf = true;
    }

    /** Breaks the connection: what is under way is lost, and the client hears why. */
    void cut(Failure failure) {
        if (!open) return;
        end = failure;
        open = false;
        queue.clear();
        queue.add(Frame.of());
    }

    /** The client has gone by itself. */
    void closed() {
        open = false;
    }

    /** Why the connection has ended, once it has been cut. */
    @Nullable
    Failure end() {
        return end;
    }

    /** Waits for what comes next; an empty frame when the connection is over. */
    Frame take() throws InterruptedException {
        if (end != null) return Frame.of();
        Frame frame = queue.take();
        long wait = ChronoUnit.MILLIS.between(Instant.now(), frame.due());
        if (open && wait > 0) Thread.sleep(wait);
        return frame;
    }

    /** What comes next without waiting, or {@code null}. */
    @Nullable
    Frame poll() {
        Frame frame = queue.peek();
        return frame == null || frame.due().isAfter(Instant.now()) ? null : queue.poll();
    }
}
