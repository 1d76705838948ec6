package org.tertulia.irc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.tertulia.model.Address;
import org.tertulia.model.Availability;
import org.tertulia.model.Presence;
import org.tertulia.model.Subscription;
import org.tertulia.network.EventBatch.Write;
import org.tertulia.network.LentState;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.NetworkEvent.RosterEntry;

/**
 * The contacts of one connection. IRC keeps no list, so it is in our lent state; who of them is there comes by MONITOR
 * (RPL_MONONLINE, RPL_MONOFFLINE), or by asking (ISON) where there is none.
 */
final class Contacts {

    private static final String PREFIX = "contact.";
    private static final int AT_ONCE = 10;
    private static final int USERHOST_AT_ONCE = 5;
    private static final int MOST_POLLED = 50;

    private final Connection connection;
    /** Whom we asked about by ISON; answers come in the order of the questions. */
    private final Queue<List<String>> asked = new ConcurrentLinkedQueue<>();

    /** Contacts who are there, by nick as the server folds it, and what was last told of them. */
    private final Map<String, Presence> there = new ConcurrentHashMap<>();

    /** Contacts for whom the server's MONITOR list had no room, as it folds them. */
    private final Set<String> unmonitored = ConcurrentHashMap.newKeySet();

    Contacts(Connection connection) {
        this.connection = connection;
    }

    static Map<Address, String> all(LentState state) {
        Map<Address, String> all = new TreeMap<>();
        state.scan(PREFIX)
                .forEach((key, name) -> all.put(
                        new Address(Addresses.SCHEME, key.substring(PREFIX.length())),
                        new String(name, StandardCharsets.UTF_8)));
        return all;
    }

    static RosterEntry entry(Address address, String name) {
        return new RosterEntry(address, name, Subscription.TO, List.of());
    }

    /** The list as it is after a sign-in. */
    NetworkEvent loaded() {
        List<RosterEntry> entries = new ArrayList<>();
        all(connection.context.state()).forEach((address, name) -> entries.add(entry(address, name)));
        return new NetworkEvent.RosterLoaded(entries);
    }

    void put(Address address, String name) {
        Write write = new Write(PREFIX + address.value(), name.getBytes(StandardCharsets.UTF_8));
        connection.emit(List.of(new NetworkEvent.RosterChanged(entry(address, name))), List.of(write));
        watch(List.of(Addresses.name(address)));
    }

    void remove(Address address) {
        Write write = new Write(PREFIX + address.value(), null);
        connection.emit(List.of(new NetworkEvent.RosterRemoved(address)), List.of(write));
        if (monitors()) connection.command(Line.of("MONITOR", "-", Addresses.name(address)));
    }

    boolean has(Address address) {
        return connection.context.state().get(PREFIX + address.value()).isPresent();
    }

    private boolean monitors() {
        return connection.features.supports("MONITOR");
    }

    private List<String> nicks() {
        return all(connection.context.state()).keySet().stream()
                .map(Addresses::name)
                .toList();
    }

    void watchAll() {
        watch(nicks());
    }

    private void watch(List<String> nicks) {
        if (!monitors()) ask(nicks);
        else each(nicks, some -> connection.command(Line.of("MONITOR", "+", String.join(",", some))));
    }

    private static void each(List<String> nicks, Consumer<List<String>> some) {
        for (int i = 0; i < nicks.size(); i += AT_ONCE) {
            some.accept(List.copyOf(nicks.subList(i, Math.min(nicks.size(), i + AT_ONCE))));
        }
    }

    private boolean unmonitored(String nick) {
        return unmonitored.contains(connection.features.fold(nick));
    }

    /** One question at a time goes into the list and onto the wire in the same order. */
    private synchronized void ask(List<String> nicks) {
        each(nicks, some -> {
            asked.add(some);
            connection.command(Line.of("ISON", String.join(" ", some)));
        });
    }

    /** Called now and then: asks again where the server does not tell by itself. */
    void poll() {
        // questions that were not answered by now never will be, and would be taken for later ones
        asked.clear();
        if (!monitors()) watchAll();
        else if (!unmonitored.isEmpty())
            ask(nicks().stream().filter(this::unmonitored).toList());
        boolean told = connection.features.has("extended-monitor") || connection.features.has("draft/extended-monitor");
        if (!told) askWhetherAway(there.keySet().stream().limit(MOST_POLLED).toList());
    }

    private void askWhetherAway(List<String> nicks) {
        for (int i = 0; i < nicks.size(); i += USERHOST_AT_ONCE) {
            List<String> some = nicks.subList(i, Math.min(nicks.size(), i + USERHOST_AT_ONCE));
            connection.command("USERHOST " + String.join(" ", some));
        }
    }

    // ---- on the thread that reads

    void take(Line line) {
        switch (line.command()) {
            case "730" -> askWhetherAway(each(line.last(), Presence.ONLINE));
            case "731" -> each(line.last(), Presence.OFFLINE);
            case "734" -> full(line.param(2));
            case "302" -> hosts(line.last());
            case "303" -> answered(line.last());
            case "301" -> present(line.param(1), new Presence(Availability.AWAY, Formatting.line(line.last())));
            default -> {}
        }
    }

    private List<String> each(String list, Presence presence) {
        List<String> nicks = new ArrayList<>();
        for (String target : list.split(",", -1)) {
            int end = target.indexOf('!');
            String nick = end < 0 ? target : target.substring(0, end);
            if (present(nick, presence)) nicks.add(nick);
        }
        return nicks;
    }

    /** {@code nick=-user@host}: away; why, WHOIS tells. {@code nick=+user@host}: there. */
    private void hosts(String list) {
        for (String each : list.strip().split(" ", -1)) {
            int equals = each.indexOf('=');
            if (equals < 1 || equals == each.length() - 1) continue;
            String nick = each.substring(0, equals).replace("*", "");
            Presence known = there.get(connection.features.fold(nick));
            boolean away = each.charAt(equals + 1) == '-';
            if (known == null || away == (known.availability() == Availability.AWAY)) continue;
            if (away) connection.command(Line.of("WHOIS", nick));
            else present(nick, Presence.ONLINE);
        }
    }

    /** ERR_MONLISTFULL: those whom it could not take; they are asked about instead. */
    private void full(String list) {
        List<String> nicks = new ArrayList<>();
        for (String nick : list.split(",", -1)) {
            if (!nick.isEmpty()
                    && has(connection.addresses.address(nick))
                    && unmonitored.add(connection.features.fold(nick))) nicks.add(nick);
        }
        ask(nicks);
    }

    /** Names only those who are there. */
    private void answered(String list) {
        List<String> nicks = asked.poll();
        if (nicks == null) return;
        Set<String> online = new HashSet<>();
        for (String nick : list.strip().split(" ", -1)) online.add(connection.features.fold(nick));
        for (String nick : nicks) {
            String folded = connection.features.fold(nick);
            if (!online.contains(folded)) present(nick, Presence.OFFLINE);
            else if (!there.containsKey(folded)) present(nick, Presence.ONLINE);
        }
    }

    /** @return whether it is a contact, and so was told */
    boolean present(String nick, Presence presence) {
        if (nick.isEmpty()) return false;
        Address address = connection.addresses.address(nick);
        if (!has(address)) return false;
        String folded = connection.features.fold(nick);
        if (presence.equals(Presence.OFFLINE)) connection.identities.free(nick);
        if (presence.equals(Presence.OFFLINE)) there.remove(folded);
        else there.put(folded, presence);
        connection.emit(new NetworkEvent.PresenceChanged(address, presence));
        return true;
    }
}
