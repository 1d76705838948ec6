package org.tertulia.cli;

import java.time.ZoneId;
import org.tertulia.model.Body;
import org.tertulia.model.Message;

/** A message on a line: when, where, who, what. */
final class MessageWords {

    private final Times times;
    private final Words words;

    MessageWords(ZoneId zone, Words words) {
        times = new Times(zone, words.locale());
        this.words = words;
    }

    /** @param title of its conversation; left out where it is the sender's own name, or empty */
    String line(Message message, String title) {
        return line(message, title, Plain.indented(message.body().text()));
    }

    /** @param text in place of the whole */
    String line(Message message, String title, String text) {
        String sender = Plain.line(message.outgoing() ? words.say("me") : name(message));
        String place = title.isEmpty() || title.equals(sender) ? "" : "[" + Plain.line(title) + "] ";
        String said = message.body().style() == Body.Style.EMOTE ? "* " + sender + " " + text : sender + ": " + text;
        return times.minute(message.id()) + "  " + place + said;
    }

    private static String name(Message message) {
        return message.senderName().isEmpty() ? message.sender().toString() : message.senderName();
    }
}
