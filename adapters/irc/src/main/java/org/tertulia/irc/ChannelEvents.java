package org.tertulia.irc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.irc.Channel.Member;
import org.tertulia.irc.Identities.Seen;
import org.tertulia.model.Address;
import org.tertulia.model.Availability;
import org.tertulia.model.Identity;
import org.tertulia.model.Participant;
import org.tertulia.model.Presence;
import org.tertulia.model.Request;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.NetworkEvent.LeaveReason;

/** What happens in channels, as events. On the thread that reads. */
final class ChannelEvents {

    /** The mode of a channel that opens to who knows a key. */
    private static final char KEY = 'k';

    private final Connection connection;

    ChannelEvents(Connection connection) {
        this.connection = connection;
    }

    void take(Line line) {
        switch (line.command()) {
            case "JOIN" -> joined(line);
            case "PART" -> gone(line.param(0), line.nick(), LeaveReason.LEFT, line.param(1), "");
            case "KICK" -> gone(line.param(0), line.param(1), LeaveReason.KICKED, line.param(2), line.nick());
            case "QUIT" -> quit(line.nick());
            case "NICK" -> renamed(line.nick(), line.param(0));
            case "MODE" -> modes(line);
            case "TOPIC" -> topic(line.param(0), line.param(1), line.nick());
            case "332" -> topic(line.param(1), line.param(2), null);
            case "353" -> names(line);
            case "366" -> complete(line.param(1));
            case "ACCOUNT" -> is(line.nick(), Identities.account(line.param(0)));
            case "330" -> connection.identities.tell(line.param(1), Identities.account(line.param(2)));
            case "352" ->
                seen(new Seen(line.param(1), line.param(5), line.param(6).startsWith("G"), null));
            case "354" -> seen(connection.identities.answered(line));
            case "AWAY" -> away(line.nick(), line.params().isEmpty() ? null : line.param(0));
            case "INVITE" -> invited(line);
            default -> {}
        }
    }

    private Address room(String channel) {
        return connection.addresses.address(channel);
    }

    private Participant participant(Member member) {
        boolean self = connection.self(member.nick());
        return new Participant(
                connection.addresses.address(member.nick()),
                Formatting.line(member.nick()),
                Features.role(member.modes()),
                presence(member.away()),
                self,
                member.identity());
    }

    private static Presence presence(@Nullable String away) {
        return away == null ? Presence.ONLINE : new Presence(Availability.AWAY, Formatting.line(away));
    }

    private void changed(Channel channel, Member member) {
        if (channel.complete) {
            connection.emit(new NetworkEvent.ParticipantChanged(room(channel.name), participant(member)));
        }
    }

    private void joined(Line line) {
        String name = line.param(0);
        if (connection.self(line.nick())) {
            connection.channels.enter(name);
            return;
        }
        Channel channel = connection.channels.find(name);
        // extended-join: channel, account, real name
        boolean tells =
                connection.features.has("extended-join") && line.params().size() > 1;
        Identity identity = tells ? Identities.account(line.param(1)) : Identity.UNTOLD;
        if (tells) connection.identities.changed(line.nick(), identity);
        if (channel == null) return;
        Participant participant = participant(channel.put(new Member(line.nick(), "", null, identity)));
        if (channel.complete) connection.emit(new NetworkEvent.ParticipantEntered(room(channel.name), participant));
    }

    /** Whoever says something may be told with it. @param direct whether it is said to us alone */
    void heard(Line line, boolean direct) {
        Identity identity = connection.identities.of(line);
        if (identity == null) return;
        if (direct) connection.identities.tell(line.nick(), identity);
        Channel channel = direct ? null : connection.channels.find(line.param(0));
        Member member = channel == null ? null : channel.member(line.nick());
        if (member != null && !member.identity().equals(identity)) is(line.nick(), identity);
    }

    /** From now on, wherever they are. */
    private void is(String nick, Identity identity) {
        connection.identities.changed(nick, identity);
        for (Channel channel : connection.channels.of(nick)) {
            Member member = channel.member(nick);
            if (member != null) changed(channel, channel.put(member.being(identity)));
        }
    }

    private void seen(@Nullable Seen seen) {
        if (seen == null) return;
        Channel channel = connection.channels.find(seen.channel());
        if (channel == null) return;
        Member member = channel.member(seen.nick());
        if (member == null) return;
        Identity identity = seen.identity() == null ? member.identity() : seen.identity();
        boolean wasAway = member.away() != null;
        Member now = seen.away() == wasAway ? member : member.saying(seen.away() ? "" : null);
        if (now.being(identity).equals(member)) return;
        changed(channel, channel.put(now.being(identity)));
        connection.identities.changed(seen.nick(), identity);
    }

