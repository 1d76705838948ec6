package org.tertulia.irc;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Body;
import org.tertulia.model.Failure;
import org.tertulia.model.Failure.Kind;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.OutgoingMessage;

/**
 * What we say, and what becomes of it. One message may be several lines; it is confirmed when the server has answered
 * for all of them: by the label of each (labeled-response), by its echo (echo-message), or by answering a PING that
 * followed without having complained. What has no answer when the connection goes is left to the core: IRC cannot know.
 */
final class Outbound {

    /** {@code :nick!user@host } as others get it, beyond the nick. */
    private static final int SOURCE_BYTES = 12 + 64;

    private static final int MOST_LATE = 64;
    private static final String PONG = "tertulia-";
    private static final Duration ASK = Duration.ofMillis(200);

    /** Replies that say that a line to their first parameter was not delivered. */
    private static final Set<Integer> REFUSALS =
            Set.of(401, 403, 404, 407, 411, 412, 413, 414, 415, 416, 417, 439, 442, 477, 482, 486, 489, 531, 716);

    private final Connection connection;
    /** Guarded by this, like all below. In the order of the wire. */
    private final List<Said> said = new ArrayList<>();

    private final Map<String, String> batches = new Batches();
    private long counter;
    /** Whether a PING is about to ask for all that went before it. */
    private boolean asking;

    Outbound(Connection connection) {
        this.connection = connection;
    }

    /** Labelled answers of several lines that have begun; of those that never end, the last few. */
    private static final class Batches extends LinkedHashMap<String, String> {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST_LATE;
        }
    }

    /** One line. */
    private static final class Said {
        final Flight flight;
        final String label;
        final String target;
        final String text;
        boolean written;
        /** Whether it counts already, and only its echo is still to come. */
        boolean counted;

        Said(Flight flight, String label, String target, String text) {
            this.flight = flight;
            this.label = label;
            this.target = target;
            this.text = text;
        }
    }

    /** May block while it is not our turn. */
    void send(OutgoingMessage message) {
        String target = Addresses.name(message.conversation());
        Body.Style style = message.body().style();
        String command = style == Body.Style.NOTICE ? "NOTICE" : "PRIVMSG";
        int frame = Splitter.bytes(connection.nick()) + SOURCE_BYTES + command.length() + Splitter.bytes(target) + 8;
        int action = style == Body.Style.EMOTE ? 9 : 0;
        int length = connection.features.number("LINELEN").orElse(512);
        List<String> parts = Splitter.split(message.body().text(), Math.max(64, length - frame - action));
        if (parts.isEmpty()) {
            refuse(message, Failure.of(Kind.REJECTED, "There is nothing in it that IRC can carry"));
            return;
        }
        Flight flight = new Flight(message.id(), parts.size());
        try {
            for (String part : parts) {
                if (!put(flight, command, target, action == 0 ? part : "\u0001ACTION " + part + "\u0001")) return;
            }
            if (!connection.features.labels()) ask();
        } catch (IOException e) {
            // what went is not known; the reader tells that the connection is over
            connection.wire.close();
        }
    }

    /** Soon one PING asks for all that has no answer by then; on the wire it counts as what we say does. */
    private void ask() {
        synchronized (this) {
            if (asking) return;
            asking = true;
        }
        connection.later(ASK, () -> {
            synchronized (this) {
                asking = false;
                for (Said each : said.reversed()) if (each.written && !each.counted) return "PING " + PONG + each.label;
                return null;
            }
        });
    }

    /** @return whether it is worth going on */
    private boolean put(Flight flight, String command, String target, String text) throws IOException {
        Said line;
        synchronized (this) {
            if (flight.over()) return false;
            line = new Said(flight, Long.toString(++counter, 36), connection.features.fold(target), text);
            said.add(line);
        }
        String wire = Line.saying(command, target, text);
        connection.wire.paced(connection.features.labels() ? "@label=" + line.label + " " + wire : wire);
        synchronized (this) {
            line.written = true;
        }
        return true;
    }

    private void refuse(OutgoingMessage message, Failure failure) {
        connection.emit(new NetworkEvent.SendFailed(message.id(), failure));
    }

    // ---- on the thread that reads

    /** @return whether the line was about something that we said, and is dealt with */
    boolean take(Line line) {
        List<NetworkEvent> events = new ArrayList<>();
        synchronized (this) {
            if (line.command().equals("PONG")) {
                if (!line.last().startsWith(PONG)) return false;
                settleUpTo(line.last().substring(PONG.length()), events);
            } else {
                Said answered = answered(line);
                if (answered == null) return false;
                settle(answered, line, events);
            }
        }
        if (!events.isEmpty()) connection.emit(events, List.of());
        // what came instead of an echo (they are away) has more to tell
        return line.numeric() == 0 || refused(line);
    }

    private @Nullable Said answered(Line line) {
        if (line.command().equals("BATCH")) return batch(line);
        String reference = line.tag("batch");
        String label = line.tag("label");
        if (label == null && reference != null) label = batches.get(reference);
        boolean spoken = line.command().equals("PRIVMSG") || line.command().equals("NOTICE");
        boolean echo = spoken && connection.self(line.nick());
        boolean refused = refused(line);
        if (label != null) return reference == null || echo || refused ? labelled(label) : null;
        return echo ? echoed(line) : refused ? first(line.param(1)) : null;
    }

    /** With a label any error is about what we said, without one only those that can be about nothing else. */
    private static boolean refused(Line line) {
        boolean labelled = line.tag("label") != null && line.numeric() >= 400 && line.numeric() < 600;
        return labelled || REFUSALS.contains(line.numeric()) || line.command().equals("FAIL");
    }

    /** An answer of several lines carries the label where it begins, and is over where it ends. */
    private @Nullable Said batch(Line line) {
        String reference = line.param(0);
        String label = line.tag("label");
        if (reference.startsWith("+")) {
            if (label != null) batches.put(reference.substring(1), label);
            return null;
        }
        String known = reference.isEmpty() ? null : batches.remove(reference.substring(1));
        return known == null ? null : labelled(known);
    }

    private @Nullable Said labelled(String label) {
        for (Said each : said) if (each.label.equals(label)) return each;
        return null;
    }

    private @Nullable Said echoed(Line line) {
        String target = connection.features.fold(line.param(0));
        for (Said each : said) {
            if (each.target.equals(target) && each.text.equals(line.last())) return each;
        }
        return null;
    }

    private @Nullable Said first(String target) {
        String folded = connection.features.fold(target);
        for (Said each : said) if (each.target.equals(folded) && !each.counted) return each;
        return null;
    }

    private void settle(Said line, Line answer, List<NetworkEvent> events) {
        said.remove(line);
        if (line.counted) return;
        NetworkEvent event = refused(answer)
                ? line.flight.failed(Failures.reply(answer))
                : line.flight.accepted(Inbox.msgid(answer), Inbox.time(answer));
        if (event != null) events.add(event);
    }

    /** The server has dealt with all up to here. Their echoes may still come, and are not new messages. */
    private void settleUpTo(String label, List<NetworkEvent> events) {
        if (labelled(label) == null) return;
        boolean echoes = connection.features.has("echo-message");
        for (Said each : List.copyOf(said)) {
            NetworkEvent event = each.counted ? null : each.flight.accepted(null, null);
            each.counted = true;
            if (event != null) events.add(event);
            if (!echoes || said.size() > MOST_LATE) said.remove(each);
            if (each.label.equals(label)) break;
        }
    }
}
