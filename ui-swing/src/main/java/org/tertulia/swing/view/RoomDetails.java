package org.tertulia.swing.view;

import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.JButton;
import javax.swing.JList;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Command;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.ActionScope;
import org.tertulia.model.Address;
import org.tertulia.model.Availability;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.model.Participant;
import org.tertulia.swing.model.ConversationItem;
import org.tertulia.swing.model.CoreLink;
import org.tertulia.swing.model.Models;
import org.tertulia.swing.model.ParticipantsModel;
import org.tertulia.swing.theme.Avatar;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Glyph;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.Tokens;

/** About a room: topic, who is there, and what can be done. */
final class RoomDetails extends JPanel {

    private static final int WIDTH = 248;
    private static final int BESIDE_SCROLL_BAR = 236;
    private static final int TOPIC_HEIGHT = 72;

    private final transient CoreLink core;
    private final transient Models models;
    private final transient Faces faces;
    private final transient ParticipantsModel participants;
    private final transient Navigator navigator;
    private final transient Consumer<Sheet> sheets;
    private final transient Runnable deaf;
    private final transient Runnable deafToBlocks;
    private final JPanel head =
            new JPanel(new MigLayout("novisualpadding,insets 0,gap 0 4,wrap 1,fillx,hidemode 3", "[grow,fill]"));
    private final Rows<Participant> rows = new Rows<>();
    private final JList<Participant> members;
    private final Words count = new Words("", Fonts.semibold(12.5), Tokens::textFaint);
    private final JButton kick = Buttons.plain(Messages.text("room.kick"), this::kick);
    private final JButton ban = Buttons.dangerLink(Messages.text("room.ban"), this::ban);
    private final JButton block = Buttons.link(Messages.text("details.block"), this::block);
    private final JButton invite = Buttons.link(Messages.text("room.invite"), this::invite);
    private final JButton leave = Buttons.dangerLink(Messages.text("room.leave"), this::leave);
    private final MuteToggle mute;
    private transient ConversationItem item;
    private transient @Nullable Conversation drawn;

    RoomDetails(
            CoreLink core,
            Models models,
            ConversationItem item,
            ParticipantsModel participants,
            Navigator navigator,
            Consumer<Sheet> sheets) {
        super(new MigLayout(
                "novisualpadding,insets 56 0 12 0,gap 0 4,wrap 1,fill,hidemode 3",
                "[grow,fill]",
                "[shrink 0][shrink 0][grow,fill][shrink 0][shrink 0]"));
        this.core = core;
        this.models = models;
        this.faces = new Faces(models.avatars());
        this.item = item;
        this.participants = participants;
        this.navigator = navigator;
        this.sheets = sheets;
        mute = new MuteToggle(core, item.conversation());
        members = Lists.of(rows, new MemberCell(this::looks, this::isBlocked), Messages.text("members.name"));
        setOpaque(false);
        head.setOpaque(false);
        add(head, "gapx 20 20");
        add(count, "gapx 20 20,gaptop 10");
        add(Lists.scrolling(members), "hmin 0");
        add(memberActions(), "gapx 20 20");
        add(actions(), "gapx 20 20");
        members.addListSelectionListener(event -> offer());
        Keys.bind(members, WHEN_FOCUSED, "DELETE", this::kick);
        Keys.bind(members, WHEN_FOCUSED, "shift F10", this::menuAtSelection);
        Keys.bind(members, WHEN_FOCUSED, "CONTEXT_MENU", this::menuAtSelection);
        members.addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                choose(event);
            }

