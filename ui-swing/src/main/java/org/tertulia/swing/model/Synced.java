package org.tertulia.swing.model;

import java.util.ArrayList;
import java.util.List;
import org.tertulia.client.Change;
import org.tertulia.client.Query;
import org.tertulia.client.Snapshot;

/**
 * A model that reads once and then follows the changes: drops those that its snapshot has already, and keeps those that
 * arrive while it is being read.
 */
abstract class Synced<R> implements ChangeEar {

    private record Told(long revision, Change change) {}

    private final CoreLink core;
    private final Query<R> query;
    private final Signal signal = new Signal();
    private final Signal reloads = new Signal();
    private final List<Told> early = new ArrayList<>();
    private boolean loading;
    private boolean again;
    private boolean loaded;
    private boolean dirty;
    private boolean closed;
    private long revision;

    Synced(CoreLink core, Query<R> query) {
        this.core = core;
        this.query = query;
    }

    /** Call at the end of the constructor's work, once fields stand. */
    final void start() {
        core.listen(this);
        reread();
    }

    final CoreLink core() {
        return core;
    }

    /** Fires at most once per burst, and only when something is different. */
    public final Signal changes() {
        return signal;
    }

    /** Fires when everything may be different, before {@link #changes}. */
    final Signal reloads() {
        return reloads;
    }

    /** Whether the first answer is here: before, an empty list means nothing. */
    public final boolean loaded() {
        return loaded;
    }

    public final void close() {
        closed = true;
        core.forget(this);
    }

    /** Before {@link #replace}, beside the event thread: what takes long and touches nothing that is on the screen. */
    void prepare(R value) {}

    abstract void replace(R value);

    /** @return whether it is different now */
    abstract boolean apply(Change change);

    /** Before the widgets are told: sort, filter. */
    void tidy() {}

    final void dirty() {
        dirty = true;
    }

    @Override
    public final void changed(long at, Change change) {
        if (loading) {
            early.add(new Told(at, change));
        } else if (at > revision && apply(change)) {
            dirty = true;
        }
    }

    @Override
    public final void settled() {
        if (!dirty || closed) return;
        dirty = false;
        tidy();
        signal.fire();
    }

    @Override
    public final void reread() {
        again = loading;
        if (loading || closed) return;
        loading = true;
        early.clear();
        core.ask(query, this::prepare, this::answered, this::failed);
    }

    private void answered(Snapshot<R> snapshot) {
        loading = false;
        if (closed) return;
        loaded = true;
        revision = snapshot.revision();
        replace(snapshot.value());
        reloads.fire();
        dirty = true;
        replay();
    }

    private void failed() {
        loading = false;
        replay();
    }

    private void replay() {
        if (again) {
            early.clear();
            reread();
            return;
        }
        List<Told> waiting = List.copyOf(early);
        early.clear();
        waiting.forEach(told -> changed(told.revision(), told.change()));
        settled();
    }
}
