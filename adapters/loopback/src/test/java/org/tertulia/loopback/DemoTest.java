package org.tertulia.loopback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tertulia.client.Query;
import org.tertulia.contract.Peer;
import org.tertulia.contract.Story;
import org.tertulia.contract.User;
import org.tertulia.model.Conversation;

/** What somebody sees who looks around offline. */
class DemoTest {

    /** Every start of an app has a demo of its own, as every process has. */
    private final Story story = Story.on(new LoopbackSubject(LoopbackNetwork::demo));

    private final Peer you = story.comesIn(story.app(), "look-around", new User("you", DemoCast.VISITOR, ""), Map.of());

    @AfterEach
    void end() throws Exception {
        story.close();
    }

    @Test
    void theVisitorFindsPeopleRoomsAPastARequestAndSomethingNew() {
        List<Conversation> all =
                sees("a past with everybody", c -> c.size() == 13 && c.stream().allMatch(each -> each.last() != null));
        assertEquals(3, all.stream().filter(c -> c.kind().room() && c.joined()).count());
        sees("something new", c -> c.stream().anyMatch(each -> each.unread() > 0));
        you.seesRequestOf(Addresses.known("rafael"));
    }

    @Test
    void afterARestartThePastIsThereOnce() {
        sees("a past with everybody", c -> c.size() == 13 && c.stream().allMatch(each -> each.last() != null));
        you.restarts();
        var _ = you.isOnline();
        for (String room : List.of("tertulia", "kitchen", "maps")) you.isIn(Addresses.known(room + "@rooms.loopback"));
        for (Conversation conversation : you.app().asks(new Query.Conversations())) {
            List<String> texts = you.history(conversation.address());
            assertFalse(texts.isEmpty());
            assertEquals(new HashSet<>(texts).size(), texts.size(), () -> "doubled in " + conversation.title());
        }
    }

    private List<Conversation> sees(String what, Predicate<List<Conversation>> wanted) {
        return you.find(
                what,
                () -> Optional.of(you.app().asks(new Query.Conversations())).filter(wanted));
    }
}
