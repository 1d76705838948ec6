package org.tertulia.swing.view;

import java.net.URI;
import java.time.ZoneId;
import javax.swing.JFrame;
import javax.swing.JRootPane;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.NetworkInfo;
import org.tertulia.model.Capabilities;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Failure;
import org.tertulia.swing.model.FacePreferences;
import org.tertulia.swing.model.News;
import org.tertulia.swing.theme.Look;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.NetworkLooks;
import org.tertulia.swing.theme.Theme;

/** The window: rail, list, conversation, details, put together. */
public final class MainWindow {

    private final AppFrame frame;
    private final Desk desk;
    private final NetworkNames networks;
    private final Themes themes;
    private final Overlays overlays;
    private final Notices notices;
    private final WindowWays ways;
    private final Stage stage;
    private final Folding folding;
    private final LastPlace lastPlace;
    private final Rail rail;
    private final ChatsPane chats;
    private final Beside beside;
    private final Pages pages;
    private boolean looked;

    /** @param dark the look that is installed */
    public MainWindow(Desk desk, boolean dark, Runnable closed) {
        this.desk = desk;
        networks = desk.networks();
        NetworkLooks.use(networks.networks());
        themes = new Themes(desk.preferences(), desk.desktopTheme(), dark);
        Times times = new Times(ZoneId.systemDefault());
        frame = new AppFrame(desk.preferences());
        JRootPane root = frame.root();
        overlays = new Overlays(root.getLayeredPane(), this::focusSomething);
        notices = new Notices(root.getLayeredPane());
        ways = new WindowWays(desk, networks, times, themes, overlays, notices);
        stage = new Stage(desk, networks, times, ways, overlays::show, this::fold);
        rail = new Rail(desk.models(), networks, ways);
        rail.theme(themes.chosen());
        chats = new ChatsPane(desk.models(), times, ways);
        beside = new Beside(chats, new PeoplePane(desk.models(), ways), new RequestsPane(desk.models(), ways));
        folding = new Folding(frame, rail, beside, stage, desk.preferences());
        ways.lead(new WindowWays.Parts(stage, folding, rail, chats, beside));
        pages = new Pages(desk.models(), folding.panel(), new Welcome(ways::addAccount, lookAround()), chats::focus);
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
        new WindowKeys(ways, desk.models().conversations(), overlays, stage, rail, beside).install(root);
        overlays.onChange(this::attend);
        LostFocus.watch(frame.frame(), this::focusSomething);
        frame.listen(watching(closed));
    }

    /** What lies under a card is not read. */
    private void attend() {
        stage.attentive(looked && overlays.isEmpty());
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
                folding.fit();
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

    /** The look that was chosen, with a theme. */
    public static Look look(FacePreferences preferences, boolean dark) {
        return Themes.look(preferences, dark);
    }

    public JFrame frame() {
        return frame.frame();
    }

    public void show() {
        folding.fit();
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
        if (overlays.isEmpty()) ways.write();
    }

    /** What is open and before the person's eyes. */
    public @Nullable ConversationId inView() {
        return isLookedAt() && overlays.isEmpty() && stage.middle().isShowing() ? stage.open() : null;
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
                ways.show(Navigator.Place.REQUESTS);
            }
        }
    }

    /** Comes to the front with a conversation. */
    public void come(ConversationId conversation) {
        come();
        ways.arrived(conversation, null);
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
                .<Runnable>map(id -> () -> ways.lookAround(id))
                .orElse(null);
    }

    private void fold() {
        folding.fit();
    }

    /** The ways through it. */
    Navigator ways() {
        return ways;
    }

    public void complain(Failure failure) {
        ways.complain(failure);
    }

    /** Nothing on this computer wanted it. */
    public void cannotOpen(URI link) {
        notices.say(Messages.text("link.failed", link));
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
}
