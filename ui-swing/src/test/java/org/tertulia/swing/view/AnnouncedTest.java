package org.tertulia.swing.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.model.Address;
import org.tertulia.swing.fake.DemoWorld;
import org.tertulia.swing.fake.DirectLink;
import org.tertulia.swing.fake.FakeWorld;
import org.tertulia.swing.model.AvatarsModel;
import org.tertulia.swing.model.TimelineModel;
import org.tertulia.swing.theme.Look;

@ExtendWith(OnEventThread.class)
class AnnouncedTest {

    private final DemoWorld demo = new DemoWorld();
    private final FakeWorld world = new FakeWorld(demo.messenger);
    private final Address mika = new Address("xmpp", "harbour@rooms.example.org/mika");
    private final List<Object> heard = new ArrayList<>();
    private final Timeline timeline;

    AnnouncedTest() {
        Look.of(false).install();
        Times times = new Times(ZoneId.systemDefault());
        var conversation = demo.messenger.store.conversation(demo.kitchen);
        DirectLink core = new DirectLink(demo.messenger);
        TimelineModel model = new TimelineModel(core, conversation, times.zone());
        Faces faces = new Faces(new AvatarsModel(core));
        timeline = new Timeline(
                model,
                new RowWords(times, "xmpp", FakeWorld.JON, mika, faces, who -> Optional.empty()),
                true,
                link -> {},
                failure -> {},
                () -> {});
        timeline.announcer().getAccessibleContext().addPropertyChangeListener(event -> heard.add(event.getNewValue()));
        model.open();
    }

    @Test
    void a_screen_reader_is_told_what_comes_while_one_is_here_and_nothing_that_was_there_before() {
        assertEquals(List.of(), heard);
        timeline.attentive(true);
        world.says(demo.kitchen, mika, "mika", world.at(0, 23, 58), "found the key");
        assertEquals(1, heard.size());
        assertEquals("mika, 23:58: found the key", heard.getFirst());
        timeline.attentive(false);
        world.says(demo.kitchen, mika, "mika", world.at(0, 23, 59), "and lost it");
        assertEquals(1, heard.size());
    }
}
