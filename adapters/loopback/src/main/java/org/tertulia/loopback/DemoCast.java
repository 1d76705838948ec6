package org.tertulia.loopback;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Address;
import org.tertulia.model.Availability;
import org.tertulia.model.Body;
import org.tertulia.model.Presence;
import org.tertulia.model.Secret;

/** The people of the demo, their rooms and what they have said, as {@code demo.txt} tells. */
final class DemoCast {

    /** Whoever looks around. */
    static final Address VISITOR = Addresses.known("you@loopback");

    private static final Pattern SAID = Pattern.compile("(P\\S+) (\\S+) > (\\S+): (.*)");

    private final LoopbackServer server;
    private final Map<String, ScriptedPerson> people = new HashMap<>();
    private final List<String[]> askers = new ArrayList<>();
    private int said;

    DemoCast(LoopbackServer server) {
        this.server = server;
    }

    /** Fills an empty server. */
    void enter() {
        var _ = server.register(VISITOR, Secret.of(""));
        Instant now = server.now();
        for (String line : lines()) {
            int colon = line.indexOf(' ');
            String rest = line.substring(colon + 1);
            switch (line.substring(0, colon)) {
                case "person" -> person(fields(rest));
                case "answers" -> answers(fields(rest));
                case "room" -> room(fields(rest));
                case "said" -> said(rest, now);
                case "asks" -> askers.add(fields(rest));
                case "live" -> server.cues.add(cue(fields(rest)));
                default -> throw new IllegalStateException("demo.txt: " + line);
            }
        }
        for (String[] asker : askers) {
            var _ = person(asker[0]).asks(VISITOR, asker[1]);
        }
    }

    private void person(String[] f) {
        ScriptedPerson person = ScriptedPerson.enter(server, f[0], f[1]);
        people.put(f[0], person);
        person.comes(new Presence(Availability.valueOf(f[2]), f[3]));
        if (f[4].equals("contact")) person.befriends(VISITOR);
    }

    private void answers(String[] f) {
        var _ = person(f[0]).answers(List.of(f).subList(1, f.length));
    }

    private void room(String[] f) {
        Address address = Addresses.known(f[0] + "@rooms.loopback");
        for (String name : f[3].split(" ", -1)) person(name).joins(address, f[1]);
        synchronized (server.lock) {
            room(address).topic = f[2];
        }
    }

    private void said(String line, Instant now) {
        Matcher m = SAID.matcher(line);
        if (!m.matches()) throw new IllegalStateException("demo.txt: " + line);
        Instant at = now.minus(Duration.parse(m.group(1)));
        String id = "demo-" + ++said;
        Body body = Body.text(m.group(4).replace("\\n", "\n"));
        synchronized (server.lock) {
            if (!m.group(3).startsWith("#")) {
                server.messages.record(home(m.group(2)), home(m.group(3)), body, at, id);
                return;
            }
            Room room = room(Addresses.known(m.group(3).substring(1) + "@rooms.loopback"));
            Address occupant = room.address.withDevice(m.group(2));
            server.roomDesk.record(room, occupant, body, at, List.of(RoomDesk.id(id)));
        }
    }

    /** Something that happens a while after the visitor has come. */
    private Cue cue(String[] f) {
        ScriptedPerson person = person(f[1]);
        @Nullable Address room = f[2].startsWith("#") ? Addresses.known(f[2].substring(1) + "@rooms.loopback") : null;
        return new Cue(Duration.parse(f[0]), () -> {
            switch (f[3]) {
                case "types" -> person.types(VISITOR);
                case "comes" -> person.comes(new Presence(Availability.ONLINE, f[4]));
                case "goes" -> person.goes();
                default -> {
                    if (room == null) person.says(VISITOR, f[4]);
                    else person.saysIn(room, f[4]);
                }
            }
        });
    }

    record Cue(Duration after, Runnable act) {}

    /** A demo forgets its accounts with the process: whoever comes with one that it has forgotten gets it back. */
    static void admit(LoopbackServer server, Address address, Secret password) {
        var _ = server.register(address, password);
    }

    /** What happens when somebody looks around for the first time: into the rooms, and a bit of life. */
    static void greet(LoopbackServer server, Link link) {
        if (!link.home.address.equals(VISITOR)) return;
        List<Cue> cues;
        List<Address> rooms;
        synchronized (server.lock) {
            cues = List.copyOf(server.cues);
            server.cues.clear();
            rooms = List.copyOf(server.rooms.keySet());
        }
        for (Address room : rooms) {
            var _ = server.roomDesk.join(link, room, "", null, () -> {});
        }
        for (Cue cue : cues) link.client.run(cue.after(), cue.act());
    }

    private ScriptedPerson person(String name) {
        ScriptedPerson person = people.get(name);
        if (person == null) throw new IllegalStateException("demo.txt: nobody is called " + name);
        return person;
    }

    private Home home(String name) {
        return server.home(Addresses.known(name));
    }

    private Room room(Address address) {
        Room room = server.rooms.get(address);
        if (room == null) throw new IllegalStateException("demo.txt: no room " + address);
        return room;
    }

    private static String[] fields(String line) {
        String[] fields = line.split("\\|", -1);
        for (int i = 0; i < fields.length; i++) fields[i] = fields[i].strip();
        return fields;
    }

    private static List<String> lines() {
        try (InputStream in = DemoCast.class.getResourceAsStream("demo.txt")) {
            if (in == null) throw new IllegalStateException("demo.txt is missing");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
