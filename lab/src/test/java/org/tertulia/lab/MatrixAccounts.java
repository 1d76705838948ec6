package org.tertulia.lab;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.tertulia.contract.User;
import org.tertulia.model.Address;

/** Accounts at the lab's Synapse. */
final class MatrixAccounts {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String RUN = UUID.randomUUID().toString().substring(0, 6);

    private final Lab lab;

    MatrixAccounts(Lab lab) {
        this.lab = lab;
    }

    static String unique(String name) {
        return name + "-" + RUN + "-" + COUNT.incrementAndGet();
    }

    User unregistered(String name) {
        return at(unique(name), lab.value("matrix.name"));
    }

    User registered(String name) {
        User user = unregistered(name);
        MatrixWire.registers(lab, user);
        return user;
    }

    static User at(String name, String server) {
        return new User(name, new Address("matrix", "@" + name + ":" + server), "secret-of-" + name);
    }

    /** The server knows the old one by the rule that made it. */
    void changePassword(User user, String password) {
        User old = at(user.name(), lab.value("matrix.name"));
        try (MatrixWire wire = MatrixWire.signsIn(lab, old)) {
            wire.changesPassword(old, password);
        }
    }
}
