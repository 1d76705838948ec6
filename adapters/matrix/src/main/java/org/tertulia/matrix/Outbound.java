package org.tertulia.matrix;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.tertulia.matrix.MessageReader.Read;
import org.tertulia.model.Body;
import org.tertulia.model.Failure;
import org.tertulia.model.OutboxId;
import org.tertulia.model.Protection;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.OutgoingMessage;

/**
 * Messages on their way out, one after the other, each under its wire id as transaction: sent again, it is the same message. The
 * sync shows them in the room's own order, so that confirms them; where it does not, because they fell into a hole, the
 * server's answer does.
 */
final class Outbound implements Echo {

    /** How long the sync may take to show what the server has taken. */
    private static final Duration ECHO = Duration.ofSeconds(2);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    /** An event has 65,536 bytes at most, all of it counted ("size limits"); encryption makes four bytes of three. */
    private static final int LARGEST = 63_000;

    private static final int LARGEST_ENCRYPTED = 44_000;

    private final Connection connection;
    private final Unshown unshown = new Unshown();

    Outbound(Connection connection) {
        this.connection = connection;
    }

    // ---- for the core's sender

    void send(OutgoingMessage message) {
        // what stands before it is in doubt, and must not be overtaken: the next connection takes up both, in order
        if (connection.over()) return;
        try {
            String room = connection.chats.forSending(message.conversation());
            String event = put(room, message);
            taken(event, message);
        } catch (MatrixException e) {
            if (e.is("M_UNKNOWN_TOKEN")) connection.broken(Failures.of(e));
            // what one message makes of the server must not take the connection from all others, again and again
            else if (e.trouble()) failed(message, Failure.of(Failure.Kind.TIMED_OUT, Failures.words(e)));
            else failed(message, Failures.of(e));
        } catch (Encryption.Impossible e) {
            // a message that cannot be encrypted must not take the connection from all others
            failed(message, e.failure());
        } catch (IOException e) {
            // nobody can tell; with the next connection it goes again, as the same transaction
            connection.broken(Failures.of(e));
        } catch (IllegalStateException e) {
            failed(message, Failure.of(Failure.Kind.NOT_PERMITTED, Failures.words(e)));
        }
    }

    /** What the end of the connection has brought about says nothing of the message. */
    private void failed(OutgoingMessage message, Failure failure) {
        if (connection.over()) return;
        connection.emit(new NetworkEvent.SendFailed(message.id(), failure));
    }

    private String put(String room, OutgoingMessage message) throws IOException {
        ObjectNode content = content(message.body(), named(room, message.body()));
        String type = "m.room.message";
        String rules = connection.chats.encryption(room);
        boolean encrypted = !rules.isEmpty();
        int most = encrypted ? LARGEST_ENCRYPTED : LARGEST;
        if (Json.bytes(content).length > most) {
            throw new MatrixException(
                    413, "M_TOO_LARGE", "Too long for one message here: " + most + " bytes at most", Duration.ZERO);
        }
        if (encrypted) {
            content = Encryption.of(connection.machine, room, rules, type, content);
            type = "m.room.encrypted";
        }
        Api.Path path = Api.Path.of("rooms", room, "send", type, message.wireId());
        while (true) {
            try {
                return connection.api.put(path, content).path("event_id").asText();
            } catch (MatrixException e) {
                if (!e.is("M_LIMIT_EXCEEDED") || connection.over()) throw e;
                pause(e.retryAfter());
            }
        }
    }

    private static void pause(Duration asked) {
        Duration wait = asked.isZero() ? Duration.ofSeconds(1) : asked;
        LockSupport.parkNanos((wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait).toNanos());
    }

    /** In a room of many, whom it names: their clients go by this and not by the words (v1.7, "user and room mentions"). */
    private List<String> named(String id, Body body) {
        synchronized (connection.table) {
            Room room = connection.table.find(id);
            if (room == null || connection.table.partner(room) != null) return List.of();
            return room.named(body.text(), connection.table.self);
        }
    }

    private static ObjectNode content(Body body, List<String> named) {
        String kind = switch (body.style()) {
            case EMOTE -> "m.emote";
            case NOTICE -> "m.notice";
            default -> "m.text";
        };
        ObjectNode content = Json.object().put("msgtype", kind).put("body", body.text());
        ObjectNode mentions = content.putObject("m.mentions");
        if (!named.isEmpty()) named.forEach(mentions.putArray("user_ids")::add);
        return content;
    }

    private void taken(String event, OutgoingMessage message) {
        switch (unshown.taken(event, message.id(), message.conversation())) {
            case WAIT -> connection.later(ECHO, () -> unheard(event, message.id()));
            case CONFIRM -> connection.emit(Unshown.confirmed(event, message.id()));
            case NOTHING -> {}
        }
    }

    /** It fell into a hole, or was told before we knew its name. */
    private void unheard(String event, OutboxId id) {
        if (unshown.givenUp(event)) connection.emit(Unshown.confirmed(event, id));
    }

    // ---- for the sync thread

    @Override
    public Heard echoed(String event, Read read) {
        if (read.transaction().isEmpty()) return new Heard(List.of(), false);
        boolean readable = read.message().protection() != Protection.UNDECRYPTABLE;
        return new Heard(unshown.shown(event, read.message().conversation(), readable), !readable);
    }
}
