package org.tertulia.plugins;

import java.util.Optional;
import org.tertulia.model.Capabilities;
import org.tertulia.network.Ability;
import org.tertulia.network.OutgoingMessage;
import org.tertulia.network.Session;

/** A guarded session whose end is noted. */
record PluginSession(Session inner, Runnable closed) implements Session {

    @Override
    public void connect() {
        inner.connect();
    }

    @Override
    public void send(OutgoingMessage message) {
        inner.send(message);
    }

    @Override
    public <A extends Ability> Optional<A> ability(Class<A> kind) {
        return inner.ability(kind);
    }

    @Override
    public Capabilities capabilities() {
        return inner.capabilities();
    }

    @Override
    public void close() {
        closed.run();
        inner.close();
    }
}
