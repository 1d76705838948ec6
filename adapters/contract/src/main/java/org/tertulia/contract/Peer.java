package org.tertulia.contract;

import java.awt.Color;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.client.Query;
import org.tertulia.client.TimelinePage;
import org.tertulia.model.Account;
import org.tertulia.model.Address;
import org.tertulia.model.Availability;
import org.tertulia.model.Avatar;
import org.tertulia.model.Blocked;
import org.tertulia.model.Body;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Delivery;
import org.tertulia.model.Failure;
import org.tertulia.model.Gap;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Message;
import org.tertulia.model.MessageId;
import org.tertulia.model.OutboxItem;
import org.tertulia.model.Outcome;
import org.tertulia.model.Participant;
import org.tertulia.model.Presence;
import org.tertulia.model.Request;
import org.tertulia.model.RoomNote;
import org.tertulia.model.RoomNote.Passage;
import org.tertulia.model.Subscription;

/** Somebody with our messenger: an app and one account in it. */
public final class Peer extends AppUser implements End {

    /** By conversation and whose. */
    private final Map<String, MessageId> seen = new HashMap<>();

    Peer(App app, User user) {
        super(app, user);
    }

    @Override
    public Address address() {
        return user.address();
    }

    @Override
    public String nick() {
        return user.name();
    }

    public Peer isOnline() {
        var _ = find("online", () -> accountOf().filter(a -> a.state() == Account.State.ONLINE));
        return this;
    }

    /** The server does not know the password any more, and the app says so. */
    public void isShutOut() {
        var _ = find("shut out", () -> accountOf().filter(Peer::shutOut));
    }

    private static boolean shutOut(Account account) {
        Failure failure = account.failure();
        return account.state() == Account.State.OFFLINE
                && failure != null
                && failure.kind() == Failure.Kind.WRONG_CREDENTIALS;
    }

    /** The same account is signed in to again; its forms must know all but the secrets. */
    LoginStep triesToComeBack(User as) {
        try (Doorway door = new Doorway(app, account, as)) {
            door.knows(user.address());
            return door.walk();
        }
    }

    // ---- messages

    @Override
    public void says(End to, String text) {
        says(with(to.address()), text);
    }

    public void says(ConversationId conversation, String text) {
        var _ = app.does(new Command.Send(conversation, Body.text(text)));
    }

    @Override
    public String hears(End from) {
        return next(with(from.address()), from.nick(), "something", m -> !m.outgoing());
    }

    @Override
    public void sees(End from, String text) {
        Expect.heard(text, next(with(from.address()), from.nick(), text, m -> !m.outgoing()));
    }

    /** The next thing in the conversation that we wrote ourselves, on whichever device, is this. */
    public void seesOwn(End to, String text) {
        Expect.heard(text, next(with(to.address()), nick(), text, Message::outgoing));
    }

    private String next(ConversationId conversation, String who, String text, Predicate<Message> wanted) {
        String stream = conversation.value() + " " + who;
        MessageId after = seen.getOrDefault(stream, new MessageId(0));
        Message message = find(
                who + " saying " + Expect.shortened(text),
                () -> app.asks(new Query.Timeline(conversation, after.next(), 0, Query.MAX_LIMIT)).messages().stream()
                        .filter(wanted)
                        .findFirst());
        seen.put(stream, message.id());
        return message.body().text();
    }

    /** Waits until the conversation is exactly this. */
    public void hasHistory(Address with, List<String> texts) {
        var _ = app.await(
                user.name() + ": exactly " + texts.size() + " messages, in order",
                () -> Optional.of(history(with)).filter(texts::equals),
                () -> difference(texts, history(with)));
    }

    private static String difference(List<String> wanted, List<String> found) {
        int same = 0;
        while (same < Math.min(wanted.size(), found.size()) && wanted.get(same).equals(found.get(same))) same++;
        List<String> rest = found.subList(same, Math.min(found.size(), same + 5));
        return found.size() + " messages; behind the first " + same + " come " + rest;
    }

    /** Waits until nothing that we wrote there waits any more, and all of it was accepted. */
    public void hasSentAll(End to) {
        find(
                "everything sent to " + to.address(),
                () -> Optional.of(outbox(to.address())).filter(List::isEmpty));
    }

    /** Waits until the network has taken or refused all that we wrote there. */
    public void hasHandedOver(End to) {
        find(
                "everything handed over to " + to.address(),
                () -> Optional.of(outbox(to.address()))
                        .filter(items -> items.stream().allMatch(i -> i.delivery() == Delivery.FAILED)));
    }

    public void hasSentAllIn(Address room) {
        find(
                "everything sent in " + room,
                () -> Optional.of(page(room(room)).outbox()).filter(List::isEmpty));
    }

