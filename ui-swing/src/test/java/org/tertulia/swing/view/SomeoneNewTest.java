package org.tertulia.swing.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import javax.swing.JComboBox;
import javax.swing.JLayeredPane;
import javax.swing.JTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.client.Command;
import org.tertulia.client.NetworkInfo;
import org.tertulia.client.Plugins;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.Capabilities;
import org.tertulia.model.Capabilities.Level;
import org.tertulia.model.Presentation;
import org.tertulia.swing.fake.DirectLink;
import org.tertulia.swing.fake.FakeMessenger;
import org.tertulia.swing.fake.FakeWorld;
import org.tertulia.swing.model.Models;
import org.tertulia.swing.theme.Look;
import org.tertulia.swing.theme.Messages;

/** How one comes to somebody new is what the account's network can do. */
@ExtendWith(OnEventThread.class)
class SomeoneNewTest {

    private static final AccountId ASKING = new AccountId(1);
    private static final AccountId LISTING = new AccountId(2);
    private static final AccountId WRITING = new AccountId(3);

    private final FakeMessenger messenger = new FakeMessenger();
    private final FakeWorld world = new FakeWorld(messenger);
    private final DirectLink core = new DirectLink(messenger);
    private final NoNavigator navigator = new NoNavigator();
    private final Overlays overlays = new Overlays(new JLayeredPane(), () -> {});

    private Sheets sheets() {
        Look.of(false).install();
        messenger.speaks(List.of(
                network("asking", Level.FULL), network("listing", Level.PARTIAL), network("irc", Level.REJECTED)));
        Desk desk = new Desk(
                messenger, core, Models.over(core), new Screens.Remembered(), link -> {}, answer -> {}, Plugins.NONE);
        return new Sheets(desk, desk.networks(), overlays);
    }

    private static NetworkInfo network(String id, Level requests) {
        Capabilities can = new Capabilities(Map.of(Capabilities.CONTACT_REQUESTS, requests));
        return new NetworkInfo(id, id, can, Presentation.NONE);
    }

    private void has(AccountId id, String network) {
        world.account(id, network, "jon@" + network, Account.State.ONLINE, null);
    }

    @Test
    void who_has_only_such_a_network_writes_and_the_conversation_opens() {
        has(WRITING, "irc");
        sheets().addContact("", Errands.met(navigator));
        AddContactSheet sheet = assertInstanceOf(AddContactSheet.class, overlays.top());
        assertTrue(Parts.words(sheet).contains(Messages.text("contact.write.title")));
        JTextField address = Parts.first(sheet, JTextField.class);
        address.setText(" ben ");
        Parts.press(sheet, Messages.text("contact.write.button"));
        assertEquals(new Command.WriteTo(WRITING, "ben"), messenger.commands.getLast());
        assertTrue(navigator.asked.getLast().startsWith("arrived "), navigator.asked.toString());
        assertTrue(overlays.isEmpty());
    }

    @Test
    void what_is_asked_for_changes_with_the_account() {
        has(ASKING, "asking");
        has(LISTING, "listing");
        has(WRITING, "irc");
        sheets().addContact("ben", Errands.met(navigator));
        AddContactSheet sheet = assertInstanceOf(AddContactSheet.class, overlays.top());
        assertEquals(3, seen(sheet));
        JComboBox<?> account = Parts.first(sheet, JComboBox.class);
        account.setSelectedIndex(2);
        assertEquals(1, seen(sheet));
        account.setSelectedIndex(1);
        assertEquals(2, seen(sheet));
        Parts.press(sheet, Messages.text("contact.list.button"));
        assertEquals(new Command.AddContact(LISTING, "ben", "", ""), messenger.commands.getLast());
        assertEquals(List.of("show PEOPLE"), navigator.asked);
    }

    private static long seen(AddContactSheet sheet) {
        return Parts.all(sheet, JTextField.class).stream()
                .filter(field -> field.getParent().isVisible())
                .count();
    }

    @Test
    void an_account_whose_network_is_not_here_is_not_offered() {
        has(ASKING, "gone");
        sheets().addContact("ben", Errands.met(navigator));
        assertFalse(overlays.top() instanceof AddContactSheet);
    }
}
