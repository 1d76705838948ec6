package org.tertulia.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.tertulia.matrix.MessageReader.Read;
import org.tertulia.matrix.crypto.Machine;
import org.tertulia.model.Body;
import org.tertulia.model.Failure;
import org.tertulia.model.NetworkMessageId;
import org.tertulia.model.OutboxId;
import org.tertulia.model.Protection;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.OutgoingMessage;

/**
 * Messages on their way out, one after the other, each under its wire id as transaction: sent again, it is the same message. The
 * sync shows them in the room's own order, so that confirms them; where it does not, because they fell into a hole, the
 * server's answer does.
 */
final class Outbound {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final Connection connection;
    private final Map<String, Sent> unseen = new HashMap<>();
    /** Syncs asked for so far. */
    private long asked;

    /** @param asked syncs that had been asked for when the server had answered */
    private record Sent(OutboxId id, long asked) {}

    Outbound(Connection connection) {
        this.connection = connection;
    }

    // ---- for the core's sender

    void send(OutgoingMessage message) {
        try {
            String room = connection.chats.forSending(message.conversation());
            String event = put(room, message);
            synchronized (this) {
                unseen.put(event, new Sent(message.id(), asked));
            }
        } catch (MatrixException e) {
            if (e.trouble() || e.is("M_UNKNOWN_TOKEN")) connection.broken(Failures.of(e));
            else failed(message, Failures.of(e));
        } catch (IOException e) {
            // nobody can tell; with the next connection it goes again, as the same transaction
            connection.broken(Failures.of(e));
        } catch (IllegalStateException e) {
            failed(message, Failure.of(Failure.Kind.NOT_PERMITTED, Failures.words(e)));
        }
    }

    private void failed(OutgoingMessage message, Failure failure) {
        connection.emit(new NetworkEvent.SendFailed(message.id(), failure));
    }

    private String put(String room, OutgoingMessage message) throws IOException {
        ObjectNode content = content(message.body());
        String type = "m.room.message";
        if (connection.chats.encrypted(room)) {
            content = (ObjectNode) Json.parse(encrypt(room, type, content));
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

    private String encrypt(String room, String type, JsonNode content) throws IOException {
        Machine machine = connection.machine;
        try {
            return machine.encrypt(room, type, Json.text(content));
        } catch (RuntimeException e) {
            // a library's exceptions, Kotlin's of the network among them, which Java does not see declared
            for (Throwable t = e; t != null; t = t.getCause()) if (t instanceof IOException io) throw io;
            throw new IOException("It could not be encrypted: " + Failures.words(e), e);
        }
    }

    private static void pause(Duration asked) {
        Duration wait = asked.isZero() ? Duration.ofSeconds(1) : asked;
        LockSupport.parkNanos((wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait).toNanos());
    }

    static ObjectNode content(Body body) {
        String kind = switch (body.style()) {
            case EMOTE -> "m.emote";
            case NOTICE -> "m.notice";
            default -> "m.text";
        };
        ObjectNode content = Json.object().put("msgtype", kind).put("body", body.text());
        content.putObject("m.mentions");
        return content;
    }

    // ---- for the sync thread

    /** A sync is asked for. @return its number */
    synchronized long asking() {
        return ++asked;
    }

    /**
     * A message of ours has come back.
     *
     * @return whether that is all that is to be said of it: it cannot be read here, but we know what we have written
     */
    boolean echoed(String event, Read read) {
        Sent sent;
        synchronized (this) {
            sent = unseen.get(event);
            boolean readable = read.message().protection() != Protection.UNDECRYPTABLE;
            if (readable) unseen.remove(event);
            if (sent == null || readable) return false;
        }
        return true;
    }

    /** What the server had taken before this sync was asked for, and the sync did not show. */
    List<NetworkEvent> confirmedBefore(long sync) {
        List<NetworkEvent> events = new ArrayList<>();
        synchronized (this) {
            unseen.entrySet().removeIf(entry -> {
                if (entry.getValue().asked() >= sync) return false;
                NetworkMessageId name = new NetworkMessageId(MessageReader.EVENT_ID, entry.getKey());
                events.add(new NetworkEvent.SendConfirmed(entry.getValue().id(), List.of(name), null));
                return true;
            });
        }
        return events;
    }
}