    private void names(Line line) {
        Channel channel = connection.channels.find(line.param(2));
        if (channel == null) return;
        for (String each : line.last().split(" ", -1)) channel.named(each);
    }

    private void complete(String name) {
        Channel channel = connection.channels.find(name);
        if (channel == null || channel.complete) return;
        channel.complete = true;
        List<Participant> all =
                channel.members().stream().map(this::participant).toList();
        connection.emit(
                new NetworkEvent.RoomJoined(room(name), Formatting.line(channel.name), channel.topic, all),
                new NetworkEvent.Synchronised(room(name), false));
        connection.identities.askMembers(channel);
    }

    /** @param by who has just set it, or {@code null} where it is what we find */
    private void topic(String name, String text, @Nullable String by) {
        Channel channel = connection.channels.find(name);
        if (channel == null) return;
        channel.topic = Formatting.line(text);
        if (by == null) return;
        connection.emit(new NetworkEvent.RoomChanged(room(name), null, channel.topic, Formatting.line(by)));
    }

    private void gone(String name, String nick, LeaveReason reason, String text, String by) {
        Channel channel = connection.channels.find(name);
        if (channel == null) return;
        String why = Formatting.line(text);
        String who = Formatting.line(by);
        if (connection.self(nick)) {
            connection.channels.leave(name);
            connection.emit(new NetworkEvent.RoomLeft(room(name), reason, why, who));
        } else if (channel.remove(nick)) {
            Address them = connection.addresses.address(nick);
            connection.emit(new NetworkEvent.ParticipantLeft(room(name), them, reason, why, who));
        }
    }

    private void quit(String nick) {
        connection.identities.free(nick);
        List<NetworkEvent> events = new ArrayList<>();
        for (Channel channel : connection.channels.of(nick)) {
            channel.remove(nick);
            events.add(new NetworkEvent.ParticipantLeft(
                    room(channel.name), connection.addresses.address(nick), LeaveReason.LEFT));
        }
        if (!events.isEmpty()) connection.emit(events, List.of());
    }

    private void renamed(String before, String after) {
        boolean self = connection.self(before);
        Address old = connection.addresses.address(before);
        if (self) connection.nicks.called(after);
        connection.identities.free(before);
        List<NetworkEvent> events = new ArrayList<>();
        for (Channel channel : connection.channels.of(before)) {
            Member member = channel.member(before);
            channel.remove(before);
            if (member == null) continue;
            Member now = channel.put(member.called(after));
            events.add(new NetworkEvent.ParticipantRenamed(room(channel.name), old, participant(now)));
        }
        if (!events.isEmpty()) connection.emit(events, List.of());
    }

    private void modes(Line line) {
        Channel channel = connection.channels.find(line.param(0));
        if (channel == null) return;
        boolean set = true;
        int next = 2;
        for (char c : line.param(1).toCharArray()) {
            if (c == '+' || c == '-') {
                set = c == '+';
                continue;
            }
            boolean parameter = connection.features.takesParameter(c, set);
            if (c == KEY && connection.features.channelModes(Features.KEYS).indexOf(KEY) >= 0)
                key(channel, set ? line.param(next) : "");
            Member member = connection.features.powerMode(c) ? channel.member(line.param(next)) : null;
            if (parameter) next++;
            if (member != null) changed(channel, channel.put(member.with(c, set)));
        }
    }

    /** Whoever changes it tells all who are there, if the server does not hide it; it opens the channel to us the next time. */
    private void key(Channel channel, String key) {
        String name = Addresses.name(room(channel.name));
        if (key.isEmpty()) connection.keys.remove(name);
        else if (!key.equals("*")) connection.keys.put(name, key);
    }

    private void away(String nick, @Nullable String words) {
        for (Channel channel : connection.channels.of(nick)) {
            Member member = channel.member(nick);
            if (member != null) changed(channel, channel.put(member.saying(words)));
        }
        connection.contacts.present(nick, presence(words));
    }

    private void invited(Line line) {
        if (!connection.self(line.param(0))) return;
        connection.emit(new NetworkEvent.Requested(
                Request.Kind.ROOM,
                room(line.param(1)),
                connection.addresses.address(line.nick()),
                Formatting.line(line.nick()),
                ""));
    }
}
