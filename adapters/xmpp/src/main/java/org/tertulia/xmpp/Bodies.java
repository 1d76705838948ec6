package org.tertulia.xmpp;

import java.util.Map;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jivesoftware.smack.packet.XmlElement;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Body;
import org.tertulia.model.Protection;

/** What a stanza says, as a body of the model, and back. */
final class Bodies {

    /** What we put on the wire at most, in UTF-8 and escaped: servers close the stream at 256 KiB a stanza. */
    static final int MOST_BYTES = 240_000;

    private static final String CUT = "\n[the rest was too long and is not shown]";
    private static final String ME = "/me ";

    private static final Map<String, String> ENCRYPTIONS = Map.of(
            "eu.siacs.conversations.axolotl", "OMEMO",
            "urn:xmpp:omemo:2", "OMEMO",
            "urn:xmpp:openpgp:0", "OpenPGP",
            "jabber:x:encrypted", "OpenPGP",
            "urn:xmpp:otr:0", "OTR");

    /** @param protection of the body */
    record Said(Body body, Protection protection) {}

    private Bodies() {}

    /** What it says, or {@code null} when it says nothing to a person. */
    static @Nullable Said of(Message message) {
        for (XmlElement element : message.getExtensions()) {
            String encryption = ENCRYPTIONS.get(element.getNamespace());
            if (encryption != null && !element.getElementName().equals("devices")) {
                return carriesText(element) ? unreadable(encryption) : null;
            }
        }
        String text = message.getBody();
        if (text == null || text.isEmpty()) return null;
        text = text.replace("\r\n", "\n").replace('\r', '\n');
        if (text.length() > Body.MAX_LENGTH) text = Text.cut(text, Body.MAX_LENGTH - CUT.length()) + CUT;
        boolean emote = text.startsWith(ME);
        Body body = emote ? new Body(Body.Style.EMOTE, text.substring(ME.length())) : Body.text(text);
        return new Said(body, Protection.NONE);
    }

    /** An OMEMO message without a payload only carries keys: nothing for a person, and no error. */
    private static boolean carriesText(XmlElement element) {
        if (!(element instanceof StandardExtensionElement encrypted)) return true;
        if (!ENCRYPTIONS.getOrDefault(element.getNamespace(), "").equals("OMEMO")) return true;
        return encrypted.getFirstElement("payload") != null;
    }

    private static Said unreadable(String encryption) {
        String why = "encrypted with " + encryption + ", which Tertulia cannot read yet";
        return new Said(new Body(Body.Style.UNREADABLE, why), Protection.UNDECRYPTABLE);
    }

    /** As it goes on the wire. */
    static String wire(Body body) {
        String text = Text.sendable(body.text());
        return body.style() == Body.Style.EMOTE ? ME + text : text;
    }

    /** Whether a server would take it. */
    static boolean fits(String wire) {
        long bytes = 0;
        for (int i = 0; i < wire.length(); i++) {
            char c = wire.charAt(i);
            bytes += switch (c) {
                case '<', '>' -> 4;
                case '&' -> 5;
                case '"', '\'' -> 6;
                default -> c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
            };
        }
        return bytes <= MOST_BYTES;
    }
}
