package org.tertulia.swing.model;

import java.time.LocalDate;
import java.util.List;
import org.tertulia.model.Address;
import org.tertulia.model.Gap;
import org.tertulia.model.Message;
import org.tertulia.model.OutboxItem;
import org.tertulia.model.RoomNote;

/** One row of a conversation, from the oldest to the newest. */
public sealed interface TimelineRow {

    /** What stays the same while the row's content changes. */
    Object key();

    /** The messages below are of this day. */
    record Day(LocalDate date) implements TimelineRow {
        @Override
        public Object key() {
            return date;
        }
    }

    /** What is below was new when the conversation was opened. */
    record Unread(int count) implements TimelineRow {
        @Override
        public Object key() {
            return Unread.class;
        }
    }

    /** Messages may be missing here. */
    record Hole(Gap gap) implements TimelineRow {
        @Override
        public Object key() {
            return List.of(Hole.class, gap.after());
        }
    }

    /**
     * @param first whether the sender's group begins here
     * @param last whether it ends here
     */
    record Said(Message message, boolean first, boolean last) implements TimelineRow {
        @Override
        public Object key() {
            return message.id();
        }
    }

    /** Nobody said it. */
    record Happened(RoomNote note) implements TimelineRow {
        @Override
        public Object key() {
            return List.of(Happened.class, note.id());
        }
    }

    /** What we wrote and no network has accepted. */
    record Pending(OutboxItem item, boolean first, boolean last) implements TimelineRow {
        @Override
        public Object key() {
            return item.id();
        }
    }

    /**
     * @param first one who is writing now
     * @param names all of them
     */
    record Typing(Address first, List<String> names) implements TimelineRow {
        @Override
        public Object key() {
            return Typing.class;
        }
    }
}