    /** Waits until nothing is on its way there any more, and returns what was perhaps sent. */
    public List<String> isSureOfTheRest(End to) {
        return find(
                        "sure of the rest to " + to.address(),
                        () -> Optional.of(outbox(to.address()))
                                .filter(items -> items.stream().allMatch(i -> i.delivery() == Delivery.PERHAPS_SENT)))
                .stream()
                .map(item -> item.body().text())
                .toList();
    }

    public List<OutboxItem> outbox(Address to) {
        return page(with(to)).outbox();
    }

    @Override
    public void seesDelivered(End to, String text) {
        find(
                "delivered: " + Expect.shortened(text),
                () -> messages(to.address()).stream()
                        .filter(m -> m.outgoing() && m.body().text().equals(text))
                        .filter(m -> m.delivery() == Delivery.DELIVERED)
                        .findFirst());
    }

    @Override
    public void types(End to) {
        app.does(new Command.SetTyping(with(to.address()), true));
    }

    @Override
    public void seesTyping(End from) {
        ConversationId conversation = with(from.address());
        find(
                from.address() + " typing",
                () -> app.heard().stream()
                        .filter(Change.TypingChanged.class::isInstance)
                        .map(Change.TypingChanged.class::cast)
                        .filter(t -> t.typing() && t.conversation().equals(conversation))
                        .findFirst());
    }

    /** Fetches into a gap until there is none, and waits for each page. */
    public void fillsGaps(Address with) {
        ConversationId conversation = with(with);
        for (int page = 0; page < 50; page++) {
            Optional<Gap> gap = page(conversation).gaps().stream().findFirst();
            if (gap.isEmpty()) return;
            int before = messages(with).size();
            app.does(new Command.FillGap(conversation, gap.get().after()));
            find("a page of history", () -> {
                TimelinePage now = page(conversation);
                boolean moved = now.gaps().isEmpty() || now.messages().size() > before;
                return moved ? Optional.of(now) : Optional.empty();
            });
        }
        throw new AssertionError("the gap never closes");
    }

    public boolean hasGap(Address with) {
        return !page(with(with)).gaps().isEmpty();
    }

    public int unread(Address with) {
        return conversation(with).map(Conversation::unread).orElse(0);
    }

    // ---- people

    @Override
    public void asksForContact(End who) {
        app.does(new Command.AddContact(account, who.address().value(), "", "It is me"));
    }

    @Override
    public void seesRequestOf(End who) {
        seesRequestOf(who.address());
    }

    public void seesRequestOf(Address who) {
        var _ = find("a request of " + who, () -> request(Request.Kind.CONTACT, who));
    }

    public void seesNoRequestOf(End who) {
        find(
                "no request of " + who.address(),
                () -> request(Request.Kind.CONTACT, who.address()).isPresent() ? Optional.empty() : Optional.of(true));
    }

    @Override
    public void accepts(End who) {
        app.does(new Command.AnswerRequest(account, Request.Kind.CONTACT, who.address(), true));
    }

    @Override
    public void denies(End who) {
        app.does(new Command.AnswerRequest(account, Request.Kind.CONTACT, who.address(), false));
    }

    @Override
    public void removes(End who) {
        app.does(new Command.RemoveContact(account, who.address()));
    }

    public void renames(End who, String name) {
        app.does(new Command.RenameContact(account, who.address(), name));
    }

    public void calls(End who, String name) {
        find(
                who.address() + " called " + name,
                () -> contact(who.address()).filter(c -> c.name().equals(name)));
    }

    @Override
    public void seesContact(End who, Subscription subscription) {
        find(
                who.address() + " as contact: " + subscription,
                () -> contact(who.address()).filter(c -> c.subscription() == subscription));
    }

    @Override
    public void seesNoContact(End who) {
        find(
                "no contact " + who.address(),
                () -> contact(who.address()).isPresent() ? Optional.empty() : Optional.of(true));
    }

    public void blocks(End who) {
        app.does(new Command.Block(account, who.address(), who.nick()));
    }

    public void blocksMember(Address room, End who) {
        Participant member = find(who.nick() + " in " + room, () -> member(room, who));
        app.does(new Command.Block(account, member.address(), member.name()));
    }

    public void unblocks(End who) {
        app.does(new Command.Unblock(account, who.address()));
    }

    public void blocksNobodyBut(End who) {
        blocksExactly(List.of(who.address()));
    }

    public void blocksNobody() {
        blocksExactly(List.of());
    }

    private void blocksExactly(List<Address> wanted) {
        find(
                "blocked: " + wanted,
                () -> Optional.of(app.asks(new Query.Blocklist()).stream()
                                .map(Blocked::address)
                                .toList())
                        .filter(wanted::equals));
    }

    @Override
    public void shows(Availability availability, String status) {
        app.does(new Command.SetPresence(new Presence(availability, status)));
        isOnline();
    }

    @Override
    public void seesPresence(End who, Availability availability, String status) {
        Presence wanted = new Presence(availability, status);
        find(
                who.address() + " " + wanted,
                () -> contact(who.address()).filter(c -> c.presence().equals(wanted)));
    }

