package org.tertulia.swing.view;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Command;
import org.tertulia.client.Messenger.SecretStorage;
import org.tertulia.client.Plugin.State;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Capabilities;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Presence;
import org.tertulia.swing.model.ActionCall;
import org.tertulia.swing.model.Models;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.Theme;

/** Opens the cards that ask for something. */
final class Sheets {

    /** What takes longer than this is seen to be under way. */
    private static final int PATIENCE = 400;

    private final Desk desk;
    private final NetworkNames networks;
    private final Overlays overlays;

    Sheets(Desk desk, NetworkNames networks, Overlays overlays) {
        this.desk = desk;
        this.networks = networks;
        this.overlays = overlays;
    }

    AddAccountSheet addAccount() {
        AddAccountSheet sheet = login();
        sheet.leadTo(wayToPlugins(), this::plugins);
        overlays.show(sheet);
        return sheet;
    }

    void signInAgain(Account account) {
        AddAccountSheet sheet = login();
        sheet.repair(account.network(), desk.messenger().signIn(account.id()));
        overlays.show(sheet);
    }

    private AddAccountSheet login() {
        return new AddAccountSheet(
                desk.core(),
                networks,
                id -> desk.messenger().signIn(id),
                () -> desk.messenger().secretStorage() == SecretStorage.LOCKED,
                overlays::show);
    }

    /** Whether one asks to be somebody's contact there. */
    boolean asksForContact(String network) {
        return networks.can(network, Capabilities.CONTACT_REQUESTS);
    }

    /** Somebody new, on any network. */
    void addContact(String typed, AddContactSheet.Met met) {
        someoneNew(
                typed,
                account -> asksForContact(account.network()) || networks.writesToAnybody(account.network()),
                met);
    }

    /** The same on one network alone. */
    void addContact(String typed, String network, AddContactSheet.Met met) {
        someoneNew(typed, account -> account.network().equals(network), met);
    }

    /** The same where one just writes to them. */
    void writeTo(String typed, AddContactSheet.Met met) {
        someoneNew(typed, account -> networks.writesToAnybody(account.network()), met);
    }

    private void someoneNew(String typed, Predicate<Account> able, AddContactSheet.Met met) {
        List<Account> accounts =
                desk.models().accounts().all().stream().filter(able).toList();
        if (accounts.isEmpty()) addAccount();
        else overlays.show(new AddContactSheet(desk.core(), networks, accounts, likely(accounts), typed, met));
    }

    void joinRoom(String typed, Consumer<ConversationId> joined) {
        joinRoom(typed, null, joined);
    }

    void joinRoom(String typed, @Nullable String network, Consumer<ConversationId> joined) {
        List<Account> accounts = able(Capabilities.ROOMS, network);
        if (accounts.isEmpty()) {
            addAccount();
        } else {
            overlays.show(new JoinRoomSheet(desk.core(), accounts, likely(accounts), typed, joined));
        }
    }

    void status() {
        Presence now = desk.models().accounts().all().stream()
                .map(Account::own)
                .findFirst()
                .orElse(Presence.ONLINE);
        List<Account> pictured = OwnPicture.able(desk.models(), networks);
        OwnPicture picture = pictured.isEmpty() ? null : new OwnPicture(desk.core(), desk.models(), networks, pictured);
        overlays.show(new StatusSheet(desk.core(), now, picture));
    }

    /** Says honestly how far it reaches: not every network keeps such a list, and no network's has an occupant. */
    void block(AccountId account, Address address, String name) {
        String network = desk.models().accounts().network(account);
        boolean occupant = !address.device().isEmpty();
        String reach = occupant ? "room" : networks.can(network, Capabilities.BLOCKING) ? "network" : "here";
        overlays.show(new ConfirmSheet(
                desk.core(),
                Messages.text("block.title", name),
                Messages.text("block.text." + reach, name, networks.name(network)),
                Messages.text("block.button"),
                new Command.Block(account, address, name),
                () -> {}));
    }

    void settings(Consumer<Theme> theme) {
        Models models = desk.models();
        overlays.show(new SettingsSheet(
                desk.core(),
                models,
                desk.preferences(),
                desk.messenger().secretStorage(),
                theme,
                overlays::show,
                this::addAccount,
                this::signInAgain,
                this::plugins));
    }

    /** Who looks for the network of a plug-in that does not work is told so. */
    private String wayToPlugins() {
        int idle = (int) desk.plugins().all().stream()
                .filter(plugin -> plugin.enabled() && plugin.networks().isEmpty() && plugin.state() != State.NEW)
                .count();
        return idle == 0 ? Messages.text("login.plugins") : Counted.of("login.plugins.idle", idle);
    }

    void plugins() {
        overlays.show(new PluginsSheet(desk.core(), desk.plugins()));
    }

    /** What needs nothing and shows nothing is done without a card, unless it takes its time. */
    void act(ActionCall call, Navigator navigator) {
        ActionSheet sheet = new ActionSheet(desk.core(), navigator, call);
        if (!call.complete()) {
            sheet.ask();
            overlays.show(sheet);
            return;
        }
        Timer patience = new Timer(PATIENCE, event -> overlays.show(sheet));
        patience.setRepeats(false);
        patience.start();
        sheet.run(call, Map.of(), done -> {
            boolean waiting = patience.isRunning();
            patience.stop();
            if (waiting && done == ActionSheet.Shown.SOMETHING) overlays.show(sheet);
        });
    }

    private List<Account> able(String capability, @Nullable String network) {
        return desk.models().accounts().all().stream()
                .filter(account -> network == null || account.network().equals(network))
                .filter(account -> networks.can(account.network(), capability))
                .toList();
    }

    /** The one that the list is narrowed to, else the first that is connected. */
    private Account likely(List<Account> accounts) {
        @Nullable AccountId narrowed = desk.models().conversations().account();
        return accounts.stream()
                .filter(account -> account.id().equals(narrowed))
                .findFirst()
                .or(() -> accounts.stream()
                        .filter(account -> account.state() == Account.State.ONLINE)
                        .findFirst())
                .orElse(accounts.getFirst());
    }
}
