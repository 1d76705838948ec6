package org.tertulia.swing.view;

import java.awt.Component;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JRootPane;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Messenger.SecretStorage;
import org.tertulia.client.NetworkInfo;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.Action;
import org.tertulia.model.Address;
import org.tertulia.model.Capabilities;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Failure;
import org.tertulia.model.MessageId;
import org.tertulia.model.Person;
import org.tertulia.swing.model.ActionCall;
import org.tertulia.swing.model.ConversationItem;
import org.tertulia.swing.model.FacePreferences;
import org.tertulia.swing.model.News;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.NetworkLooks;
import org.tertulia.swing.theme.Theme;
import org.tertulia.swing.theme.Tokens;

/** The window: rail, list, conversation, details, and the ways between them. */
public final class MainWindow implements Navigator {

    private final AppFrame frame;
    private final Desk desk;
    private final NetworkNames networks;
    private final Times times = new Times(ZoneId.systemDefault());
    private final Themes themes;
    private final Overlays overlays;
    private final Notices notices;
    private final Sheets sheets;
    private final Links links;
    private final Errands errands;
    private final Stage stage;
    private final LastPlace lastPlace;
    private final PaletteFinder finder;
    private final Rail rail;
    private final ChatsPane chats;
    private final Beside beside;
    private final Pages pages;
    private boolean detailsWanted;
    private boolean looked;

    /** @param dark the look that is installed */
    public MainWindow(Desk desk, boolean dark, Runnable closed) {
        this.desk = desk;
        networks = desk.networks();
        NetworkLooks.use(networks.networks());
        themes = new Themes(desk.preferences(), desk.desktopTheme(), dark);
        detailsWanted = Boolean.parseBoolean(desk.preferences().get(FacePreferences.DETAILS, "true"));
        frame = new AppFrame(desk.preferences());
        JRootPane root = frame.root();
        overlays = new Overlays(root.getLayeredPane(), this::focusSomething);
        notices = new Notices(root.getLayeredPane());
        sheets = new Sheets(desk, networks, overlays);
        errands = new Errands(desk.core(), this);
        links = new Links(desk.models(), sheets, this, overlays, desk.browser(), notices::say);
        stage = new Stage(desk, networks, times, this, overlays::show, this::foldDetails);
        finder = new PaletteFinder(desk.models(), networks, times, this);
        rail = new Rail(desk.models(), networks, this);
        rail.theme(themes.chosen());
        chats = new ChatsPane(desk.models(), times, this);
        beside = new Beside(chats, new PeoplePane(desk.models(), this), new RequestsPane(desk.models(), this));
        pages = new Pages(desk.models(), main(), new Welcome(this::addAccount, lookAround()), chats::focus);
        root.setContentPane(pages);
        desk.models()
                .conversations()
                .changes()
                .listen(() -> frame.entitle(desk.models().conversations().unread(null)));
        desk.models().avatars().changes().listen(root::repaint);
        pages.choose();
        new PromptDesk(
                desk.core(), desk.models(), overlays, () -> desk.messenger().secretStorage());
        lastPlace = new LastPlace(desk.preferences(), desk.models().conversations(), stage, this::reopened);
        Shortcuts.install(root, this);
        overlays.onChange(this::attend);
        LostFocus.watch(frame.frame(), this::focusSomething);
        frame.listen(watching(closed));
    }

    /** What lies under a card is not read. */
    private void attend() {
        stage.attentive(looked && overlays.isEmpty());
    }

    private JComponent main() {
        JPanel main = new Surface(
                new MigLayout(
                        "novisualpadding,insets 0,gap 0,fill,hidemode 3", "[68!][312!][grow,fill][]", "[grow,fill]"),
                Tokens::list);
        main.add(rail);
        main.add(beside, "w 312!");
        main.add(stage.middle(), "wmin 0");
        main.add(stage.details(), "w 288!");
        return main;
    }

    private AppFrame.Listener watching(Runnable closed) {
        return new AppFrame.Listener() {
            @Override
            public void attentive(boolean attentive) {
                looked = attentive;
                attend();
                if (attentive) themes.followDesktop();
                else remember();
            }

            @Override
            public void resized() {
                foldDetails();
            }

            @Override
            public void closing() {
                close();
                closed.run();
            }
        };
    }

    /** The theme that was chosen. */
    public static Theme theme(FacePreferences preferences) {
        return Themes.chosen(preferences);
    }

    public JFrame frame() {
        return frame.frame();
    }

    public void show() {
        foldDetails();
        frame().setVisible(true);
        chats.focus();
    }

    /** What can wait until the first picture is there. */
    public void finish() {
        frame().setIconImages(AppIcon.sizes());
    }

    /** Takes it off the screen for good. */
    public void close() {
        remember();
        lastPlace.close();
        stage.close();
        desk.models().close();
        frame().dispose();
    }

