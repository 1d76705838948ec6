package org.tertulia.swing.view;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Messenger.SecretStorage;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.Action;
import org.tertulia.model.Address;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Failure;
import org.tertulia.model.MessageId;
import org.tertulia.model.Person;
import org.tertulia.swing.model.ActionCall;
import org.tertulia.swing.theme.Theme;

/** The ways between the parts of the window, and to its cards. */
final class WindowWays implements Navigator {

    private final Desk desk;
    private final NetworkNames networks;
    private final Times times;
    private final Themes themes;
    private final Overlays overlays;
    private final Notices notices;
    private final Sheets sheets;
    private final Errands errands;
    private final Links links;
    private final PaletteFinder finder;
    private @Nullable Parts parts;

    /** What they lead to. */
    record Parts(Stage stage, Folding folding, Rail rail, ChatsPane chats, Beside beside) {}

    WindowWays(Desk desk, NetworkNames networks, Times times, Themes themes, Overlays overlays, Notices notices) {
        this.desk = desk;
        this.networks = networks;
        this.times = times;
        this.themes = themes;
        this.overlays = overlays;
        this.notices = notices;
        sheets = new Sheets(desk, networks, overlays);
        errands = new Errands(desk.core(), this);
        links = new Links(desk.models(), sheets, this, overlays, desk.browser(), notices::say);
        finder = new PaletteFinder(desk.models(), networks, times, this);
    }

    /** The parts know the ways, so they are made later; to be said once, before anybody goes anywhere. */
    void lead(Parts made) {
        parts = made;
    }

    private Parts parts() {
        return Objects.requireNonNull(parts);
    }

    /** Where nobody has an account yet, a network may let them look around. */
    void lookAround(String network) {
        sheets.addAccount().lookAround(network);
    }

    @Override
    public void show(Place place) {
        parts().beside().show(place);
        parts().rail().place(place);
        parts().folding().prefer(true);
    }

    @Override
    public void back() {
        parts().folding().prefer(true);
        parts().beside().focus();
    }

    private void open(ConversationId conversation, @Nullable MessageId message) {
        parts().stage().open(conversation, message);
        parts().chats().select(parts().stage().open());
    }

    @Override
    public void open(ConversationId conversation) {
        open(conversation, null);
    }

    @Override
    public void write() {
        parts().folding().prefer(false);
        ConversationPane pane = parts().stage().pane();
        if (pane != null) pane.focusComposer();
    }

    @Override
    public void openAt(ConversationId conversation, MessageId message) {
        open(conversation, message);
        write();
    }

    @Override
    public void arrived(ConversationId conversation, @Nullable MessageId message) {
        show(Place.CHATS);
        open(conversation, message);
        write();
    }

    @Override
    public void open(AccountId account, Address address) {
        errands.open(account, address);
    }

    @Override
    public void open(Person person) {
        errands.open(person);
    }

    @Override
    public void addAccount() {
        sheets.addAccount();
    }

    @Override
    public void addContact(String typed) {
        sheets.addContact(typed, Errands.met(this));
    }

    @Override
    public void writeTo(String typed) {
        sheets.writeTo(typed, Errands.met(this));
    }

    @Override
    public void joinRoom(String typed) {
        sheets.joinRoom(typed, id -> arrived(id, null));
    }

    @Override
    public void settings() {
        sheets.settings(this::theme);
    }

    @Override
    public void status() {
        sheets.status();
    }

    @Override
    public void palette(String text) {
        if (overlays.top() instanceof Palette || desk.models().accounts().all().isEmpty()) return;
        finder.offer(List.of());
        Palette palette = new Palette(desk.core(), finder, text);
        overlays.show(palette);
        new PaletteActions(desk.core(), networks, this)
                .find(
                        desk.models(),
                        desk.models().conversations().find(parts().stage().open()),
                        actions -> {
                            finder.offer(actions);
                            palette.grown();
                        });
    }

    @Override
    public void searchEverywhere(String text, @Nullable ConversationId conversation) {
        if (overlays.top() instanceof SearchCard) return;
        overlays.show(new SearchCard(desk.core(), desk.models(), times, this, text, conversation));
    }

    @Override
    public void findHere() {
        ConversationPane pane = parts().stage().pane();
        if (pane != null && overlays.isEmpty()) pane.find();
    }

    @Override
    public void toggleDetails() {
        parts().folding().toggleDetails();
    }

    @Override
    public void turnTheme() {
        theme(themes.next());
    }

    private void theme(Theme theme) {
        themes.choose(theme);
        parts().rail().theme(theme);
    }

    @Override
    public void retry(Account account) {
        boolean locked = desk.messenger().secretStorage() == SecretStorage.LOCKED;
        if (locked && Errands.lacksSecrets(account)) overlays.show(new PassphraseSheet(desk.core()));
        else errands.reconnect(account);
    }

    @Override
    public void signInAgain(Account account) {
        sheets.signInAgain(account);
    }

    @Override
    public void block(AccountId account, Address address, String name) {
        sheets.block(account, address, name);
    }

    @Override
    public void unblock(AccountId account, Address address) {
        errands.unblock(account, address);
    }

    @Override
    public void enterRoom(AccountId account, Address room) {
        errands.enterRoom(account, room);
    }

    @Override
    public void act(ActionCall call) {
        sheets.act(call, this);
    }

    @Override
    public void help(String network, List<String> own, List<Action> actions) {
        overlays.show(new OrdersSheet(network, own, actions));
    }

    @Override
    public void tell(String words) {
        notices.say(words);
    }

    @Override
    public void follow(URI link) {
        links.follow(link);
    }

    @Override
    public void complain(Failure failure) {
        tell(FailureWords.whole(failure));
    }
}
