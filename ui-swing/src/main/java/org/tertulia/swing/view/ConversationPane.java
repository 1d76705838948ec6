package org.tertulia.swing.view;

import java.awt.BorderLayout;
import java.awt.Component;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Command;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.Action;
import org.tertulia.model.ActionScope;
import org.tertulia.model.Address;
import org.tertulia.model.Body;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.MessageId;
import org.tertulia.model.Outcome;
import org.tertulia.swing.model.ActionCall;
import org.tertulia.swing.model.ConversationItem;
import org.tertulia.swing.model.CoreLink;
import org.tertulia.swing.model.Models;
import org.tertulia.swing.model.NameCompletion;
import org.tertulia.swing.model.Orders;
import org.tertulia.swing.model.ParticipantsModel;
import org.tertulia.swing.model.Spot;
import org.tertulia.swing.model.TimelineModel;
import org.tertulia.swing.model.Written;
import org.tertulia.swing.theme.Avatar;
import org.tertulia.swing.theme.Glyph;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.Tokens;

/** One open conversation: header, find bar, timeline, composer. */
final class ConversationPane extends Surface {

    /** In a room of hundreds many pictures come at once: they are taken up together. */
    private static final int TOGETHER_MILLIS = 60;

    private final transient Models models;
    private final transient TimelineModel model;
    private final transient @Nullable ParticipantsModel participants;
    private final transient Timeline timeline;
    private final transient Orders orders;
    private final @Nullable MemberPopup members;
    private final transient Runnable deaf;
    private final transient Runnable alsoDeaf;
    private final transient Runnable deafToPictures;
    private final transient Runnable deafToBlocks;
    private final transient Consumer<String> everywhere;
    private final Header header;
    private final Composer composer;
    private final FindBar find;
    private final Barred left;
    private final Barred blocked;
    private final Barred gone = new Barred(Messages.text("conversation.account.gone"));
    private final JPanel middle = new JPanel(new BorderLayout());
    private transient ConversationItem item;
    private final transient DraftSaver saver;
    private final Timer pictures = new Timer(TOGETHER_MILLIS, event -> reword());
    private boolean typed;
    private boolean restoring;
    private boolean closed;
    private transient Consumer<String> late = text -> {};

    ConversationPane(
            CoreLink core,
            Models models,
            NetworkNames networks,
            Times times,
            ConversationItem item,
            Navigator navigator) {
        super(
                new MigLayout("novisualpadding,insets 0,gap 0,fill,hidemode 3", "[grow,fill]", "[62!][][grow,fill][]"),
                Tokens::ground);
        this.models = models;
        this.item = item;
        Conversation c = item.conversation();
        Account account = models.accounts().find(c.account());
        Address self = account == null ? c.address() : account.address();
        Faces faces = new Faces(models.avatars());
        model = new TimelineModel(core, c, times.zone());
        timeline = new Timeline(
                model,
                new RowWords(times, item.network(), c.account(), self, faces, this::partner),
                item.room(),
                navigator::follow,
                navigator::complain,
                this::markReadAndGoToEnd);
        timeline.view().getAccessibleContext().setAccessibleName(Messages.text("timeline.name"));
        header = new Header(
                item,
                faces,
                networks,
                navigator,
                button -> menu(core, navigator).below(button));
        composer = new Composer(
                c.title(), item.network(), networks.name(item.network()), text -> send(text, navigator), this::typing);
        saver = new DraftSaver(core, c, this::draft);
        everywhere = text -> navigator.searchEverywhere(text, c.id());
        find = new FindBar(
                core, c.id(), model::jumpTo, timeline.view()::mark, this::findEverywhere, this::focusComposer);
        find.setVisible(false);
        participants = item.room() ? new ParticipantsModel(core, c.id()) : null;
        left = new Barred(Messages.text("header.left"), Messages.text("room.rejoin"), () -> rejoin(core, navigator));
        blocked = new Barred(
                Messages.text("blocked.composer", c.title()),
                Messages.text("blocked.unblock"),
                () -> navigator.unblock(c.account(), c.address()));
        members = participants == null ? null : completeNamesOf(participants);
        orders = new Orders(core, models.accounts(), c, participants, new Wayfinder(navigator, item.network()));
        middle.setOpaque(false);
        middle.add(timeline.pane());
        middle.add(timeline.announcer(), BorderLayout.SOUTH);
        add(header, "cell 0 0,growy");
        add(find, "cell 0 1");
        add(middle, "cell 0 2");
        add(composer, "cell 0 3");
        add(left, "cell 0 3,gapx 24 24,gapbottom 14");
        add(blocked, "cell 0 3,gapx 24 24,gapbottom 14");
        add(gone, "cell 0 3,gapx 24 24,gapbottom 14");
        Runnable noRoom = () -> {};
        deaf = models.conversations().changes().listen(this::refresh);
        alsoDeaf = participants == null ? noRoom : participants.changes().listen(this::refresh);
        pictures.setRepeats(false);
        deafToPictures = models.avatars().changes().listen(() -> {
            if (!pictures.isRunning()) pictures.start();
        });
        deafToBlocks = models.blocked().changes().listen(this::refresh);
        refresh();
        model.open();
    }

