package org.tertulia.swing.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.tertulia.swing.theme.Avatar;
import org.tertulia.swing.view.timeline.Row;

/** Conversations to look at. */
final class Sample {
    private static final String[] SAID = {
        "Sure, sounds good.",
        "I pushed the branch a minute ago; the layout cache now survives a theme switch, so there is no flash when you"
                + " toggle dark mode.",
        "Did anybody look at the reconnect bug? It only shows when the laptop wakes up and the server has already"
                + " dropped the stream.",
        "ok 👍",
        "haha 😂😂",
        "The docs are at https://docs.example.org/guide/timeline and the old ones redirect.",
        "Perfecto, lo reviso mañana por la mañana y te digo algo antes de comer.",
        "مرحبا، هل يمكنك مراجعة الطلب؟ النسخة 3.8 جاهزة الآن",
        "次のリリースはいつですか？",
        "First line\nSecond line of the same message\nAnd a third",
        "👩‍💻🚀",
        "brb"
    };
    private static final String[] WHO = {"Ana Beltrán", "Jon", "Tomás", "Mika"};

    private final List<Row> rows = new ArrayList<>();
    private int minute = 8 * 60;

    private Sample() {}

    /** What a day with a friend looks like. */
    static List<Row> friend() {
        Sample s = new Sample();
        s.add(new Row.Day(s.id(), "Yesterday"));
        s.says("Ana", 3, "matrix", "The venue confirmed! Look at the light there in the evening", true, true);
        s.own("🤩", Row.Mark.READ, null, true, false);
        s.own("That is the place. Booking it, thank you!", Row.Mark.READ, null, false, true);
        s.add(new Row.Day(s.id(), "Today"));
        s.add(new Row.Gap(s.id(), false));
        s.says("Ana", 3, "xmpp", "Morning ☀️ switching to XMPP, the matrix server is being upgraded", true, false);
        s.says("Ana", 3, "xmpp", "Can you check the header snippet before I merge?", false, true);
        s.own(
                "Looks right to me. I'd sort by last-seen too, the spec has a section on it:"
                        + " https://xmpp.org/extensions/xep-0319.html",
                Row.Mark.DELIVERED,
                null,
                true,
                true);
        s.add(new Row.Unread(s.id(), "3 new messages"));
        s.says("Ana", 3, "matrix", "Good catch, done ✅ and the matrix server is back, so I'm on both now", true, false);
        s.says("Ana", 3, "matrix", "شكراً جزيلاً، أراك غداً 🌙", false, false);
        s.style("Ana", 3, "matrix", "", Row.Style.UNREADABLE, false, false);
        s.says("Ana", 3, "matrix", "Call at 15:00 to go over the seating? 👩‍💻", false, true);
        s.own("On my way", Row.Mark.FAILED, "Not sent: the server does not know this address", true, true);
        s.own("See you there", Row.Mark.UNSURE, null, true, true);
        s.own("or a bit later", Row.Mark.QUEUED, null, false, true);
        s.add(new Row.Typing(s.id(), new Avatar("Ana", 3, false), "matrix", "Ana is typing on Matrix"));
        return s.rows;
    }

    /** What a room looks like. */
    static List<Row> room() {
        Sample s = new Sample();
        s.add(new Row.Day(s.id(), "Today"));
        s.says("nils", 1, "irc", "FlatLaf 3.8 is on Central, extras is still 3.7.1", true, true);
        s.says("marga", 10, "irc", "does FULL_WINDOW_CONTENT work on Linux with it?", true, true);
        s.says("nils", 1, "irc", "yes, with custom decorations", true, false);
        s.says("nils", 1, "irc", "https://www.formdev.com/flatlaf/window-decorations/", false, true);
        s.add(new Row.Event(s.id(), "yusuf and 3 others joined · lena quit (ping timeout)"));
        s.says("marga", 10, "irc", "gracias! lo pruebo ahora 🙌", true, true);
        s.says(
                "yusuf",
                6,
                "irc",
                "مرحبا بالجميع، هل يدعم التطبيق الكتابة من اليمين إلى اليسار مع FlatLaf 3.8؟",
                true,
                true);
        s.own("Yes, bidi comes from TextLayout: العربية and English mix in one line", Row.Mark.READ, null, true, true);
        s.says("葵", 7, "irc", "日本語も大丈夫です 🎌", true, true);
        s.style("mika", 5, "irc", "waves at everybody", Row.Style.EMOTE, true, true);
        s.says(
                "Wolfeschlegelsteinhausenbergerdorff-Constantinopolitanskaya the Third of the Long Names, Esq.",
                4,
                "loopback",
                "https://example.org/" + "averylongword".repeat(14),
                true,
                true);
        s.says("bot", 2, "matrix", "one two three four five six seven eight nine ten\n".repeat(300), true, true);
        s.style("bot", 2, "matrix", "build is green again 🟢", Row.Style.NOTICE, false, true);
        s.own("nice", Row.Mark.FAILED, "Not sent: you may not speak here (+m)", true, true);
        s.add(new Row.Unread(s.id(), "New messages"));
        s.says("nils", 1, "irc", "that looks great, ship it 🚢", true, true);
        return s.rows;
    }

    /** A history of any length. */
    static List<Row> history(int count) {
        Sample s = new Sample();
        Random random = new Random(4);
        int who = 0;
        for (int i = 0; i < count; i++) {
            if (i % 180 == 0) {
                s.add(new Row.Day(s.id(), "Day " + (i / 180 + 1)));
            }
            int next = random.nextInt(3) == 0 ? random.nextInt(WHO.length) : who;
            boolean first = i == 0 || next != who;
            who = next;
            s.says(WHO[who], who * 3 + 1, "xmpp", SAID[random.nextInt(SAID.length)] + " " + i, first, true);
        }
        return s.rows;
    }

    private void says(String who, int seed, String network, String body, boolean first, boolean last) {
        add(new Row.Text(
                id(),
                who,
                seed,
                network,
                who.equals("Jon"),
                body,
                Row.Style.PLAIN,
                time(),
                Row.Mark.NONE,
                null,
                first,
                last));
    }

    private void style(
            String who, int seed, String network, String body, Row.Style style, boolean first, boolean last) {
        add(new Row.Text(id(), who, seed, network, false, body, style, time(), Row.Mark.NONE, null, first, last));
    }

    private void own(String body, Row.Mark mark, @Nullable String problem, boolean first, boolean last) {
        add(new Row.Text(
                id(), "Jon Arana", 13, "xmpp", true, body, Row.Style.PLAIN, time(), mark, problem, first, last));
    }

    private void add(Row row) {
        rows.add(row);
    }

    private long id() {
        return rows.size() + 1L;
    }

    private String time() {
        minute += 1;
        return String.format("%02d:%02d", minute / 60 % 24, minute % 60);
    }
}
