package org.tertulia.loopback;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tertulia.model.Address;
import org.tertulia.model.Availability;
import org.tertulia.model.Body;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.model.Participant.Role;
import org.tertulia.model.Presence;
import org.tertulia.model.Secret;

/**
 * Somebody on the network in memory who has no client, but a part to play: says what a test or a demo tells, and answers
 * by itself. Safe for any thread; nothing blocks.
 */
public final class ScriptedPerson {

    private static final Duration THINKING = Duration.ofMillis(1200);

    private final LoopbackServer server;
    private final Home home;
    private volatile Presence presence = Presence.ONLINE;
    private Duration thinking = THINKING;
    private List<String> answers = List.of();
    private int next;

    private ScriptedPerson(LoopbackServer server, Home home) {
        this.server = server;
        this.home = home;
    }

    /** @throws IllegalArgumentException when the name is taken */
    public static ScriptedPerson enter(LoopbackServer server, String account, String name) {
        Outcome<Nothing> made = server.register(account, Secret.of(server.nextId()));
        if (made instanceof Outcome.Failed<Nothing>(var failure)) throw new IllegalArgumentException(failure.detail());
        synchronized (server.lock) {
            Home home = server.home(Addresses.known(account));
            home.name = name;
            ScriptedPerson person = new ScriptedPerson(server, home);
            home.person = person;
            return person;
        }
    }

    public Address address() {
        return home.address;
    }

    /** What they say to whoever writes to them, one after the other and round again. */
    public ScriptedPerson answers(List<String> texts, Duration after) {
        answers = List.copyOf(texts);
        thinking = after;
        return this;
    }

    ScriptedPerson answers(List<String> texts) {
        return answers(texts, THINKING);
    }

    public void comes(Presence now) {
        synchronized (server.lock) {
            presence = now;
            server.roster.presenceChanged(home);
            server.roomDesk.presenceChanged(home);
        }
    }

    public void goes() {
        comes(Presence.OFFLINE);
    }

    public void says(Address to, String text) {
        synchronized (server.lock) {
            server.messages.typing(home, to, false);
            server.messages.sayFor(home, server.home(to), Body.text(text));
        }
    }

    public void types(Address to) {
        server.messages.typing(home, to, true);
    }

    /** Enters a room, which is made if there is none. */
    public void joins(Address address, String title) {
        synchronized (server.lock) {
            Room room = server.rooms.computeIfAbsent(address, any -> {
                Room made = new Room(address, title);
                made.roles.put(home.address, Role.OWNER);
                return made;
            });
            server.roomDesk.enter(room, new Room.Occupant(home, occupant(address), new ArrayList<>()));
        }
    }

    public void saysIn(Address address, String text) {
        synchronized (server.lock) {
            Room room = server.rooms.get(address);
            if (room == null) throw new IllegalArgumentException("no such room: " + address);
            server.roomDesk.record(
                    room, occupant(address), Body.text(text), server.now(), List.of(RoomDesk.id(server.nextId())));
        }
    }

    public void typesIn(Address address) {
        server.roomDesk.typing(home, address, true);
    }

    /** Asks to be somebody's contact. */
    public Outcome<Nothing> asks(Address who, String text) {
        return server.roster.add(home, who, "", text);
    }

    /** They are contacts of each other from now on; nobody was asked. */
    public void befriends(Address who) {
        synchronized (server.lock) {
            Home other = server.home(who);
            other.friend(home.address).name = home.name;
            server.roster.connect(other, home);
        }
    }

    Presence presence() {
        return presence;
    }

    private Address occupant(Address room) {
        return room.withDevice(Addresses.local(home.address));
    }

    /** Says yes to whoever asks. */
    void asked(Home by) {
        server.roster.connect(by, home);
    }

    /** Somebody has written; the answer comes after some thought. */
    void heard(Link link, Address from) {
        if (answers.isEmpty() || presence.availability() == Availability.OFFLINE) return;
        String answer = nextAnswer();
        link.client.run(thinking.dividedBy(4), () -> types(from));
        link.client.run(thinking, () -> says(from, answer));
    }

    /** In a room they answer only who names them. */
    void heardIn(Link link, Address room, String text) {
        String name = Addresses.local(home.address);
        if (answers.isEmpty() || !text.toLowerCase(Locale.ROOT).contains(name)) return;
        String answer = nextAnswer();
        link.client.run(thinking.dividedBy(4), () -> typesIn(room));
        link.client.run(thinking, () -> saysIn(room, answer));
    }

    private String nextAnswer() {
        return answers.get(next++ % answers.size());
    }
}
