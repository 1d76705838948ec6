package org.tertulia.swing.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Secret;
import org.tertulia.swing.fake.DemoWorld;
import org.tertulia.swing.fake.DirectLink;
import org.tertulia.swing.fake.FakeSignIn;

class SearchAndSignInTest {

    private final DemoWorld demo = new DemoWorld();
    private final DirectLink core = new DirectLink(demo.messenger);

    @Test
    void hits_come_page_by_page_the_newest_first() {
        SearchModel search = new SearchModel(core, 10);
        search.search("older message");
        assertEquals(10, search.hits().size());
        assertTrue(search.more());
        search.next();
        search.next();
        search.next();
        assertEquals(40, search.hits().size());
        assertFalse(search.more());
    }

    @Test
    void an_answer_to_what_is_no_longer_asked_is_dropped() {
        SearchModel search = new SearchModel(core, 10);
        demo.messenger.hold();
        search.search("older");
        search.search("venue");
        assertTrue(search.searching());
        demo.messenger.release();
        assertTrue(search.hits().stream()
                .allMatch(hit -> hit.message().body().text().contains("venue")));
        search.search("  ");
        assertTrue(search.hits().isEmpty());
        assertFalse(search.searching());
    }

    @Test
    void a_search_can_be_held_to_one_conversation() {
        SearchModel search = new SearchModel(core, 50);
        search.search("the");
        int everywhere = search.hits().size();
        search.within(demo.kitchen, null);
        search.search("the");
        assertTrue(search.hits().size() < everywhere);
        assertTrue(search.hits().stream()
                .allMatch(hit -> hit.message().conversation().equals(demo.kitchen)));
    }

    @Test
    void a_way_to_an_account_goes_step_by_step_and_secrets_go_apart() {
        FakeSignIn way = DemoWorld.xmpp(false);
        SignInModel model = new SignInModel(core, way);
        model.begin();
        assertInstanceOf(LoginStep.Choice.class, model.step());
        model.choose("sign-in");
        assertInstanceOf(LoginStep.Form.class, model.step());
        assertEquals(List.of(Map.of(LoginStep.CHOICE, "sign-in")), way.answers);
        model.answer(Map.of("address", "jon@example.org"), Map.of("password", Secret.of("hush")));
        assertFalse(way.answers.getLast().containsKey("password"));
        model.close();
        assertTrue(way.closed());
    }

    @Test
    void while_a_step_is_under_way_nothing_else_is_answered() {
        SignInModel model = new SignInModel(core, new FakeSignIn(List.of()));
        model.begin();
        assertTrue(model.busy());
        model.choose("anything");
        assertTrue(model.busy());
    }
}
