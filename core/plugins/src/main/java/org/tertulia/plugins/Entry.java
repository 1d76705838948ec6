package org.tertulia.plugins;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Plugin;
import org.tertulia.client.Plugin.State;
import org.tertulia.model.Failure;
import org.tertulia.network.EventSink;
import org.tertulia.network.NetworkEvent.Disconnected;

/** One jar of the folder, and what has become of it. Safe for any thread. */
final class Entry {

    private final String file;
    private final @Nullable Description description;
    /** The doors into the core that its sessions were given, to be shut when it is switched off. */
    private final Set<EventSink> sinks = ConcurrentHashMap.newKeySet();

    private State state = State.BROKEN;
    private String reason = "";
    private boolean enabled;
    private boolean decided;
    private List<String> networks = List.of();
    private int failures;
    private volatile boolean off;

    Entry(String file, @Nullable Description description, boolean enabled) {
        this.file = file;
        this.description = description;
        this.enabled = enabled;
    }

    String id() {
        return description == null ? file : description.id();
    }

    String file() {
        return file;
    }

    String name() {
        return description == null ? file : description.name();
    }

    /** Whether nothing of its may be called any more. */
    boolean off() {
        return off;
    }

    /** What it is, once; later news of the same start are of no interest. @return whether this was the first */
    synchronized boolean decide(State found, String why, List<String> ids) {
        if (decided) return false;
        decided = true;
        state = found;
        reason = why;
        networks = List.copyOf(ids);
        return true;
    }

    void refuse(RefusedException why) {
        var _ = decide(why.state(), why.reason(), List.of());
    }

    /** Its code has thrown, or answered what it may not. What only failed to close hides nothing that was worse. */
    synchronized void failed(String where, String what) {
        failures++;
        boolean first = state == State.WORKING;
        if (first) state = State.FAILING;
        if (state == State.FAILING && (first || !where.endsWith(".close"))) reason = what + " (" + where + ")";
    }

    void opened(EventSink sink) {
        sinks.add(sink);
    }

    void closed(EventSink sink) {
        sinks.remove(sink);
    }

    boolean works() {
        return !plugin().networks().isEmpty();
    }

    /** May wait for seats in the core. */
    void enable(boolean wanted) {
        synchronized (this) {
            enabled = wanted;
        }
        off = !wanted;
        if (wanted) return;
        for (EventSink sink : List.copyOf(sinks)) tellOff(sink);
    }

    /** Its account is offline, and why. May wait for a seat in the core. */
    void tellOff(EventSink sink) {
        String why = "The plug-in \"" + name() + "\" is switched off.";
        var _ = sink.accept(new Disconnected(Failure.of(Failure.Kind.NOT_INSTALLED, why)));
    }

    synchronized Plugin plugin() {
        Description said = description;
        boolean silenced = off && !networks.isEmpty();
        return new Plugin(
                id(),
                file,
                name(),
                said == null ? "" : said.version(),
                said == null ? "" : said.author(),
                said == null ? "" : said.description(),
                said == null ? List.of() : said.permissions(),
                networks,
                enabled,
                silenced ? State.OFF : state,
                silenced ? "" : reason,
                silenced ? 0 : failures);
    }
}
