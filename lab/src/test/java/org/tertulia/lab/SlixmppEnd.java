package org.tertulia.lab;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.tertulia.contract.End;
import org.tertulia.contract.User;
import org.tertulia.model.Address;
import org.tertulia.model.Availability;
import org.tertulia.model.Subscription;

/** A far end that is slixmpp, in a process of its own. */
final class SlixmppEnd implements End {

    private final User user;
    private final ForeignProcess process;
    /** How much of what it has told has been looked at, by kind and from whom. */
    private final Map<String, Integer> seen = new HashMap<>();

    private final Map<String, String> wires = new HashMap<>();

    SlixmppEnd(Lab lab, User user) {
        this.user = user;
        List<String> arguments =
                List.of(user.address().value(), lab.value("xmpp.host"), lab.value("xmpp.port"), lab.value("ca.file"));
        this.process = new ForeignProcess(lab, "slixmpp_peer.py", arguments, user.password());
    }

    @Override
    public Address address() {
        return user.address();
    }

    @Override
    public String nick() {
        return user.name();
    }

    /** As its own (XEP-0084). @param png a file */
    void publishesPicture(byte[] png) {
        process.does("picture", Map.of("png", Base64.getEncoder().encodeToString(png)));
    }

    @Override
    public void says(End to, String text) {
        String wire = "slix-" + wires.size();
        wires.put(text, wire);
        process.does("say", Map.of("to", jid(to), "text", text, "wire", wire));
    }

    @Override
    public String hears(End from) {
        int index = seen.merge("message " + jid(from), 1, Integer::sum) - 1;
        return process.await(
                        jid(from) + " says something",
                        () -> process.nth("message", index, e -> e.is("from", jid(from))))
                .text("body");
    }

    @Override
    public void types(End to) {
        process.does("type", Map.of("to", jid(to)));
    }

    @Override
    public void seesTyping(End from) {
        some("typing", e -> e.is("from", jid(from)) && e.flag("typing"));
    }

    @Override
    public void seesDelivered(End to, String text) {
        some("receipt", e -> e.is("id", Objects.requireNonNull(wires.get(text))));
    }

    @Override
    public void asksForContact(End who) {
        process.does("ask", Map.of("to", jid(who)));
    }

    @Override
    public void seesRequestOf(End who) {
        some("request", e -> e.is("from", jid(who)));
    }

    @Override
    public void accepts(End who) {
        process.does("accept", Map.of("to", jid(who)));
    }

    @Override
    public void denies(End who) {
        process.does("deny", Map.of("to", jid(who)));
    }

    @Override
    public void removes(End who) {
        process.does("remove", Map.of("to", jid(who)));
    }

    @Override
    public void seesContact(End who, Subscription subscription) {
        var _ = process.await(
                "contact " + jid(who) + " " + subscription,
                () -> process.last("contact", e -> e.is("who", jid(who))).filter(e -> subscription(e) == subscription));
    }

    private static Subscription subscription(ForeignProcess.Event contact) {
        boolean asked = contact.flag("ask");
        return switch (contact.text("subscription")) {
            case "both" -> Subscription.BOTH;
            case "to" -> Subscription.TO;
            case "from" -> asked ? Subscription.FROM_ASKED : Subscription.FROM;
            default -> asked ? Subscription.ASKED : Subscription.NONE;
        };
    }

    @Override
    public void seesNoContact(End who) {
        var _ = process.await(
                "no contact " + jid(who),
                () -> process.last("contact", e -> e.is("who", jid(who))).filter(e -> e.is("subscription", "remove")));
    }

    @Override
    public void shows(Availability availability, String status) {
        process.does("show", Map.of("availability", availability.name(), "status", status));
    }

    @Override
    public void seesPresence(End who, Availability availability, String status) {
        var _ = process.await(
                jid(who) + " " + availability,
                () -> process.last("presence", e -> e.is("from", jid(who)))
                        .filter(e -> e.is("availability", availability.name()) && e.is("status", status)));
    }

    @Override
    public void goesOffline() {
        process.does("offline", Map.of());
    }

    @Override
    public Address creates(String typed) {
        process.does("create", Map.of("room", typed, "nick", nick()));
        return new Address("xmpp", typed);
    }

    @Override
    public void joins(Address room) {
        process.does("join", Map.of("room", room.value(), "nick", nick()));
    }

    @Override
    public void leaves(Address room) {
        process.does("leave", Map.of("room", room.value(), "nick", nick()));
    }

    @Override
    public void saysIn(Address room, String text) {
        process.does("say-in", Map.of("room", room.value(), "text", text));
    }

    @Override
    public void seesIn(Address room, End from, String text) {
        String stream = room.value() + " " + from.nick();
        int index = seen.merge(stream, 1, Integer::sum) - 1;
        var event = process.await(
                stream + " says something",
                () -> process.nth("room-message", index, e -> e.is("room", room.value()) && e.is("nick", from.nick())));
        same(text, event.text("body"));
    }

    @Override
    public void seesMember(Address room, End who) {
        var _ = process.await(
                who.nick() + " in " + room, () -> occupant(room, who.nick()).filter(e -> e.flag("there")));
    }

    @Override
    public void seesNoMember(Address room, End who) {
        var _ = process.await(
                who.nick() + " not in " + room, () -> occupant(room, who.nick()).filter(e -> !e.flag("there")));
    }

    private Optional<ForeignProcess.Event> occupant(Address room, String nick) {
        return process.last("occupant", e -> e.is("room", room.value()) && e.is("nick", nick));
    }

    @Override
    public void invites(Address room, End who) {
        process.does("invite", Map.of("room", room.value(), "who", jid(who)));
    }

    @Override
    public void seesInvitation(Address room, End from) {
        some("invitation", e -> e.is("room", room.value()));
    }

    @Override
    public void setsTopic(Address room, String topic) {
        process.does("topic", Map.of("room", room.value(), "topic", topic));
    }

    @Override
    public void seesTopic(Address room, String topic) {
        some("topic", e -> e.is("room", room.value()) && e.is("topic", topic));
    }

    @Override
    public void kicks(Address room, End who) {
        process.does("kick", Map.of("room", room.value(), "who", who.nick()));
    }

    @Override
    public void seesItselfOut(Address room) {
        var _ = process.await(
                "out of " + room, () -> occupant(room, nick()).filter(e -> !e.flag("there") && e.flag("kicked")));
    }

    private void some(String kind, Predicate<ForeignProcess.Event> wanted) {
        var _ = process.await(kind, () -> process.last(kind, wanted));
    }

    private static void same(String expected, String actual) {
        if (!expected.equals(actual)) throw new AssertionError("Expected " + expected + ", and slixmpp saw " + actual);
    }

    private static String jid(End of) {
        return of.address().value();
    }

    @Override
    public void close() {
        process.close();
    }
}
