package org.tertulia.swing.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.accessibility.AccessibleContext;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLayeredPane;
import javax.swing.JList;
import javax.swing.JPasswordField;
import javax.swing.JTable;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.client.Command;
import org.tertulia.client.Messenger.SecretStorage;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.Action;
import org.tertulia.model.ActionScope;
import org.tertulia.model.Failure;
import org.tertulia.model.Presence;
import org.tertulia.swing.fake.DemoWorld;
import org.tertulia.swing.fake.DirectLink;
import org.tertulia.swing.fake.FakePlugins;
import org.tertulia.swing.model.ActionCall;
import org.tertulia.swing.model.ConversationItem;
import org.tertulia.swing.model.Models;
import org.tertulia.swing.model.ParticipantsModel;
import org.tertulia.swing.theme.Look;
import org.tertulia.swing.view.timeline.TimelineView;

@ExtendWith(OnEventThread.class)
class NamedControlsTest {

    private final DemoWorld demo = new DemoWorld();
    private final DirectLink core = new DirectLink(demo.messenger);
    private final Times times = new Times(ZoneId.systemDefault());
    private final NetworkNames networks = new NetworkNames(demo.messenger.networks());
    private final NoNavigator navigator = new NoNavigator();

    @Test
    void everything_that_takes_keys_has_a_name_for_a_screen_reader() {
        Look.of(false).install();
        demo.trouble(Failure.Kind.UNREACHABLE, "refused");
        demo.askCertificate();
        List<String> nameless = new ArrayList<>();
        int seen = 0;
        for (JComponent part : parts()) seen += check(part, part.getClass().getSimpleName(), nameless);
        assertEquals(List.of(), nameless);
        assertTrue(seen > 80, seen + " controls");
    }

    private List<JComponent> parts() {
        Models models = Models.over(core);
        ConversationItem ana = found(models, true);
        ConversationItem kitchen = found(models, false);
        List<Account> accounts = models.accounts().all();
        ConversationPane chat = new ConversationPane(core, models, networks, times, ana, navigator);
        chat.find();
        AddAccountSheet choice = new AddAccountSheet(core, networks, id -> DemoWorld.xmpp(false), () -> false, s -> {});
        choice.choose("xmpp");
        AddAccountSheet certificate =
                new AddAccountSheet(core, networks, id -> DemoWorld.xmpp(true), () -> false, s -> {});
        certificate.choose("xmpp");
        return List.of(
                new Rail(models, networks, navigator),
                new ChatsPane(models, times, navigator),
                new PeoplePane(models, navigator),
                new RequestsPane(models, navigator),
                chat,
                new PersonDetails(core, models, ana, navigator, sheet -> {}),
                new RoomDetails(
                        core,
                        models,
                        kitchen,
                        new ParticipantsModel(core, kitchen.conversation().id()),
                        navigator,
                        sheet -> {}),
                new AddAccountSheet(core, networks, id -> DemoWorld.xmpp(false), () -> false, s -> {}),
                choice,
                certificate,
                new AddContactSheet(core, networks, accounts, accounts.getFirst(), "", Errands.met(navigator)),
                new JoinRoomSheet(core, accounts, accounts.getFirst(), "", id -> {}),
                new InviteSheet(core, models, kitchen.conversation(), accounts.getFirst()),
                new StatusSheet(
                        core,
                        Presence.ONLINE,
                        new OwnPicture(core, models, networks, models.accounts().all())),
                new PassphraseSheet(core),
                new PromptSheet(core, models.prompts().all().getFirst(), accounts.getFirst()),
                new RemoveAccountSheet(core, accounts.getFirst()),
                new RemovalSheet(core, "Remove", "Sure?", why -> new Command.LeaveRoom(demo.kitchen)),
                new OrdersSheet("irc", List.of("topic"), List.of()),
                channelList(kitchen),
                new BlockedSheet(core, models),
                new SettingsSheet(
                        core,
                        models,
                        new Screens.Remembered(),
                        SecretStorage.LOCKED,
                        theme -> {},
                        sheet -> {},
                        () -> {},
                        account -> {},
                        () -> {}),
                new PluginsSheet(core, new FakePlugins()),
                new Palette(core, new PaletteFinder(models, networks, times, navigator), "a"),
                new SearchCard(core, models, times, navigator, "the", demo.ana),
                new Welcome(() -> {}, () -> {}));
    }

    private ActionSheet channelList(ConversationItem kitchen) {
        demo.offersIrc();
        AccountId account = kitchen.conversation().account();
        ActionCall call = new ActionCall(account, "irc", ActionScope.ACCOUNT, new Action("list", "List"));
        ActionSheet sheet = new ActionSheet(core, navigator, call);
        sheet.run(call, Map.of(), shown -> {});
        return sheet;
    }

    private ConversationItem found(Models models, boolean ana) {
        ConversationItem item = models.conversations().find(ana ? demo.ana : demo.kitchen);
        if (item == null) throw new IllegalStateException("not in the list");
        return item;
    }

    private static int check(Container in, String where, List<String> nameless) {
        int seen = 0;
        for (Component child : in.getComponents()) {
            boolean takesKeys = child instanceof AbstractButton
                    || child instanceof JTextComponent
                    || child instanceof JList<?>
                    || child instanceof JComboBox<?>
                    || child instanceof JTable
                    || child instanceof TimelineView;
            boolean reveals = in instanceof JPasswordField; // not for the keyboard, but a screen reader finds it
            if (takesKeys && (child.isFocusable() || reveals) && !inComboBox(child)) {
                seen++;
                AccessibleContext context = child.getAccessibleContext();
                String name = context == null ? null : context.getAccessibleName();
                if (name == null || name.isBlank())
                    nameless.add(where + ": " + child.getClass().getSimpleName());
            }
            if (child instanceof Container container) seen += check(container, where, nameless);
        }
        return seen;
    }

    private static boolean inComboBox(Component child) {
        return child.getParent() instanceof JComboBox<?>;
    }

    @Test
    void a_card_keeps_the_keyboard_until_it_is_closed_and_escape_closes_it() {
        Look.of(false).install();
        JLayeredPane layers = new JLayeredPane();
        layers.setSize(1000, 700);
        List<String> lost = new ArrayList<>();
        Overlays overlays = new Overlays(layers, () -> lost.add("focus"));
        Sheet under = new StatusSheet(core, Presence.ONLINE, null);
        Sheet over = new PassphraseSheet(core);
        overlays.show(under);
        overlays.show(over);
        assertEquals(over, overlays.top());
        over.escape();
        assertEquals(under, overlays.top());
        under.escape();
        assertTrue(overlays.isEmpty());
        assertEquals(List.of("focus"), lost);
    }
}