            @Override
            public void mouseReleased(MouseEvent event) {
                choose(event);
            }
        });
        deaf = participants.changes().listen(this::refreshMembers);
        deafToBlocks = models.blocked().changes().listen(this::refreshMembers);
        refreshMembers();
        refresh(item);
    }

    void close() {
        deaf.run();
        deafToBlocks.run();
    }

    void refresh(ConversationItem now) {
        item = now;
        Conversation c = now.conversation();
        mute.show(c);
        Conversation before = drawn;
        if (before != null
                && before.topic().equals(c.topic())
                && before.title().equals(c.title())
                && before.joined() == c.joined()) {
            return;
        }
        drawn = c;
        invite.setVisible(c.joined());
        leave.setVisible(c.joined());
        Focus.keep(head, () -> draw(c, now.network()));
        revalidate();
        repaint();
    }

    private void draw(Conversation c, String network) {
        head.removeAll();
        head.add(new Portrait(() -> faces.of(c), network, Availability.UNKNOWN));
        head.add(new Words(c.title(), Fonts.semibold(18), Tokens::text, true), "gaptop 6");
        JPanel address = new JPanel(new MigLayout("novisualpadding,insets 0,gap 2,fillx", "push[][28!]push", "[28!]"));
        address.setOpaque(false);
        address.add(new Words(c.address().value(), Fonts.regular(12.5), Tokens::textSecondary), "wmin 0");
        address.add(Buttons.copy(c.address().value()), "w 28!,h 28!");
        head.add(address);
        JPanel topic =
                new JPanel(new MigLayout("novisualpadding,insets 0,gap 0,fillx,hidemode 3", "[grow,fill][]", "[28!]"));
        topic.setOpaque(false);
        topic.add(new Words(Messages.text("room.topic"), Fonts.semibold(12.5), Tokens::textFaint));
        GlyphButton edit = new GlyphButton(Glyph.PENCIL, Messages.text("room.topic.edit"), 28, this::editTopic);
        edit.setVisible(c.joined());
        topic.add(edit);
        head.add(topic, "gaptop 12");
        Paragraph words = topic(c, WIDTH);
        boolean scrolls = words.getPreferredSize().height > TOPIC_HEIGHT;
        head.add(Lists.scrolling(scrolls ? topic(c, BESIDE_SCROLL_BAR) : words), "hmax " + TOPIC_HEIGHT);
    }

    private Paragraph topic(Conversation c, int width) {
        boolean none = c.topic().isEmpty();
        String words = none ? Messages.text("room.topic.none") : c.topic();
        return new Paragraph(words, Fonts.regular(13), none ? Tokens::textFaint : Tokens::text, width)
                .following(navigator::follow);
    }

    private JPanel actions() {
        JPanel column = new JPanel(new MigLayout("novisualpadding,insets 4 0 0 0,gap 0 2,wrap 1,hidemode 3"));
        column.setOpaque(false);
        column.add(mute, "w 248!");
        column.add(invite);
        column.add(leave);
        column.add(Buttons.dangerLink(Messages.text("details.erase"), this::erase));
        return column;
    }

    /** What can be done about the member that is chosen. */
    private JPanel memberActions() {
        JPanel column = new JPanel(new MigLayout("novisualpadding,insets 0,gap 0 2,wrap 1,hidemode 3"));
        column.setOpaque(false);
        column.add(kick);
        column.add(ban);
        column.add(block);
        return column;
    }

    private void refreshMembers() {
        Participant chosen = members.getSelectedValue();
        rows.set(participants.all());
        int index = chosen == null
                ? -1
                : rows.all().stream().map(Participant::address).toList().indexOf(chosen.address());
        if (index >= 0) {
            members.setSelectedIndex(index);
        } else {
            members.clearSelection();
        }
        int size = participants.all().size();
        count.set(size == 0 ? "" : Counted.of("members.count", size));
        offer();
    }

    private @Nullable Participant kickable() {
        Participant self = participants.self();
        Participant who = members.getSelectedValue();
        boolean may = self != null && self.role().compareTo(Participant.Role.MODERATOR) >= 0;
        return may && who != null && !who.self() ? who : null;
    }

    private void offer() {
        Participant kickable = kickable();
        kick.setVisible(kickable != null);
        ban.setVisible(kickable != null);
        if (kickable != null) {
            kick.setText(Messages.text("room.kick.who", kickable.name()));
            ban.setText(Messages.text("room.ban.who", kickable.name()));
        }
        Participant who = members.getSelectedValue();
        block.setVisible(who != null && !who.self());
        if (who != null)
            block.setText(Messages.text(isBlocked(who) ? "blocked.unblock.who" : "room.block", who.name()));
    }

    /** We look as we do everywhere, whatever the room calls us. */
    private Avatar looks(Participant who) {
        AccountId id = item.conversation().account();
        Account account = models.accounts().find(id);
        Address address = who.self() && account != null ? account.address() : who.address();
        return faces.of(who.name(), id, address, false);
    }

    private boolean isBlocked(Participant who) {
        return models.blocked().find(item.conversation().account(), who.address()) != null;
    }

    private void block() {
        Participant who = members.getSelectedValue();
        if (who == null) return;
        AccountId account = item.conversation().account();
        if (isBlocked(who)) navigator.unblock(account, who.address());
        else navigator.block(account, who.address(), who.name());
    }

    private void kick() {
        Participant who = kickable();
        if (who != null) remove(who, "room.kick", why -> new Command.Kick(room(), who.address(), why));
    }

    private void ban() {
        Participant who = kickable();
        if (who != null) remove(who, "room.ban", why -> new Command.Ban(room(), who.address(), why));
    }

    private ConversationId room() {
        return item.conversation().id();
    }

    private void remove(Participant who, String key, Function<String, Command<Nothing>> command) {
        String text = Messages.text(key + ".text", who.name());
        sheets.accept(new RemovalSheet(core, Messages.text(key), text, command));
    }

    /** All that can be done about the member that is chosen. */
    private void menu(int x, int y) {
        Participant who = members.getSelectedValue();
        if (who == null) return;
        Conversation c = item.conversation();
        ActionScope scope = ActionScope.participant(c.address(), who.address());
        ActionMenu menu = new ActionMenu(core, navigator, c.account(), item.network(), scope);
        if (!who.self()) {
            // an occupant's address means something in the room alone
            if (who.address().device().isEmpty()) {
                menu.add(
                        Messages.text("members.write", who.name()),
                        Glyph.MESSAGE,
                        () -> navigator.open(c.account(), who.address()));
            }
            menu.add(block.getText(), Glyph.EYE_OFF, this::block);
        }
        if (kickable() != null) {
            menu.add(Messages.text("room.kick.who", who.name()), Glyph.DOOR_EXIT, this::kick);
            menu.add(Messages.text("room.ban.who", who.name()), Glyph.USER_X, this::ban);
        }
        menu.at(members, x, y);
    }

    private void menuAtSelection() {
        Rectangle row = members.getCellBounds(members.getSelectedIndex(), members.getSelectedIndex());
        if (row != null) menu(row.x + 48, row.y + row.height - 6);
    }

    private void choose(MouseEvent event) {
        if (!event.isPopupTrigger()) return;
        int index = members.locationToIndex(event.getPoint());
        if (index < 0 || !members.getCellBounds(index, index).contains(event.getPoint())) return;
        members.setSelectedIndex(index);
        menu(event.getX(), event.getY());
    }

    private void editTopic() {
        Conversation c = item.conversation();
        sheets.accept(new LineSheet(
                core,
                Messages.text("room.topic.edit"),
                Messages.text("room.topic"),
                c.topic(),
                topic -> new Command.SetTopic(c.id(), topic)));
    }

    private void invite() {
        Account account = models.accounts().find(item.conversation().account());
        if (account != null) sheets.accept(new InviteSheet(core, models, item.conversation(), account));
    }

    private void erase() {
        Conversation c = item.conversation();
        sheets.accept(new ConfirmSheet(
                core,
                Messages.text("details.erase"),
                Messages.text("details.erase.text", c.title()),
                Messages.text("details.erase.button"),
                new Command.EraseConversation(c.id()),
                () -> {}));
    }

    private void leave() {
        Conversation c = item.conversation();
        sheets.accept(new ConfirmSheet(
                core,
                Messages.text("room.leave.title"),
                Messages.text("room.leave.text", c.title()),
                Messages.text("room.leave"),
                new Command.LeaveRoom(c.id()),
                // when the change that comes with it has been shown
                () -> core.whenDone(
                        CompletableFuture.completedStage(Outcome.ok()), done -> navigator.write(), problem -> {})));
    }
}
