package org.tertulia.swing.fake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tertulia.client.NetworkInfo;
import org.tertulia.client.Query;
import org.tertulia.model.Message;

/** What the guide's pictures show is the same in both languages, and the networks are the app's own. */
class GuideWorldTest {

    @Test
    void bothLanguagesTellTheSameDay() {
        assertEquals(outline(new GuideWorld(false)), outline(new GuideWorld(true)));
    }

    /** Who says something where and when, without the words. */
    private static List<String> outline(GuideWorld world) {
        world.signs();
        FakeStore store = world.messenger.store;
        return store.answer(new Query.Conversations()).stream()
                .flatMap(conversation -> Stream.concat(
                        Stream.of(conversation.address() + " " + conversation.unread()),
                        store.messages(conversation.id()).stream().map(GuideWorldTest::without)))
                .toList();
    }

    private static String without(Message message) {
        return message.sent() + " " + message.senderName() + " " + message.delivery() + " " + message.protection();
    }

    @Test
    void theNetworksHaveMarksAndWordsOfTheirOwn() {
        for (NetworkInfo network : GuideNetworks.all()) {
            assertFalse(network.presentation().letter().isBlank(), network.id());
            assertFalse(network.presentation().word("es", "about").orElse("").isBlank(), network.id());
        }
    }
}
