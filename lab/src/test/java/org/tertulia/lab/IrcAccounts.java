package org.tertulia.lab;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.tertulia.contract.User;
import org.tertulia.model.Address;

/**
 * Accounts at the lab's NickServ. A sign-in takes a second, so a few of one name are made at a time; the socket is closed
 * each time, for a story may look at what connections this process has.
 */
public final class IrcAccounts {

    private static final int AT_ONCE = 12;

    private final Lab lab;
    private final Map<String, Deque<User>> made = new HashMap<>();

    public IrcAccounts(Lab lab) {
        this.lab = lab;
    }

    /** A nick that nobody else of this run has. */
    public static String unique(String name) {
        return LabSubject.unique(name);
    }

    User unregistered(String name, String network) {
        String nick = unique(name);
        return new User(nick, new Address("irc", nick + "@" + network), first(nick));
    }

    /** Somebody whom NickServ knows, and who is not signed in. */
    public synchronized User registered(String name) {
        Deque<User> ready = made.computeIfAbsent(name, _ -> new ArrayDeque<>());
        if (ready.isEmpty()) make(name, ready);
        return ready.remove();
    }

    private void make(String name, Deque<User> ready) {
        try (IrcWire wire = new IrcWire(lab, unique("registrar"))) {
            for (int i = 0; i < AT_ONCE; i++) {
                User user = unregistered(name, lab.value("irc.name"));
                int before = i;
                wire.sends("NICK " + user.name());
                wire.sends("PRIVMSG NickServ :REGISTER " + user.password() + " " + user.name() + "@lab.test");
                var _ = wire.nth("registered", before, line -> line.command().equals("900"));
                wire.sends("PRIVMSG NickServ :LOGOUT");
                var _ = wire.nth("logged out", before, line -> line.command().equals("901"));
                ready.add(user);
            }
        }
    }

    /** Services know the old one by the rule that made it. */
    void changePassword(User user, String password) {
        try (IrcWire wire = new IrcWire(lab, unique("registrar"))) {
            wire.sends("PRIVMSG NickServ :IDENTIFY " + user.name() + " " + first(user.name()));
            var _ = wire.some("signed in", line -> line.command().equals("900"));
            wire.sends("PRIVMSG NickServ :SET PASSWORD " + password);
            var _ = wire.some("changed", line -> line.word(1).contains("has been changed to"));
        }
    }

    private static String first(String nick) {
        return "secret-of-" + nick;
    }
}