    /** They may be called otherwise by now than when they wrote. Into a chat of two, networks may let in a third. */
    private Optional<String> partner(Address sender) {
        boolean they = sender.value().equals(item.conversation().address().value());
        return item.room() || !they
                ? Optional.empty()
                : Optional.of(item.conversation().title());
    }

    /** Where orders lead. */
    private record Wayfinder(Navigator navigator, String network) implements Orders.Ways {

        @Override
        public void arrived(ConversationId conversation) {
            navigator.arrived(conversation, null);
        }

        @Override
        public void act(ActionCall call) {
            navigator.act(call);
        }

        @Override
        public void help(List<String> own, List<Action> actions) {
            navigator.help(network, own, actions);
        }
    }

    /** What can be done about this conversation, behind the dots. */
    private ActionMenu menu(CoreLink core, Navigator navigator) {
        Conversation c = item.conversation();
        ActionScope scope = item.room() ? ActionScope.room(c.address()) : ActionScope.person(c.address());
        ActionMenu menu = new ActionMenu(core, navigator, c.account(), item.network(), scope);
        menu.add(Messages.text("header.find.short"), Glyph.SEARCH, navigator::findHere);
        menu.add(Messages.text("header.details"), Glyph.LAYOUT_SIDEBAR_RIGHT, navigator::toggleDetails);
        return menu;
    }

    private MemberPopup completeNamesOf(ParticipantsModel there) {
        NameCompletion names = new NameCompletion(() -> there.othersBy(model.speakers()));
        composer.text().completesBy(names::next);
        Faces faces = new Faces(models.avatars());
        AccountId account = item.conversation().account();
        MemberPopup.Looks looks = name -> there.all().stream()
                .filter(who -> who.name().equals(name))
                .findFirst()
                .map(who -> faces.of(name, account, who.address(), false))
                .orElseGet(() -> new Avatar(name, 0, false));
        return new MemberPopup(composer.text(), names, looks, timeline.announcer()::say);
    }

    ConversationId id() {
        return item.conversation().id();
    }

    @Nullable
    ParticipantsModel participants() {
        return participants;
    }

    Header header() {
        return header;
    }

    String draft() {
        return composer.text().text();
    }

    /** Puts it into the composer, without a word to the others. */
    void draft(String text) {
        restoring = true;
        composer.text().draft(text);
        restoring = false;
    }

    void attentive(boolean now) {
        timeline.attentive(now);
    }

    /** Where the reader is, or {@code null}: the end. */
    @Nullable
    Spot spot() {
        return timeline.spot();
    }

    void returnTo(Spot spot) {
        timeline.returnTo(spot);
    }

    void jumpTo(MessageId message) {
        model.jumpTo(message);
    }

