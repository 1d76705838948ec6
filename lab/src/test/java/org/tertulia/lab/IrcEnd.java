package org.tertulia.lab;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.tertulia.contract.End;
import org.tertulia.contract.User;
import org.tertulia.lab.IrcWire.Line;
import org.tertulia.model.Address;
import org.tertulia.model.Availability;
import org.tertulia.model.Presence;
import org.tertulia.model.Subscription;

/** A far end that is a plain IRC socket: it writes what a person with a simple client would, and reads what comes. */
final class IrcEnd implements End {

    /** Bytes of text that fit on a line beside any of the kit's names. */
    private static final int LINE = 350;

    private final User user;
    private final IrcWire wire;
    /** How much of what it heard has been looked at, by whom and where. */
    private final Map<String, Integer> seen = new HashMap<>();

    IrcEnd(Lab lab, User user) {
        this.user = user;
        wire = new IrcWire(lab, user.name());
        wire.sends("PRIVMSG NickServ :IDENTIFY " + user.password());
        some("signed in", line -> line.command().equals("900"));
    }

    @Override
    public Address address() {
        return user.address();
    }

    @Override
    public String nick() {
        return user.name();
    }

    // ---- messages

    @Override
    public void says(End to, String text) {
        sends(to.nick(), text);
    }

    @Override
    public void saysIn(Address room, String text) {
        sends(channel(room), text);
    }

    private void sends(String target, String text) {
        for (String line : text.split("\n", -1)) {
            StringBuilder part = new StringBuilder();
            for (String word : line.split("(?<= )", -1)) {
                if (bytes(part + word) > LINE) {
                    privmsg(target, part.toString());
                    part.setLength(0);
                }
                part.append(word);
            }
            if (!part.isEmpty()) privmsg(target, part.toString());
        }
    }

    private void privmsg(String target, String text) {
        wire.sends("PRIVMSG " + target + " :" + text);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public String hears(End from) {
        return next(user.name(), from);
    }

    @Override
    public void seesIn(Address room, End from, String text) {
        String heard = next(channel(room), from);
        if (!text.equals(heard)) throw new AssertionError("Expected " + text + ", and the socket heard " + heard);
    }

    private String next(String target, End from) {
        int index = seen.merge(target + " " + from.nick(), 1, Integer::sum) - 1;
        Predicate<Line> wanted = line -> line.says("PRIVMSG", target) && same(line.nick(), from.nick());
        return wire.nth(from.nick() + " says something", index, wanted).word(1);
    }

    @Override
    public void types(End to) {
        wire.sends("@+typing=active TAGMSG " + to.nick());
    }

    @Override
    public void seesTyping(End from) {
        some(
                from.nick() + " typing",
                line -> line.says("TAGMSG", user.name())
                        && same(line.nick(), from.nick())
                        && "active".equals(line.tags().get("+typing")));
    }

    // ---- people

    @Override
    public void asksForContact(End who) {
        wire.sends("MONITOR + " + who.nick());
    }

    @Override
    public void shows(Availability availability, String status) {
        if (availability == Availability.ONLINE) wire.sends("AWAY");
        else wire.sends("AWAY :" + status);
    }

    @Override
    public void goesOffline() {
        wire.sends("QUIT :gone");
    }

    @Override
    public void seesPresence(End who, Availability availability, String status) {
        Presence wanted = new Presence(availability, status);
        var _ = wire.await(
                who.nick() + " " + wanted,
                () -> Optional.of(presence(who.nick())).filter(wanted::equals));
    }

    private Presence presence(String nick) {
        Presence now = Presence.OFFLINE;
        for (Line line : wire.heard()) {
            if (line.command().equals("730") && names(line.word(1), nick)) now = Presence.ONLINE;
            else if (line.command().equals("731") && names(line.word(1), nick)) now = Presence.OFFLINE;
            else if (line.command().equals("AWAY") && same(line.nick(), nick)) now = away(line.word(0));
        }
        return now;
    }

    private static Presence away(String text) {
        return text.isEmpty() ? Presence.ONLINE : new Presence(Availability.AWAY, text);
    }

    private static boolean names(String list, String nick) {
        for (String one : list.split(",", -1)) if (same(one.replaceFirst("!.*", ""), nick)) return true;
        return false;
    }

    // ---- rooms

    @Override
    public Address creates(String typed) {
        Address room = new Address("irc", typed);
        joins(room);
        return room;
    }

    @Override
    public void joins(Address room) {
        wire.sends("JOIN " + channel(room));
        some("in " + room, line -> line.command().equals("366") && same(line.word(1), channel(room)));
    }

    @Override
    public void leaves(Address room) {
        wire.sends("PART " + channel(room) + " :good night");
    }

    @Override
    public void seesMember(Address room, End who) {
        var _ = wire.await(
                who.nick() + " in " + room, () -> Optional.of(true).filter(yes -> member(channel(room), who.nick())));
    }

    @Override
    public void seesNoMember(Address room, End who) {
        var _ = wire.await(
                who.nick() + " not in " + room,
                () -> Optional.of(true).filter(yes -> !member(channel(room), who.nick())));
    }

    private boolean member(String channel, String nick) {
        boolean in = false;
        for (Line line : wire.heard()) {
            switch (line.command()) {
                case "JOIN" -> in |= same(line.word(0), channel) && same(line.nick(), nick);
                case "353" -> in |= same(line.word(2), channel) && listed(line.word(3), nick);
                case "PART" -> in &= !(same(line.word(0), channel) && same(line.nick(), nick));
                case "KICK" -> in &= !(same(line.word(0), channel) && same(line.word(1), nick));
                case "QUIT" -> in &= !same(line.nick(), nick);
                default -> {}
            }
        }
        return in;
    }

    private static boolean listed(String names, String nick) {
        for (String one : names.split(" ", -1)) if (same(one.replaceFirst("^[~&@%+]+", ""), nick)) return true;
        return false;
    }

    @Override
    public void invites(Address room, End who) {
        wire.sends("INVITE " + who.nick() + " " + channel(room));
    }

    @Override
    public void seesInvitation(Address room, End from) {
        some("an invitation", line -> line.says("INVITE", user.name()) && same(line.word(1), channel(room)));
    }

    @Override
    public void setsTopic(Address room, String topic) {
        wire.sends("TOPIC " + channel(room) + " :" + topic);
    }

    @Override
    public void seesTopic(Address room, String topic) {
        some("topic", line -> line.says("TOPIC", channel(room)) && line.word(1).equals(topic));
    }

    @Override
    public void kicks(Address room, End who) {
        wire.sends("KICK " + channel(room) + " " + who.nick() + " :Enough");
    }

    @Override
    public void seesItselfOut(Address room) {
        some("kicked", line -> line.says("KICK", channel(room)) && same(line.word(1), user.name()));
    }

    private void some(String what, Predicate<Line> wanted) {
        var _ = wire.some(what, wanted);
    }

    private static String channel(Address room) {
        return room.value().substring(0, room.value().lastIndexOf('@'));
    }

    private static boolean same(String one, String other) {
        return one.equalsIgnoreCase(other);
    }

    // ---- what IRC has not; the kit knows, and does not ask

    @Override
    public void seesDelivered(End to, String text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void seesRequestOf(End who) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void accepts(End who) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void denies(End who) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void removes(End who) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void seesContact(End who, Subscription subscription) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void seesNoContact(End who) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        wire.close();
    }
}
