package org.tertulia.plugins;

import java.util.Map;
import java.util.Optional;
import org.tertulia.model.Capabilities;
import org.tertulia.network.Ability;
import org.tertulia.network.EventSink;
import org.tertulia.network.OutgoingMessage;
import org.tertulia.network.Session;

/** Stands for a session of a plug-in that is switched off: it does not connect, and says why. */
record OffSession(EventSink sink, Entry entry) implements Session {

    @Override
    public void connect() {
        entry.tellOff(sink);
    }

    @Override
    public void send(OutgoingMessage message) {
        throw new IllegalStateException("never connected");
    }

    @Override
    public <A extends Ability> Optional<A> ability(Class<A> kind) {
        return Optional.empty();
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(Map.of());
    }

    @Override
    public void close() {}
}
