package org.tertulia.swing.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.tertulia.client.Query;
import org.tertulia.model.Address;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Message;
import org.tertulia.swing.fake.DemoWorld;
import org.tertulia.swing.fake.DirectLink;
import org.tertulia.swing.fake.FakeWorld;
import org.tertulia.swing.model.AvatarsModel;
import org.tertulia.swing.model.TimelineRow;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.view.timeline.Row;

/** Who has said it. */
class RowWordsTest {

    private final DemoWorld demo = new DemoWorld();
    private final Faces faces = new Faces(new AvatarsModel(new DirectLink(demo.messenger)));

    private Row.Text row(ConversationId in, boolean outgoing, Function<Address, Optional<String>> partner)
            throws Exception {
        Message message = demo
                .messenger
                .query(new Query.Timeline(in, null, 500, 0))
                .toCompletableFuture()
                .get()
                .value()
                .messages()
                .stream()
                .filter(each -> each.outgoing() == outgoing)
                .findFirst()
                .orElseThrow();
        Times times = new Times(ZoneId.systemDefault());
        var words = new RowWords(times, "xmpp", FakeWorld.JON, new Address("xmpp", "jon@example.org"), faces, partner);
        return assertInstanceOf(Row.Text.class, words.of(new TimelineRow.Said(message, true, true)));
    }

    @Test
    void who_writes_alone_is_called_as_we_call_them_now() throws Exception {
        assertEquals(
                "Aunt Ana", row(demo.ana, false, who -> Optional.of("Aunt Ana")).sender());
    }

    @Test
    void in_a_room_all_are_called_as_they_were() throws Exception {
        Row.Text row = row(demo.kitchen, false, who -> Optional.empty());
        assertEquals(row.sender(), row.face().name());
    }

    @Test
    void we_are_you_and_look_like_ourselves() throws Exception {
        Row.Text row = row(demo.ana, true, who -> Optional.of("Ana"));
        assertEquals(Messages.text("timeline.you"), row.sender());
        assertEquals("jon@example.org", row.face().name());
    }
}
