package org.tertulia.irc;

import java.util.concurrent.atomic.AtomicReference;

/**
 * What we are called, and getting back what we want to be called as soon as whoever has it lets go. The server tells by
 * MONITOR, or we see it in a channel; where it may not tell, we try now and then. Safe for any thread.
 */
final class Nicks {

    private final Connection connection;
    private volatile String wanted;
    private final AtomicReference<String> now;
    /** The server had no room on its list for the one that we want. */
    private volatile boolean unwatched;

    /** @param wanted what we want to be called */
    Nicks(Connection connection, String wanted, String now) {
        this.connection = connection;
        this.wanted = wanted;
        this.now = new AtomicReference<>(now);
    }

    String now() {
        return now.get();
    }

    /** The person wants to be called otherwise, on this connection. @return what was wanted before */
    String want(String nick) {
        String before = wanted;
        if (!content() && monitors()) connection.command(Line.of("MONITOR", "-", before));
        wanted = nick;
        return before;
    }

    private boolean content() {
        return connection.same(now(), wanted);
    }

    /** The server calls us otherwise from now on. On the thread that reads. */
    void called(String nick) {
        String before = now.getAndSet(nick);
        if (content()) {
            if (monitors() && !connection.contacts.has(connection.addresses.address(wanted)))
                connection.command(Line.of("MONITOR", "-", wanted));
        } else if (connection.same(before, wanted)) {
            watch();
        }
    }

    /** Asks to be told when the nick is free. */
    void watch() {
        if (!content() && monitors()) connection.command(Line.of("MONITOR", "+", wanted));
    }

    private boolean monitors() {
        return connection.features.supports("MONITOR");
    }

    /** Called now and then, for servers that do not tell. */
    void poll() {
        if (!monitors() || unwatched) claim();
    }

    private void claim() {
        if (!content()) connection.command(Line.of("NICK", wanted));
    }

    /** Whether somebody has let go of it. On the thread that reads, behind the events of the line. */
    void take(Line line) {
        if (content()) return;
        if (line.command().equals("734")) unwatched |= named(line.param(2));
        boolean free = switch (line.command()) {
            case "QUIT", "NICK" -> connection.same(line.nick(), wanted);
            case "731" -> named(line.last());
            default -> false;
        };
        if (free) claim();
    }

    private boolean named(String list) {
        for (String each : list.split(",", -1)) if (connection.same(each, wanted)) return true;
        return false;
    }
}
