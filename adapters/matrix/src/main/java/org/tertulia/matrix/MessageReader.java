package org.tertulia.matrix;

import static java.lang.System.Logger.Level.WARNING;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tertulia.matrix.crypto.Decrypted;
import org.tertulia.model.Address;
import org.tertulia.model.Body;
import org.tertulia.model.Conversation;
import org.tertulia.model.NetworkMessageId;
import org.tertulia.model.Protection;
import org.tertulia.network.IncomingMessage;
import org.tertulia.network.IncomingMessage.Placement;
import org.tertulia.network.NetworkEvent;

/** Events of a timeline that are messages, decrypted where they must be. */
final class MessageReader {

    static final String EVENT_ID = "event-id";
    private static final String ENCRYPTED = "m.room.encrypted";

    private static final System.Logger LOG = System.getLogger(MessageReader.class.getName());

    private final AtomicBoolean complained = new AtomicBoolean();
    private final RoomTable table;
    private final Function<String, Decrypted> decrypt;

    /** @param decrypt what an m.room.encrypted event says; may wait */
    MessageReader(RoomTable table, Function<String, Decrypted> decrypt) {
        this.table = table;
        this.decrypt = decrypt;
    }

    /** What the encrypted ones among some events say, by event id. Waits for keys to be durable: not with a monitor held. */
    Map<String, Decrypted> decrypted(String room, Iterable<JsonNode> events) {
        Map<String, Decrypted> all = new HashMap<>();
        for (JsonNode event : events) {
            if (!event.path("type").asText("").equals(ENCRYPTED)) continue;
            // a sync leaves out what it has said once for all
            JsonNode whole = event.<ObjectNode>deepCopy().put("room_id", room);
            all.put(event.path("event_id").asText(""), decrypt.apply(Json.text(whole)));
        }
        return all;
    }

    /**
     * A message.
     *
     * @param session what it is encrypted with, when we have no key: then it is worth trying again
     * @param transaction of ours, when this device sent it; else empty
     * @param corrects name of an earlier message that this one says anew (m.replace), or {@code null}
     */
    record Read(
            IncomingMessage message,
            @Nullable String session,
            String transaction,
            @Nullable NetworkMessageId corrects) {

        NetworkEvent event() {
            return corrects == null
                    ? new NetworkEvent.MessageReceived(message)
                    : new NetworkEvent.MessageCorrected(message, corrects, null);
        }

        /** A correction without its key is no message of its own: what it says is told when the key comes. */
        boolean silent() {
            return session != null && corrects != null;
        }
    }

    /**
     * What an event says, or {@code null} where it is no message, or one that we cannot make anything of: it must not take the
     * others with it. The caller holds the table's monitor.
     */
    @Nullable
    Read read(Room room, JsonNode event, Placement placement, Map<String, Decrypted> decrypted) {
        try {
            return understood(room, event, placement, decrypted);
        } catch (RuntimeException e) {
            if (!complained.getAndSet(true))
                LOG.log(
                        WARNING,
                        "a message could not be understood: {0}",
                        e.getClass().getName());
            return null;
        }
    }

    private @Nullable Read understood(
            Room room, JsonNode event, Placement placement, Map<String, Decrypted> decrypted) {
        String id = event.path("event_id").asText("");
        String sender = event.path("sender").asText("");
        if (id.isEmpty() || id.length() > NetworkMessageId.MAX_LENGTH || !Mxids.user(sender)) return null;
        if (event.has("state_key") || event.path("unsigned").has("redacted_because")) return null;
        Said said = said(event, decrypted.getOrDefault(id, Decrypted.Unreadable.INSTANCE));
        if (said == null) return null;
        String transaction = event.path("unsigned").path("transaction_id").asText("");
        boolean ours = sender.equals(table.self);
        List<NetworkMessageId> ids = new ArrayList<>();
        ids.add(new NetworkMessageId(EVENT_ID, id));
        if (ours && !transaction.isEmpty() && transaction.length() <= NetworkMessageId.MAX_LENGTH)
            ids.add(new NetworkMessageId(NetworkMessageId.ORIGIN, transaction));
        String partner = table.partner(room);
        IncomingMessage message = new IncomingMessage(
                place(room, partner),
                partner == null ? Conversation.Kind.GROUP : Conversation.Kind.DIRECT,
                Mxids.address(sender),
                partner == null ? room.nameOf(sender) : table.nameFor(sender, room),
                ours,
                said.body(),
                Instant.ofEpochMilli(event.path("origin_server_ts").asLong(0)),
                ids,
                placement,
                said.protection(),
                partner == null && names(room, sender, said.mentions()));
        return new Read(message, said.session(), ours ? transaction : "", said.corrects());
    }

