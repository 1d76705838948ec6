package org.tertulia.swing.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import javax.swing.JLayeredPane;
import javax.swing.JList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.client.Command;
import org.tertulia.client.Plugins;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Failure;
import org.tertulia.swing.fake.DemoWorld;
import org.tertulia.swing.fake.DirectLink;
import org.tertulia.swing.fake.FakeWorld;
import org.tertulia.swing.model.ConversationItem;
import org.tertulia.swing.model.Models;
import org.tertulia.swing.model.ParticipantsModel;
import org.tertulia.swing.theme.Look;
import org.tertulia.swing.theme.Messages;

@ExtendWith(OnEventThread.class)
class BlockedTest {

    private static final AccountId CHAT = new AccountId(9);
    private static final Address ANA = FakeWorld.person("ana");

    private final DemoWorld demo = new DemoWorld();
    private final DirectLink core = new DirectLink(demo.messenger);
    private final Models models = Models.over(core);
    private final NoNavigator navigator = new NoNavigator();

    BlockedTest() {
        Look.of(false).install();
        demo.world.account(CHAT, "irc", "jon", Account.State.ONLINE, null);
    }

    private void block() {
        demo.messenger.submit(new Command.Block(FakeWorld.JON, ANA, "Ana Beltrán"));
    }

    private ConversationItem ana() {
        return Objects.requireNonNull(models.conversations().find(demo.ana));
    }

    private ConfirmSheet asks(AccountId account, Address who) {
        Overlays overlays = new Overlays(new JLayeredPane(), () -> {});
        Desk desk = new Desk(
                demo.messenger, core, models, new Screens.Remembered(), link -> {}, answer -> {}, Plugins.NONE);
        new Sheets(desk, desk.networks(), overlays).block(account, who, "Ana");
        return (ConfirmSheet) Objects.requireNonNull(overlays.top());
    }

    @Test
    void the_details_offer_to_block_and_to_hear_again() {
        PersonDetails details = new PersonDetails(core, models, ana(), navigator, sheet -> {});
        Parts.press(details, Messages.text("details.block"));
        block();
        details.refresh();
        assertTrue(Parts.words(details).contains(Messages.text("blocked.state")));
        Parts.press(details, Messages.text("blocked.unblock"));
        assertEquals(List.of("block " + ANA, "unblock " + ANA), navigator.asked);
    }

    @Test
    void nobody_writes_to_who_is_blocked() {
        var networks = new NetworkNames(demo.messenger.networks());
        var times = new Times(ZoneId.systemDefault());
        var pane = new ConversationPane(core, models, networks, times, ana(), navigator);
        Composer composer = Parts.first(pane, Composer.class);
        assertTrue(composer.isVisible());
        block();
        assertFalse(composer.isVisible());
        assertTrue(Parts.words(pane).contains(Messages.text("blocked.composer", "Ana Beltrán")));
        Parts.press(pane, Messages.text("blocked.unblock"));
        assertEquals(List.of("unblock " + ANA), navigator.asked);
        pane.close();
    }

    @Test
    void the_question_says_how_far_it_reaches() {
        assertTrue(Parts.words(asks(FakeWorld.JON, ANA)).contains(Messages.text("block.text.network", "Ana", "XMPP")));
        Address nick = new Address("irc", "ana");
        assertTrue(Parts.words(asks(CHAT, nick)).contains(Messages.text("block.text.here", "Ana", "IRC")));
        Address occupant = new Address("xmpp", "kitchen@rooms.example.org", "ana");
        assertTrue(Parts.words(asks(FakeWorld.JON, occupant)).contains(Messages.text("block.text.room", "Ana")));
    }

    @Test
    void saying_yes_blocks() {
        Parts.press(asks(FakeWorld.JON, ANA), Messages.text("block.button"));
        assertTrue(demo.messenger.commands.contains(new Command.Block(FakeWorld.JON, ANA, "Ana")));
        assertEquals(ANA, models.blocked().all().getFirst().address());
    }

    @Test
    void a_request_can_be_answered_with_a_block() {
        RequestsPane pane = new RequestsPane(models, navigator);
        Parts.press(pane, Messages.text("details.block") + ": Oskar Lindqvist");
        assertEquals(List.of("block " + FakeWorld.person("oskar")), navigator.asked);
    }

    @Test
    void a_member_of_a_room_is_blocked_and_said_to_be() {
        ConversationItem kitchen = Objects.requireNonNull(models.conversations().find(demo.kitchen));
        var participants = new ParticipantsModel(core, demo.kitchen);
        RoomDetails details = new RoomDetails(core, models, kitchen, participants, navigator, sheet -> {});
        JList<?> members = Parts.first(details, JList.class);
        members.setSelectedIndex(2);
        Parts.press(details, Messages.text("room.block", "mika"));
        assertEquals(1, navigator.asked.size());
        demo.blocks();
        Parts.press(details, Messages.text("blocked.unblock.who", "mika"));
        assertTrue(navigator.asked.getLast().startsWith("unblock "), navigator.asked.toString());
    }

    @Test
    void the_list_lets_everybody_be_heard_again_and_says_what_does_not_work() {
        demo.blocks();
        BlockedSheet sheet = new BlockedSheet(core, models);
        JList<?> list = Parts.first(sheet, JList.class);
        assertEquals(3, list.getModel().getSize());
        list.setSelectedIndex(0);
        demo.messenger.refuse(Failure.of(Failure.Kind.DISCONNECTED, ""));
        Parts.press(
                sheet,
                Messages.text(
                        "blocked.unblock.who",
                        BlockedCell.name(models.blocked().all().getFirst())));
        assertEquals(3, list.getModel().getSize());
        demo.messenger.refuse(null);
        list.getActionForKeyStroke(javax.swing.KeyStroke.getKeyStroke("DELETE"))
                .actionPerformed(new java.awt.event.ActionEvent(list, 0, ""));
        assertEquals(2, list.getModel().getSize());
    }
}
