package org.tertulia.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A clock and its timers that stand still until a test moves them. */
final class TestTimers implements Timers, InstantSource {

    private final List<Entry> entries = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    private record Entry(Instant at, Duration delay, Runnable task) {}

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized Timer after(Duration delay, Runnable task) {
        Entry entry = new Entry(now.plus(delay), delay, task);
        entries.add(entry);
        return () -> forget(entry);
    }

    private synchronized void forget(Entry entry) {
        entries.remove(entry);
    }

    /** Delays of what waits, the next first. */
    synchronized List<Duration> waiting() {
        return entries.stream()
                .sorted(Comparator.comparing(Entry::at))
                .map(Entry::delay)
                .toList();
    }

    /** Moves the clock and runs what is due on the way. */
    void pass(Duration time) {
        Instant end = instant().plus(time);
        while (true) {
            Entry next = next(end);
            if (next == null) return;
            next.task.run();
        }
    }

    private synchronized @Nullable Entry next(Instant end) {
        Entry next = entries.stream()
                .filter(entry -> !entry.at.isAfter(end))
                .min(Comparator.comparing(Entry::at))
                .orElse(null);
        if (next == null) {
            now = end;
        } else {
            entries.remove(next);
            if (next.at.isAfter(now)) now = next.at;
        }
        return next;
    }
}
