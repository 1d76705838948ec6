package org.tertulia.lab.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tertulia.client.Command;
import org.tertulia.client.Messenger;
import org.tertulia.client.Query;
import org.tertulia.model.Account;
import org.tertulia.model.Address;
import org.tertulia.model.Body;
import org.tertulia.model.Conversation;
import org.tertulia.model.Request;
import org.tertulia.model.Secret;

/** What the visitor does before anybody looks: signs in everywhere, knows people, is in the rooms, has said something. */
final class Visit {

    private final Cast cast;
    private final Patient desk;
    private final Map<String, Account> accounts = new HashMap<>();

    /** @param messenger of the window */
    Visit(Cast cast, Messenger messenger) {
        this.cast = cast;
        desk = new Patient(messenger);
    }

    /** The person's own keyring is not touched: what is secret rests in a file of the throw-away profile. */
    static void unlocks(Messenger messenger) throws InterruptedException {
        var _ = new Patient(messenger).does(new Command.UnlockSecrets(Secret.of("a throw-away profile")));
    }

    /** The accounts that are online. */
    List<Address> signsIn(List<Place> places) throws InterruptedException {
        Together.run(places, place -> {
            Account account = new Newcomer(place, Script.VISITOR).registers(desk.messenger());
            synchronized (accounts) {
                accounts.put(place.network(), account);
            }
        });
        return places.stream().map(place -> account(place.network()).address()).toList();
    }

    void meetsEverybody() throws InterruptedException {
        Together.run(cast.script().people(), part -> {
            if (!part.friend()) return;
            Account account = account(part.network());
            Address address = cast.account(part.name()).address();
            desk.does(new Command.AddContact(account.id(), address.value(), part.displayName(), ""));
        });
        Together.run(cast.script().rooms(), room -> {
            Account account = account(room.network());
            Address address = cast.room(room.name());
            var _ = desk.does(new Command.JoinRoom(account.id(), address.value(), ""));
            var _ = Patient.await(
                    () -> "way into " + address,
                    () -> desk.conversation(account, address)
                            .filter(c -> c.joined())
                            .filter(c -> isIn(c)));
        });
    }

    /** Whoever has just come is in when they are on the list of who is there. */
    private boolean isIn(Conversation room) {
        try {
            return desk.asks(new Query.Participants(room.id())).stream().anyMatch(p -> p.self());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A word at a time: the next when the one before is in the window. */
    void says(Script.Line line) throws InterruptedException {
        Account account = account(
                line.inRoom()
                        ? cast.script().room(line.room()).network()
                        : cast.script().person(line.other()).network());
        Address where = line.inRoom()
                ? cast.room(line.room())
                : cast.account(line.other()).address();
        if (line.who().equals(Script.YOU)) {
            var _ = desk.does(new Command.Send(
                    desk.does(new Command.OpenConversation(account.id(), where)), Body.text(line.text())));
        } else {
            cast.says(line);
        }
        desk.hears(account, where, line.text());
    }

    /** Somebody wants to be a contact, and is not answered. */
    void isAsked(Script.Question question) throws InterruptedException {
        String who = question.who();
        Address visitor = cast.visitor(who);
        cast.desk().does(new Command.AddContact(cast.account(who).id(), visitor.value(), "", question.text()));
        Address from = cast.account(who).address();
        var _ = Patient.await(
                () -> "request of " + from,
                () -> desk.asks(new Query.Requests()).stream()
                        .filter(r ->
                                r.kind() == Request.Kind.CONTACT && r.subject().equals(from))
                        .findFirst());
    }

    private Account account(String network) {
        synchronized (accounts) {
            Account account = accounts.get(network);
            if (account == null) throw new DemoException("no account of " + network);
            return account;
        }
    }
}
