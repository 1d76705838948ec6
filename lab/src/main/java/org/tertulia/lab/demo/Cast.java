package org.tertulia.lab.demo;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tertulia.client.Command;
import org.tertulia.client.Query;
import org.tertulia.engine.Core;
import org.tertulia.engine.CoreSettings;
import org.tertulia.engine.ProfileException;
import org.tertulia.irc.IrcNetwork;
import org.tertulia.lab.demo.Script.Part;
import org.tertulia.lab.demo.Script.Scene;
import org.tertulia.matrix.MatrixNetwork;
import org.tertulia.model.Account;
import org.tertulia.model.Address;
import org.tertulia.model.Avatar;
import org.tertulia.model.Body;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.path.InternetPaths;
import org.tertulia.secrets.MemorySecrets;
import org.tertulia.xmpp.XmppNetwork;

/** Everybody but the visitor: a messenger of their own, with an account each on the lab's servers. */
final class Cast implements AutoCloseable {

    /** Who has chosen a picture; IRC has none. */
    private static final Set<String> PICTURED = Set.of("ana", "mei", "haruki");

    private final Script script;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Core core;
    private final Patient desk;
    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, Address> rooms = new HashMap<>();

    private Cast(Script script, List<Place> places, Core core) {
        this.script = script;
        for (Place place : places) this.places.put(place.network(), place);
        this.core = core;
        desk = new Patient(core.messenger());
    }

    static Cast open(Script script, List<Place> places, Path folder, Path authority) {
        try {
            return new Cast(
                    script,
                    places,
                    Core.open(new CoreSettings(
                            folder,
                            List.of(new XmppNetwork(), new MatrixNetwork(), new IrcNetwork()),
                            new MemorySecrets(),
                            new InternetPaths(List.of(authority)))));
        } catch (ProfileException e) {
            throw new DemoException("the profile of the cast does not open", e);
        }
    }

    /** Everybody makes an account, the networks at a time, and goes into their rooms. */
    void enters() throws InterruptedException {
        Together.run(List.copyOf(places.values()), place -> {
            for (Part part : script.people()) {
                if (!part.network().equals(place.network())) continue;
                Account account = new Newcomer(place, part.name()).registers(core.messenger());
                if (PICTURED.contains(part.name()))
                    shows(account, Sketch.hills(part.name().hashCode()));
                synchronized (accounts) {
                    accounts.put(part.name(), account);
                }
            }
            for (Scene room : script.rooms()) {
                if (room.network().equals(place.network())) goInto(room, place);
            }
        });
    }

    private void shows(Account account, byte[] picture) throws InterruptedException {
        desk.does(new Command.ChooseAvatar(account.id(), new Avatar("", picture)));
    }

    private void goInto(Scene room, Place place) throws InterruptedException {
        Account first = account(room.people().getFirst());
        ConversationId made = desk.does(new Command.CreateRoom(first.id(), place.room(room.name()), room.title(), ""));
        Address address = Patient.await(
                        () -> "room " + room.name(),
                        () -> desk.asks(new Query.Conversations()).stream()
                                .filter(c -> c.id().equals(made) && c.joined())
                                .findFirst())
                .address();
        synchronized (accounts) {
            rooms.put(room.name(), address);
        }
        desk.does(new Command.SetTopic(made, room.topic()));
        for (String name : room.people().subList(1, room.people().size())) {
            var _ = desk.does(new Command.JoinRoom(account(name).id(), address.value(), ""));
        }
    }

    Patient desk() {
        return desk;
    }

    Script script() {
        return script;
    }

    Account account(String name) {
        synchronized (accounts) {
            Account account = accounts.get(name);
            if (account == null) throw new DemoException("nobody is called " + name);
            return account;
        }
    }

    Address room(String name) {
        synchronized (accounts) {
            Address room = rooms.get(name);
            if (room == null) throw new DemoException("no room is called " + name);
            return room;
        }
    }

    /** Where the visitor is, for somebody of the cast. */
    Address visitor(String friend) {
        return place(script.person(friend).network()).person(Script.VISITOR);
    }

    private Place place(String network) {
        Place place = places.get(network);
        if (place == null) throw new DemoException("no network " + network);
        return place;
    }

    /** Somebody says something, to the visitor or in a room. */
    void says(Script.Line line) throws InterruptedException {
        Account account = account(line.who());
        Address where = line.inRoom() ? room(line.room()) : visitor(line.who());
        ConversationId conversation = line.inRoom()
                ? desk.conversation(account, where)
                        .map(Conversation::id)
                        .orElseThrow(() -> new DemoException(line.who() + " is not in " + where))
                : desk.does(new Command.OpenConversation(account.id(), where));
        var _ = desk.does(new Command.Send(conversation, Body.text(line.text())));
    }

    /** Blocks, at most about 5 s. */
    @Override
    public void close() {
        core.close();
    }
}
