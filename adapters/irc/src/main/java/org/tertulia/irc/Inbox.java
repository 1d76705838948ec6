package org.tertulia.irc;

import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Address;
import org.tertulia.model.Body;
import org.tertulia.model.Conversation;
import org.tertulia.model.NetworkMessageId;
import org.tertulia.model.Protection;
import org.tertulia.network.IncomingMessage;
import org.tertulia.network.NetworkEvent;

/** A line becomes events. On the thread that reads; the core's answer is waited for only while it has no room. */
final class Inbox {

    private static final System.Logger LOG = System.getLogger(Inbox.class.getName());
    private static final int MOST_AT_ONCE = 1000;

    /** No clock is believed that says later. */
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private final Connection connection;
    private final ChannelEvents channels;
    private final Ctcp ctcp;
    private final String era = UUID.randomUUID().toString();
    private long counter;
    /** How often each message came with the time that is told just now. */
    private final Map<UUID, Integer> sameTime = new HashMap<>();

    private String timeTold = "";
    private boolean troubled;

    Inbox(Connection connection) {
        this.connection = connection;
        this.channels = new ChannelEvents(connection);
        this.ctcp = new Ctcp(connection);
    }

    /** Whatever a line holds, those behind it are read. */
    void take(Line line) {
        try {
            dispatch(line);
            connection.requests.see(line);
        } catch (RuntimeException e) {
            if (!troubled)
                LOG.log(
                        Level.WARNING,
                        "A {0} could not be read: {1}",
                        line,
                        e.getClass().getName());
            troubled = true;
        }
    }

    private void dispatch(Line line) {
        if (line.command().equals("PING")) {
            connection.urgent(Line.of("PONG", line.last()));
            return;
        }
        if (connection.outbound.take(line)) return;
        switch (line.command()) {
            case "PRIVMSG", "NOTICE" -> spoken(line);
            case "TAGMSG" -> typing(line);
            case "005" -> connection.features.supports(line);
            case "CAP" -> {
                if (line.param(1).equalsIgnoreCase("DEL")) connection.features.disable(line.last());
            }
            default -> {
                channels.take(line);
                connection.contacts.take(line);
                connection.nicks.take(line);
            }
        }
    }

    // ---- what is said

    private void spoken(Line line) {
        if (!line.ofPerson() || line.params().size() < 2) return;
        String target = connection.features.withoutStatus(line.param(0));
        boolean notice = line.command().equals("NOTICE");
        String text = line.param(1);
        Body body;
        if (text.startsWith("\u0001")) {
            String inner =
                    text.substring(1, text.endsWith("\u0001") && text.length() > 1 ? text.length() - 1 : text.length());
            if (!inner.startsWith("ACTION ") || notice) {
                if (!notice && connection.self(target)) ctcp.asked(line.nick(), inner);
                return;
            }
            body = new Body(Body.Style.EMOTE, Formatting.plain(inner.substring(7)));
        } else {
            body = new Body(notice ? Body.Style.NOTICE : Body.Style.TEXT, Formatting.plain(text));
        }
        boolean outgoing = connection.self(line.nick());
        boolean channel = connection.features.channel(target);
        Address sender = connection.addresses.address(line.nick());
        Address conversation = channel || outgoing ? connection.addresses.address(target) : sender;
        channels.heard(line, !channel && !outgoing);
        Instant sent = time(line);
        connection.emit(new NetworkEvent.MessageReceived(new IncomingMessage(
                conversation,
                channel ? Conversation.Kind.CHANNEL : Conversation.Kind.DIRECT,
                sender,
                Formatting.line(line.nick()),
                outgoing,
                body,
                sent == null ? connection.context.clock().instant() : sent,
                List.of(name(line)),
                IncomingMessage.Placement.LIVE,
                Protection.NONE)));
    }

    /**
     * The server's name for it. Without one, a bouncer's playback is known by time, sender and text, and by its
     * number among those that are alike; what has not even a time came live and can never come again.
     */
    private NetworkMessageId name(Line line) {
        NetworkMessageId given = msgid(line);
        if (given != null) return given;
        String time = line.tag("time");
        if (time == null) return new NetworkMessageId("dedupe", era + "." + ++counter);
        byte[] all = (time + "\0" + line.source() + "\0" + line.param(0) + "\0" + line.param(1))
                .getBytes(StandardCharsets.UTF_8);
        UUID hash = UUID.nameUUIDFromBytes(all);
        if (!time.equals(timeTold) || sameTime.size() >= MOST_AT_ONCE) sameTime.clear();
        timeTold = time;
        int times = sameTime.merge(hash, 1, Integer::sum);
        return new NetworkMessageId("dedupe", times == 1 ? hash.toString() : hash + "." + times);
    }

    static @Nullable NetworkMessageId msgid(Line line) {
        String id = line.tag("msgid");
        if (id == null || id.isEmpty() || id.length() > NetworkMessageId.MAX_LENGTH) return null;
        return new NetworkMessageId("msgid", id);
    }

    /** The server's time (IRCv3 server-time), where it tells. */
    static @Nullable Instant time(Line line) {
        String time = line.tag("time");
        if (time == null) return null;
        try {
            Instant told = Instant.parse(time);
            return told.isBefore(Instant.EPOCH) || told.isAfter(LATEST) ? null : told;
        } catch (DateTimeException e) {
            return null;
        }
    }

    // ---- typing

    /** Each time: the core forgets who does not say it again. */
    private void typing(Line line) {
        String state = line.tag("+typing");
        if (state == null
                || connection.self(line.nick())
                || !line.ofPerson()
                || line.params().isEmpty()) return;
        Address who = connection.addresses.address(line.nick());
        String target = connection.features.withoutStatus(line.param(0));
        Address conversation = connection.features.channel(target) ? connection.addresses.address(target) : who;
        connection.emit(new NetworkEvent.TypingChanged(conversation, who, state.equals("active")));
    }
}
