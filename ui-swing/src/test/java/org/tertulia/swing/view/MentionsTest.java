package org.tertulia.swing.view;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.swing.fake.DemoWorld;
import org.tertulia.swing.fake.DirectLink;
import org.tertulia.swing.model.Models;
import org.tertulia.swing.theme.Look;

@ExtendWith(OnEventThread.class)
class MentionsTest {

    private final DemoWorld demo = new DemoWorld();

    MentionsTest() {
        Look.of(false).install();
    }

    @Test
    void how_many_name_us_is_said_in_the_list_apart_from_what_is_unread() {
        assertFalse(spoken().contains(Counted.of("list.mentions", 2)), spoken());
        demo.kitchenIsBusy();
        assertTrue(spoken().contains(Counted.of("list.mentions", 2)), spoken());
    }

    private String spoken() {
        Models models = Models.over(new DirectLink(demo.messenger));
        var item = Objects.requireNonNull(models.conversations().find(demo.kitchen));
        return new ConversationCell(new Times(ZoneId.systemDefault()), new Faces(models.avatars())).describe(item);
    }
}
