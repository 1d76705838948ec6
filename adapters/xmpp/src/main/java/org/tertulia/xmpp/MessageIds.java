package org.tertulia.xmpp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smackx.message_correct.element.MessageCorrectExtension;
import org.jivesoftware.smackx.sid.element.OriginIdElement;
import org.jivesoftware.smackx.sid.element.StanzaIdElement;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import org.tertulia.model.NetworkMessageId;

/**
 * The names of a message (XEP-0359). An archive's name counts only when it comes from our own server or from the room
 * itself; what a sender chose counts only for that sender.
 */
final class MessageIds {

    static final String STANZA_ID = "stanza-id";
    static final String DEDUPE = "dedupe";

    /** Of a hash, in hexadecimal digits: one for every message is kept. */
    private static final int SHORT = 20;

    private MessageIds() {}

    /** The archive's name for it, if the archive of {@code owner} (bare) has put one on. */
    static @Nullable String archived(Message message, Jid owner) {
        for (StanzaIdElement id : message.getExtensions(StanzaIdElement.class)) {
            if (owner.toString().equals(id.getBy()) && fits(id.getId())) return id.getId();
        }
        return null;
    }

    /**
     * @param archived from {@link #archived} or from the archive's own answer, or {@code null}
     * @param outgoing whether we wrote it
     */
    static List<NetworkMessageId> of(Message message, @Nullable String archived, boolean outgoing) {
        List<NetworkMessageId> ids = new ArrayList<>();
        if (archived != null && fits(archived)) ids.add(new NetworkMessageId(STANZA_ID, archived));
        String chosen = chosen(message);
        String attribute = message.getStanzaId();
        if (outgoing) {
            if (chosen != null) ids.add(new NetworkMessageId(NetworkMessageId.ORIGIN, chosen));
            if (fits(attribute) && !attribute.equals(chosen)) {
                ids.add(new NetworkMessageId(NetworkMessageId.ORIGIN, attribute));
            }
        } else if (ids.isEmpty()) {
            String name = chosen == null ? attribute : chosen;
            if (fits(name)) ids.add(new NetworkMessageId(DEDUPE, hash(message.getFrom() + "\n" + name)));
        }
        if (ids.isEmpty()) ids.add(new NetworkMessageId(DEDUPE, nameless(message)));
        if (!outgoing && fits(attribute)) ids.add(correction(message, attribute));
        return ids;
    }

    /** The name of the message that it corrects (XEP-0308), or {@code null}. */
    static @Nullable NetworkMessageId corrected(Message message, boolean outgoing) {
        MessageCorrectExtension correction = message.getExtension(MessageCorrectExtension.class);
        String id = correction == null ? null : correction.getIdInitialMessage();
        if (id == null || !fits(id) || message.getFrom() == null) return null;
        return outgoing ? new NetworkMessageId(NetworkMessageId.ORIGIN, id) : correction(message, id);
    }

    /** Only its sender's: two may both count from 1. Of a person it does not matter at which device. */
    private static NetworkMessageId correction(Message message, String id) {
        Jid from = message.getFrom();
        boolean room = message.getType() == Message.Type.groupchat;
        String sum = hash((room ? from : from.asBareJid()) + "\n" + id);
        return new NetworkMessageId(NetworkMessageId.CORRECTION, sum.substring(0, SHORT));
    }

    private static @Nullable String chosen(Message message) {
        OriginIdElement origin = message.getExtension(OriginIdElement.class);
        return origin != null && fits(origin.getId()) ? origin.getId() : null;
    }

    /** From who, when and what for one that was stored (it may come again), by chance for one that is live. */
    private static String nameless(Message message) {
        var delay = message.getExtension(org.jivesoftware.smackx.delay.packet.DelayInformation.class);
        if (delay == null) return UUID.randomUUID().toString();
        return hash(message.getFrom() + "\n" + delay.getStamp().getTime() + "\n" + message.getBody());
    }

    private static boolean fits(@Nullable String id) {
        return id != null && !id.isEmpty() && id.length() <= NetworkMessageId.MAX_LENGTH;
    }

    private static String hash(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
