package org.tertulia.swing.view.timeline;

import org.jspecify.annotations.Nullable;
import org.tertulia.swing.theme.Avatar;

/** One row of a timeline, as plain data with all words ready. Equal rows look alike. */
public sealed interface Row {
    /** Stays the same when the row changes; unique among the rows shown. */
    long id();

    /**
     * A message.
     *
     * @param sender what to call them
     * @param face how they look; its seed chooses the colour of the name
     * @param network id of the network it came or went by
     * @param time as shown, such as {@code 14:32}
     * @param problem why it was not sent, or null; shown under a message that is {@link Mark#FAILED} or {@link
     *     Mark#UNSURE}
     * @param first whether it opens a group of messages of one sender
     * @param last whether it closes one
     * @param mention whether it names us
     * @param encrypted whether it came, or went, encrypted end to end
     * @param edited whether its sender has changed it since
     */
    record Text(
            long id,
            String sender,
            Avatar face,
            String network,
            boolean outgoing,
            String body,
            Style style,
            String time,
            Mark mark,
            @Nullable String problem,
            boolean first,
            boolean last,
            boolean mention,
            boolean encrypted,
            boolean edited)
            implements Row {

        /** Of somebody without a picture; it does not name us, was not encrypted and is as it was written. */
        public Text(
                long id,
                String sender,
                int seed,
                String network,
                boolean outgoing,
                String body,
                Style style,
                String time,
                Mark mark,
                @Nullable String problem,
                boolean first,
                boolean last) {
            this(
                    id,
                    sender,
                    new Avatar(sender, seed, false),
                    network,
                    outgoing,
                    body,
                    style,
                    time,
                    mark,
                    problem,
                    first,
                    last,
                    false,
                    false,
                    false);
        }

        int seed() {
            return face.seed();
        }

        /** Whether the person can decide about it: send again, or give it up. */
        public boolean isUnsettled() {
            return mark == Mark.FAILED || mark == Mark.UNSURE;
        }
    }

    /** A new day begins. */
    record Day(long id, String label) implements Row {}

    /** Behind it is what was not read when the conversation was opened. */
    record Unread(long id, String label) implements Row {}

    /**
     * Something happened: joined, left, topic changed.
     *
     * @param more all of it, where {@code text} is only the sum; or empty
     * @param strong whether it stands out
     */
    record Event(long id, String text, String more, boolean strong, String time) implements Row {
        public Event(long id, String text) {
            this(id, text, "", false, "");
        }
    }

    /** History is missing here; the person may have it fetched. */
    record Gap(long id, boolean loading) implements Row {}

    /** Somebody is writing. */
    record Typing(long id, Avatar face, String network, String label) implements Row {}

    /** How the words are meant. */
    enum Style {
        PLAIN,
        /** What the sender does, as in {@code /me waves}. */
        EMOTE,
        /** Said by a machine, or aside. */
        NOTICE,
        /** It could not be decrypted; the body says so, or is empty. */
        UNREADABLE
    }

    /** How far our own message has come. */
    enum Mark {
        NONE,
        /** Waits, or is on its way. */
        QUEUED,
        /** The connection broke while it was on its way. */
        UNSURE,
        SENT,
        DELIVERED,
        READ,
        FAILED
    }
}