    /** Also when the window is only left for another: a computer that is switched off does not ask first. */
    private void remember() {
        frame.keepPlace();
        lastPlace.keep();
    }

    private void reopened() {
        chats.select(stage.open());
        if (overlays.isEmpty()) write();
    }

    /** What is open and before the person's eyes. */
    public @Nullable ConversationId inView() {
        return isLookedAt() && overlays.isEmpty() ? stage.open() : null;
    }

    public boolean isLookedAt() {
        return frame().isFocused();
    }

    /** Comes to the front with what has been told of. */
    public void come(News news) {
        switch (news) {
            case News.Said(ConversationId conversation) -> come(conversation);
            case News.Asked _ -> {
                come();
                show(Place.REQUESTS);
            }
        }
    }

    /** Comes to the front with a conversation. */
    public void come(ConversationId conversation) {
        come();
        arrived(conversation, null);
    }

    /** Comes to the front as it is. */
    public void come() {
        frame.come();
    }

    private void focusSomething() {
        ConversationPane pane = stage.pane();
        Card card = overlays.top();
        if (card != null) {
            card.focusFirst();
        } else if (pane == null || !pane.focusComposer()) {
            if (!chats.focus()) Focus.into(pages);
        }
    }

    private @Nullable Runnable lookAround() {
        return networks.networks().stream()
                .filter(network -> network.capabilities().can(Capabilities.LOOK_AROUND))
                .map(NetworkInfo::id)
                .findFirst()
                .<Runnable>map(id -> () -> sheets.addAccount().lookAround(id))
                .orElse(null);
    }

    /** Shows the details where there is something to tell and room for it. */
    private void foldDetails() {
        boolean shown = detailsWanted && stage.open() != null && !frame.narrow();
        stage.details().setVisible(shown);
        stage.windowButtons(!shown);
    }

    // ---- where to go

    @Override
    public void show(Place place) {
        beside.show(place);
        rail.place(place);
    }

    @Override
    public void open(ConversationId conversation) {
        stage.open(conversation, null);
        chats.select(stage.open());
    }

    @Override
    public void write() {
        ConversationPane pane = stage.pane();
        if (pane != null) pane.focusComposer();
    }

    @Override
    public void openAt(ConversationId conversation, MessageId message) {
        stage.open(conversation, message);
        chats.select(stage.open());
        write();
    }

    @Override
    public void arrived(ConversationId conversation, @Nullable MessageId message) {
        show(Place.CHATS);
        stage.open(conversation, message);
        chats.select(stage.open());
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
                .find(desk.models(), desk.models().conversations().find(stage.open()), actions -> {
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
        ConversationPane pane = stage.pane();
        if (pane != null && overlays.isEmpty()) pane.find();
    }

    @Override
    public void toggleDetails() {
        frame.widen();
        detailsWanted = !stage.details().isVisible();
        desk.preferences().put(FacePreferences.DETAILS, Boolean.toString(detailsWanted));
        foldDetails();
    }

    @Override
    public void turnTheme() {
        theme(themes.next());
    }

    private void theme(Theme theme) {
        themes.choose(theme);
        rail.theme(theme);
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

    /** Nothing on this computer wanted it. */
    public void cannotOpen(URI link) {
        notices.say(Messages.text("link.failed", link));
    }

    @Override
    public void complain(Failure failure) {
        tell(FailureWords.whole(failure));
    }

    /** Puts words into the composer of the open conversation. */
    void write(String text) {
        ConversationPane pane = stage.pane();
        if (pane != null) pane.draft(text);
    }

    void find(String text) {
        ConversationPane pane = stage.pane();
        if (pane != null) pane.find(text);
    }

    // ---- keys

    /** Whether a card lies over the window. */
    boolean isCovered() {
        return !overlays.isEmpty();
    }

    void step(int by, boolean unreadOnly) {
        show(Place.CHATS);
        ConversationItem next = desk.models().conversations().neighbour(stage.open(), by, unreadOnly);
        if (next != null) {
            open(next.conversation().id());
            write();
        }
    }

    /** @param index 1 for the first, 0 for all */
    void account(int index) {
        if (index == 0) {
            rail.narrow(null);
        } else {
            rail.narrow(index);
        }
    }

    void escape() {
        ConversationPane pane = stage.pane();
        if (overlays.isEmpty() && pane != null) pane.markReadAndGoToEnd();
    }

    /** From rail to list to messages to composer to details, and around. */
    void cyclePane(int step) {
        List<Component> panes = new ArrayList<>(List.of(rail, beside));
        ConversationPane pane = stage.pane();
        if (pane != null) panes.addAll(pane.panes());
        if (stage.details().isVisible()) panes.add(stage.details());
        Focus.cycle(panes, step, next -> next.equals(beside) ? beside.focus() : Focus.into(next));
    }
}
