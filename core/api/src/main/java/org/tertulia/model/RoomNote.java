package org.tertulia.model;

import java.util.List;

/**
 * Something that happened in a room and that nobody said: stored and shown among its messages, and no news. It is not
 * unread, not told, not searched.
 *
 * @param id its place among the messages; it stays while {@code what} grows
 */
public record RoomNote(MessageId id, ConversationId conversation, What what) {

    /** Open on purpose: a reader passes over kinds that it does not know. */
    public interface What {

        /**
         * Comings and goings that nothing else has interrupted, folded into one.
         *
         * @param people each once
         * @param moreCame how many others came in, who are not named because there were too many
         * @param moreWent how many others went
         */
        record Traffic(List<Passage> people, int moreCame, int moreWent) implements What {

            /** Others are only counted. */
            public static final int MOST_NAMES = 100;

            public Traffic {
                people = List.copyOf(people);
            }
        }

        /**
         * Somebody was put out.
         *
         * @param self whether it was us
         * @param banned whether they are kept out
         * @param by who did it, or empty
         * @param why in the words of who did it, or empty
         */
        record Removal(String name, boolean self, boolean banned, String by, String why) implements What {}

        /**
         * The topic was set.
         *
         * @param by who did it, or empty
         * @param topic or empty
         */
        record Topic(String by, String topic) implements What {}
    }

    /**
     * What somebody did in all.
     *
     * @param now what they are called in the end
     */
    public record Passage(String name, Kind kind, String now) {

        public enum Kind {
            CAME,
            WENT,
            /** Came, and went again. */
            VISITED,
            /** Went, and came back. */
            RETURNED,
            /** Only goes by another name. */
            RENAMED
        }
    }
}
