package org.tertulia.swing.model;

import java.util.ArrayList;
import java.util.List;

/** Tells widgets that a model is different now. Event thread only. */
public final class Signal {

    private final List<Runnable> listeners = new ArrayList<>();

    /** @return run it to hear no more */
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void fire() {
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