    /** "User and room mentions" (v1.7): us, or everybody, where the sender may call the whole room. */
    private boolean names(Room room, String sender, JsonNode mentions) {
        for (JsonNode user : mentions.path("user_ids")) if (user.asText("").equals(table.self)) return true;
        return mentions.path("room").asBoolean(false) && room.mayCallAll(sender);
    }

    static Address place(Room room, @Nullable String partner) {
        return Mxids.address(partner == null ? room.id : partner);
    }

    private record Said(
            Body body,
            Protection protection,
            @Nullable String session,
            @Nullable NetworkMessageId corrects,
            JsonNode mentions) {}

    private static @Nullable Said said(JsonNode event, Decrypted decrypted) {
        JsonNode content = event.path("content");
        String type = event.path("type").asText("");
        if (!type.equals(ENCRYPTED)) return said(type, content, replaced(content), Protection.NONE);
        return switch (decrypted) {
            case Decrypted.Clear clear -> {
                JsonNode inner = Json.parse(clear.getEvent());
                // what an event is about stands outside of what is encrypted
                NetworkMessageId outside = replaced(content);
                NetworkMessageId about = outside == null ? replaced(inner.path("content")) : outside;
                yield said(inner.path("type").asText(""), inner.path("content"), about, Protection.ENCRYPTED);
            }
            case Decrypted.NoKey noKey ->
                unreadable(
                        "Encrypted; this device has not been given the key yet", noKey.getSession(), replaced(content));
            case Decrypted.Forged _ ->
                unreadable("Encrypted with a key of somebody else: it is not from who it says", null, null);
            case Decrypted.Unreadable _ -> unreadable("Encrypted in a way that cannot be read here", null, null);
        };
    }

    private static @Nullable Said said(
            String type, JsonNode content, @Nullable NetworkMessageId corrects, Protection protection) {
        JsonNode anew = content.path("m.new_content");
        if (corrects != null && !anew.isObject()) return null;
        Body body = body(type, corrects != null ? anew : content);
        return body == null ? null : new Said(body, protection, null, corrects, content.path("m.mentions"));
    }

    /** Event replacements (client-server API): the message that this one says anew. */
    private static @Nullable NetworkMessageId replaced(JsonNode content) {
        JsonNode about = content.path("m.relates_to");
        String id = about.path("event_id").asText("");
        boolean replaces = about.path("rel_type").asText("").equals("m.replace");
        boolean usable = !id.isEmpty() && id.length() <= NetworkMessageId.MAX_LENGTH;
        return replaces && usable ? new NetworkMessageId(EVENT_ID, id) : null;
    }

    private static Said unreadable(String why, @Nullable String session, @Nullable NetworkMessageId corrects) {
        return new Said(
                new Body(Body.Style.UNREADABLE, why),
                Protection.UNDECRYPTABLE,
                session,
                corrects,
                MissingNode.getInstance());
    }

    private static @Nullable Body body(String type, JsonNode content) {
        return switch (type) {
            case "m.room.message" -> message(content);
            case "m.sticker" -> Body.text(text(content));
            default -> null;
        };
    }

    private static @Nullable Body message(JsonNode content) {
        String kind = content.path("msgtype").asText("");
        if (!content.path("body").isTextual()) return null;
        return switch (kind) {
            case "m.emote" -> new Body(Body.Style.EMOTE, text(content));
            case "m.notice" -> new Body(Body.Style.NOTICE, text(content));
            case "m.image", "m.video", "m.audio", "m.file" -> Body.text(Words.body("📎 " + text(content)));
            case "m.key.verification.request" ->
                new Body(Body.Style.NOTICE, "They ask to verify each other; this app cannot do that yet");
            default -> Body.text(text(content));
        };
    }

    private static String text(JsonNode content) {
        String html = content.path("formatted_body").asText("");
        boolean formatted = content.path("format").asText("").equals("org.matrix.custom.html");
        String plain = content.path("body").asText("");
        if (!formatted || html.isBlank() || html.length() > Html.LONGEST) return Words.body(plain);
        String text = Html.text(html);
        return Words.body(text.isBlank() ? plain : text);
    }
}
