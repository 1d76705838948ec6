package org.tertulia.swing.view;

import java.util.ArrayList;
import java.util.List;
import org.tertulia.model.RoomNote.Passage;
import org.tertulia.model.RoomNote.What;
import org.tertulia.swing.text.Screening;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.view.timeline.Row;

/** Puts what happened in a room into words: in sum, and with every name. */
final class NoteWords {

    /** So many are named before it is said how many others there are. */
    private static final int NAMED = 3;

    private static final String BETWEEN = "  ·  ";

    private NoteWords() {}

    static Row row(long id, What what, String time) {
        return switch (what) {
            case What.Traffic traffic -> traffic(id, traffic, time);
            case What.Removal removal -> new Row.Event(id, removed(removal), "", true, time);
            case What.Topic(String by, String topic) -> new Row.Event(id, topic(by, topic), "", true, time);
            default -> throw new IllegalArgumentException("not among the rows: " + what);
        };
    }

    private static Row traffic(long id, What.Traffic traffic, String time) {
        String sum = traffic(traffic, NAMED);
        String all = traffic(traffic, What.Traffic.MOST_NAMES);
        return new Row.Event(id, sum, all.equals(sum) ? "" : all, false, time);
    }

    private static String traffic(What.Traffic traffic, int most) {
        List<String> parts = new ArrayList<>();
        add(parts, "event.came", names(traffic, Passage.Kind.CAME), traffic.moreCame(), most);
        add(parts, "event.went", names(traffic, Passage.Kind.WENT), traffic.moreWent(), most);
        add(parts, "event.visited", names(traffic, Passage.Kind.VISITED), 0, most);
        add(parts, "event.returned", names(traffic, Passage.Kind.RETURNED), 0, most);
        List<Passage> renamed = of(traffic, Passage.Kind.RENAMED);
        if (renamed.size() > most) {
            parts.add(Messages.text("event.renamed.many", renamed.size()));
        } else {
            renamed.forEach(each -> parts.add(Messages.text("event.renamed", shown(each.name()), shown(each.now()))));
        }
        return String.join(BETWEEN, parts);
    }

    private static List<Passage> of(What.Traffic traffic, Passage.Kind kind) {
        return traffic.people().stream().filter(each -> each.kind() == kind).toList();
    }

    private static List<String> names(What.Traffic traffic, Passage.Kind kind) {
        return of(traffic, kind).stream().map(each -> shown(each.now())).toList();
    }

    /** @param unnamed how many more did it */
    private static void add(List<String> parts, String key, List<String> names, int unnamed, int most) {
        int count = names.size() + unnamed;
        if (count == 0) return;
        boolean fold = names.size() > most || (unnamed > 0 && names.size() >= most);
        List<String> shown = new ArrayList<>(names.subList(0, fold ? Math.min(names.size(), most - 1) : names.size()));
        int others = count - shown.size();
        if (others > 0) shown.add(Counted.of("event.others", others));
        parts.add(Messages.text(key + (count == 1 ? ".one" : ".many"), list(shown)));
    }

    private static String list(List<String> names) {
        if (names.size() == 1) return names.getFirst();
        String head = String.join(", ", names.subList(0, names.size() - 1));
        return Messages.text("event.and", head, names.getLast());
    }

    private static String removed(What.Removal it) {
        String key = "event." + (it.banned() ? "banned" : "kicked") + (it.self() ? ".you" : "");
        String done = it.by().isEmpty()
                ? Messages.text(key, shown(it.name()))
                : Messages.text(key + ".by", shown(it.name()), shown(it.by()));
        return it.why().isEmpty() ? done : done + ": " + it.why();
    }

    private static String topic(String by, String topic) {
        if (topic.isEmpty()) {
            return by.isEmpty() ? Messages.text("event.topic.none") : Messages.text("event.topic.none.by", shown(by));
        }
        return by.isEmpty() ? Messages.text("event.topic", topic) : Messages.text("event.topic.by", shown(by), topic);
    }

    private static String shown(String name) {
        return Screening.oneLine(name);
    }
}