    /** @param png a file */
    void choosesPicture(byte[] png) {
        app.does(new Command.ChooseAvatar(account, new Avatar("", png)));
    }

    /** Their picture is here, and of this colour. */
    void seesPicture(End who, Color color) {
        find("the picture of " + who.address(), () -> {
            Avatar now = app.asks(new Query.AvatarOf(account, who.address()));
            if (now.missing()) app.tryTo(new Command.FetchAvatar(account, who.address()));
            return Optional.of(now).filter(avatar -> Pictures.shows(avatar.image(), color));
        });
    }

    @Override
    public void goesOffline() {
        app.does(new Command.SetPresence(Presence.OFFLINE));
    }

    // ---- rooms

    @Override
    public Address creates(String typed) {
        ConversationId made = app.does(new Command.CreateRoom(account, typed, "", ""));
        return find(
                        "the new room",
                        () -> app.asks(new Query.Conversations()).stream()
                                .filter(c -> c.id().equals(made) && c.joined())
                                .findFirst())
                .address();
    }

    @Override
    public void joins(Address room) {
        var _ = app.does(new Command.JoinRoom(account, room.value(), ""));
        isIn(room);
    }

    public void isIn(Address room) {
        find("in " + room, () -> conversation(room).filter(Conversation::joined));
        find(
                "members of " + room,
                () -> members(room).stream().filter(Participant::self).findFirst());
    }

    @Override
    public void leaves(Address room) {
        app.does(new Command.LeaveRoom(room(room)));
    }

    @Override
    public void saysIn(Address room, String text) {
        says(room(room), text);
    }

    @Override
    public void seesIn(Address room, End from, String text) {
        Expect.heard(
                text, next(room(room), from.nick(), text, m -> m.senderName().equals(from.nick())));
    }

    @Override
    public void seesMember(Address room, End who) {
        find(who.nick() + " in " + room, () -> member(room, who));
    }

    @Override
    public void seesNoMember(Address room, End who) {
        find(
                who.nick() + " not in " + room,
                () -> member(room, who).isPresent() ? Optional.empty() : Optional.of(true));
    }

    @Override
    public void invites(Address room, End who) {
        app.does(new Command.Invite(room(room), who.address(), "Come in"));
    }

    @Override
    public void seesInvitation(Address room, End from) {
        find("an invitation to " + room, () -> request(Request.Kind.ROOM, room));
    }

    public void answersInvitation(Address room, boolean accept) {
        app.does(new Command.AnswerRequest(account, Request.Kind.ROOM, room, accept));
        find(
                "no invitation to " + room,
                () -> request(Request.Kind.ROOM, room).isPresent() ? Optional.empty() : Optional.of(true));
    }

    @Override
    public void setsTopic(Address room, String topic) {
        app.does(new Command.SetTopic(room(room), topic));
    }

    @Override
    public void seesTopic(Address room, String topic) {
        find("topic " + topic, () -> conversation(room).filter(c -> c.topic().equals(topic)));
    }

    @Override
    public void kicks(Address room, End who) {
        Participant victim = find(who.nick() + " in " + room, () -> member(room, who));
        app.does(new Command.Kick(room(room), victim.address(), "Enough"));
    }

    /** So many of what we have not read name us. */
    public void isNamedIn(Address room, int times) {
        find("named in " + room, () -> conversation(room).filter(c -> c.mentions() == times && c.unread() > times));
    }

    /** What the room shows of somebody's comings and goings since anything was said. */
    void notes(Address room, End who, Passage.Kind kind) {
        find(
                who.nick() + " noted in " + room + ": " + kind,
                () -> traffic(room)
                        .filter(each -> each.name().equals(who.nick()) && each.kind() == kind)
                        .findFirst());
    }

    void notesNothing(Address room) {
        List<RoomNote> notes = page(room(room)).notes();
        if (!notes.isEmpty()) throw new AssertionError("noted: " + notes);
    }

    private Stream<Passage> traffic(Address room) {
        return page(room(room)).notes().stream()
                .map(RoomNote::what)
                .filter(RoomNote.What.Traffic.class::isInstance)
                .flatMap(what -> ((RoomNote.What.Traffic) what).people().stream());
    }

    public void bans(Address room, End who) {
        Participant victim = find(who.nick() + " in " + room, () -> member(room, who));
        app.does(new Command.Ban(room(room), victim.address(), "Enough"));
    }

    public void isNotLetInto(Address room) {
        Outcome<ConversationId> outcome = app.tryTo(new Command.JoinRoom(account, room.value(), ""));
        boolean refused = outcome instanceof Outcome.Failed<ConversationId>(var failure)
                && failure.kind() == Failure.Kind.NOT_PERMITTED;
        if (!refused) throw new AssertionError("not refused: " + outcome);
    }

    @Override
    public void seesItselfOut(Address room) {
        find("out of " + room, () -> conversation(room).filter(c -> !c.joined()));
    }

    @Override
    public void close() {
        app.close();
    }
}
