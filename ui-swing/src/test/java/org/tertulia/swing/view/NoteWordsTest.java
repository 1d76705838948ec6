package org.tertulia.swing.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tertulia.model.RoomNote.Passage;
import org.tertulia.model.RoomNote.What;
import org.tertulia.swing.view.timeline.Row;

class NoteWordsTest {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void few_are_all_named() {
        assertEquals("Ana joined", says(traffic(0, 0, "CAME Ana")));
        assertEquals(
                "Ana, Bob and Carla joined  ·  Dan left",
                says(traffic(0, 0, "CAME Ana", "CAME Bob", "WENT Dan", "CAME Carla")));
        assertEquals(
                "Ana joined and left  ·  Bob left and came back  ·  Carla is now called Carlita",
                says(traffic(0, 0, "VISITED Ana", "RETURNED Bob", "RENAMED Carla Carlita")));
    }

    @Test
    void of_many_some_are_named_and_all_of_them_when_it_is_unfolded() {
        Row.Event event = event("en", traffic(0, 0, "CAME Ana", "CAME Bob", "CAME Carla", "CAME Dan"));
        assertEquals("Ana, Bob and 2 others joined", event.text());
        assertEquals("Ana, Bob, Carla and Dan joined", event.more());
        assertEquals("", event("en", traffic(0, 0, "CAME Ana")).more());
    }

    @Test
    void who_has_no_name_any_more_is_counted() {
        String[] people = IntStream.range(0, 100).mapToObj(i -> "WENT n" + i).toArray(String[]::new);
        Row.Event event = event("en", traffic(7, 4900, people));
        assertEquals("7 others joined  ·  n0, n1 and 4,998 others left", event.text());
        assertEquals(true, event.more().contains("n98 and 4,901 others left"), event.more());
    }

    @Test
    void who_is_put_out_stands_out_with_who_did_it_and_why() {
        Row.Event event = event("en", new What.Removal("Ana", false, true, "Op", "enough"));
        assertEquals("Op banned Ana: enough", event.text());
        assertEquals(true, event.strong());
        assertEquals("Ana was removed", says(new What.Removal("Ana", false, false, "", "")));
        assertEquals("Op removed you: go", says(new What.Removal("me", true, false, "Op", "go")));
        assertEquals("You were banned", says(new What.Removal("me", true, true, "", "")));
    }

    @Test
    void a_topic_is_told_with_who_set_it() {
        assertEquals("Ana set the topic: it's {bread}", says(new What.Topic("Ana", "it's {bread}")));
        assertEquals("The topic is now: soup", says(new What.Topic("", "soup")));
        assertEquals("Ana removed the topic", says(new What.Topic("Ana", "")));
    }

    @Test
    void it_is_told_in_spanish_too() {
        assertEquals(
                "Ana y Bob han entrado  ·  Carla ha salido",
                event("es", traffic(0, 0, "CAME Ana", "CAME Bob", "WENT Carla")).text());
        assertEquals(
                "Op ha vetado a Ana: basta",
                event("es", new What.Removal("Ana", false, true, "Op", "basta")).text());
    }

    @Test
    void a_name_that_would_deceive_is_shown_harmless() {
        assertEquals("Ana joined", says(traffic(0, 0, "CAME \u202EAna")));
    }

    private static String says(What what) {
        return event("en", what).text();
    }

    private static Row.Event event(String language, What what) {
        Locale.setDefault(Locale.of(language));
        return (Row.Event) NoteWords.row(1, what, "12:00");
    }

    private static What.Traffic traffic(int came, int went, String... people) {
        List<Passage> all = new ArrayList<>();
        for (String each : people) {
            String[] words = each.split(" ", -1);
            all.add(new Passage(words[1], Passage.Kind.valueOf(words[0]), words[words.length - 1]));
        }
        return new What.Traffic(all, came, went);
    }
}
