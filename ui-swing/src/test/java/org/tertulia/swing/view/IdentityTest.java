package org.tertulia.swing.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.client.Change;
import org.tertulia.model.Identity;
import org.tertulia.model.Participant;
import org.tertulia.model.Presence;
import org.tertulia.swing.fake.DemoWorld;
import org.tertulia.swing.fake.DirectLink;
import org.tertulia.swing.fake.FakeWorld;
import org.tertulia.swing.model.Models;
import org.tertulia.swing.theme.Avatar;
import org.tertulia.swing.theme.Look;
import org.tertulia.swing.theme.Messages;

@ExtendWith(OnEventThread.class)
class IdentityTest {

    private final DemoWorld demo = new DemoWorld();
    private final DirectLink core = new DirectLink(demo.messenger);
    private final Models models = Models.over(core);
    private final PersonDetails details;

    IdentityTest() {
        Look.of(false).install();
        var ana = Objects.requireNonNull(models.conversations().find(demo.ana));
        details = new PersonDetails(core, models, ana, new NoNavigator(), sheet -> {});
    }

    private void told(Identity identity) {
        demo.messenger.commit(new Change.IdentityChanged(FakeWorld.JON, FakeWorld.person("ana"), identity));
        details.refresh();
    }

    private boolean says(String key, Object... arguments) {
        return Parts.words(details).contains(Messages.text(key, arguments));
    }

    @Test
    void the_details_say_what_a_name_is_worth_as_long_as_the_network_does() {
        assertFalse(says("identity.NOBODY"));
        told(Identity.NOBODY);
        assertTrue(says("identity.NOBODY"));
        told(Identity.of("Ana B"));
        assertTrue(says("identity.ACCOUNT", "Ana B"));
        told(Identity.UNTOLD);
        assertFalse(says("identity.ACCOUNT", "Ana B") || says("identity.NOBODY"));
    }

    @Test
    void a_model_that_comes_late_knows_too() {
        told(Identity.of("Ana B"));
        assertEquals(Identity.of("Ana B"), Models.over(core).identities().of(FakeWorld.JON, FakeWorld.person("ana")));
    }

    @Test
    void a_screen_reader_hears_it_of_a_member() {
        MemberCell cell = new MemberCell(who -> new Avatar(who.name(), 0, false), who -> false);
        Participant ana = new Participant(
                FakeWorld.person("ana"), "Ana", Participant.Role.MEMBER, Presence.ONLINE, false, Identity.NOBODY);
        assertEquals(
                "Ana, " + Messages.text("role.MEMBER") + ", " + Messages.text("identity.member.NOBODY"),
                cell.describe(ana));
    }
}
