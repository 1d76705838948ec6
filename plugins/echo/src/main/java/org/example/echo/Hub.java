package org.example.echo;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Address;

/** Who is here. Stands for the server of a real network. Safe for any thread. */
final class Hub {

    /** Answers what it is told, and is always here. */
    static final Address MACHINE = new Address("echo", "echo");

    private final ConcurrentMap<Address, EchoSession> here = new ConcurrentHashMap<>();

    /** @return who had this name until now */
    @Nullable
    EchoSession enter(Address as, EchoSession session) {
        return here.put(as, session);
    }

    void leave(Address as, EchoSession session) {
        here.remove(as, session);
    }

    Optional<EchoSession> find(Address who) {
        return Optional.ofNullable(here.get(who));
    }
}