    /** @return whether one can write here, or at least go back in */
    boolean focusComposer() {
        if (composer.isVisible()) return composer.text().requestFocusInWindow();
        return gone.isVisible()
                ? timeline.view().requestFocusInWindow()
                : Focus.into(blocked.isVisible() ? blocked : left);
    }

    void focusTimeline() {
        timeline.view().requestFocusInWindow();
    }

    /** For going round with F6. */
    List<Component> panes() {
        JComponent writing = composer.isVisible() ? composer.text() : composer;
        return Stream.<Component>of(header, find, timeline.view(), writing, left, blocked, gone)
                .filter(Component::isVisible)
                .toList();
    }

    void find() {
        find.begin();
        revalidate();
    }

    void find(String text) {
        find.begin(text);
        revalidate();
    }

    /** Escape with nothing left to close. */
    void markReadAndGoToEnd() {
        model.markAllRead();
        model.jumpToEnd();
        focusComposer();
    }

    void close() {
        closed = true;
        deaf.run();
        alsoDeaf.run();
        deafToPictures.run();
        pictures.stop();
        deafToBlocks.run();
        if (typed) model.typing(false);
        saver.save();
        if (members != null) members.close();
        if (participants != null) participants.close();
        model.close();
    }

    private void rejoin(CoreLink core, Navigator navigator) {
        Conversation c = item.conversation();
        core.send(new Command.JoinRoom(c.account(), c.address().value(), ""), outcome -> {
            if (outcome instanceof Outcome.Failed<ConversationId>(var failure)) navigator.complain(failure);
        });
    }

    private void findEverywhere() {
        everywhere.accept(find.text());
    }

    private void send(String text, Navigator navigator) {
        switch (Written.of(text)) {
            case Written.Say(Body body) ->
                model.send(body, failure -> {
                    putBack(text);
                    navigator.complain(failure);
                });
            case Written.Order order ->
                orders.run(order, problem -> {
                    putBack(text);
                    navigator.tell(OrderWords.of(problem));
                });
        }
        saver.save();
    }

    /** What could not be done, or even be queued, goes back to where it was written. */
    void putBack(String text) {
        if (closed) late.accept(text);
        else draft(before(text, draft()));
    }

    /** What comes back, and what has been written since. */
    static String before(String text, String since) {
        return since.isEmpty() ? text : text + "\n" + since;
    }

    /** @param takes what comes back when this is closed already */
    void onLate(Consumer<String> takes) {
        late = takes;
    }

    private void typing(boolean anything) {
        saver.edited();
        if (restoring) return;
        if (anything || typed) model.typing(anything);
        typed = anything;
    }

    private void reword() {
        timeline.reword();
    }

    private void refresh() {
        ConversationItem now = models.conversations().find(id());
        boolean renamed = now != null
                && !now.conversation().title().equals(item.conversation().title());
        if (now != null) item = now;
        if (renamed && !item.room()) timeline.reword();
        header.show(item);
        Conversation c = item.conversation();
        var contact = models.people().contact(c.account(), c.address());
        header.status(contact == null ? "" : contact.presence().status());
        if (participants != null) header.members(participants.all().size());
        Account account = models.accounts().find(c.account());
        boolean offline = account == null || account.state() != Account.State.ONLINE;
        boolean isGone = account == null && models.accounts().loaded();
        boolean isBlocked = !isGone && !item.room() && models.blocked().find(c.account(), c.address()) != null;
        boolean isOut = !isGone && item.room() && !c.joined();
        composer.setVisible(!isBlocked && !isOut && !isGone);
        gone.setVisible(isGone);
        blocked.setVisible(isBlocked);
        left.setVisible(isOut);
        composer.state(offline ? Messages.text("composer.offline") : "");
        composer.encrypted(item.conversation().encrypted());
        composer.to(item.conversation().title());
    }

    /** What stands where no conversation is open. */
    static EmptyState none() {
        return new EmptyState(
                Glyph.MESSAGE, Messages.text("conversation.none.title"), Messages.text("conversation.none.text"), 360);
    }
}
