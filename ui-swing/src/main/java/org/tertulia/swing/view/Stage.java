package org.tertulia.swing.view;

import java.awt.BorderLayout;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Command;
import org.tertulia.model.ConversationId;
import org.tertulia.model.MessageId;
import org.tertulia.swing.model.ConversationItem;
import org.tertulia.swing.model.ParticipantsModel;
import org.tertulia.swing.model.Spot;
import org.tertulia.swing.theme.Tokens;

/** What is open: the conversation in the middle and what is known about it at the right. */
final class Stage {

    private final Desk desk;
    private final NetworkNames networks;
    private final Times times;
    private final Navigator navigator;
    private final Consumer<Sheet> sheets;
    private final Runnable changed;
    private final JPanel middle = new Surface(new BorderLayout(), Tokens::ground);
    private final DetailsPane details = new DetailsPane();
    private final Map<ConversationId, String> drafts = new HashMap<>();
    /** Where the person was reading, until the end of the day. */
    private final Map<ConversationId, Spot> spots = new HashMap<>();

    private @Nullable ConversationPane pane;
    private @Nullable PersonDetails person;
    private @Nullable RoomDetails room;
    private @Nullable ConversationId wanted;
    private @Nullable MessageId wantedMessage;
    private boolean attentive;
    private boolean windowButtons;
    private boolean back;

    /** @param changed told when another conversation is open, or none */
    Stage(
            Desk desk,
            NetworkNames networks,
            Times times,
            Navigator navigator,
            Consumer<Sheet> sheets,
            Runnable changed) {
        this.desk = desk;
        this.networks = networks;
        this.times = times;
        this.navigator = navigator;
        this.sheets = sheets;
        this.changed = changed;
        middle.add(ConversationPane.none());
        desk.models().conversations().changes().listen(this::refresh);
        desk.models().people().changes().listen(this::refresh);
        desk.models().blocked().changes().listen(this::refresh);
        desk.models().identities().changes().listen(this::refresh);
    }

    JComponent middle() {
        return middle;
    }

    DetailsPane details() {
        return details;
    }

    @Nullable
    ConversationPane pane() {
        return pane;
    }

    @Nullable
    ConversationId open() {
        return pane == null ? null : pane.id();
    }

    /** Whether nothing is open, nor to be. */
    boolean isEmpty() {
        return pane == null && wanted == null;
    }

    /** A conversation that is not in the list yet is opened when it comes. */
    void open(ConversationId id, @Nullable MessageId message) {
        ConversationItem item = desk.models().conversations().find(id);
        wanted = item == null ? id : null;
        wantedMessage = item == null ? message : null;
        if (item == null) return;
        if (pane == null || !pane.id().equals(id)) put(item);
        if (pane != null && message != null) pane.jumpTo(message);
    }

    /** Whether what is in view counts as read. */
    void attentive(boolean now) {
        attentive = now;
        if (pane != null) pane.attentive(now);
    }

    /** Whether the frame's buttons lie over the header. */
    void windowButtons(boolean over) {
        windowButtons = over;
        if (pane != null) pane.header().makesRoomForWindowButtons(over);
    }

    /** Whether the list is elsewhere. */
    void offersBack(boolean now) {
        back = now;
        if (pane != null) pane.header().offersBack(now);
    }

    void close() {
        ConversationPane old = pane;
        if (old == null) return;
        drafts.put(old.id(), old.draft());
        Spot spot = old.spot();
        if (spot == null) spots.remove(old.id());
        else spots.put(old.id(), spot);
        old.attentive(false);
        old.close();
        if (room != null) room.close();
        pane = null;
        person = null;
        room = null;
    }

    private void put(ConversationItem item) {
        boolean hadKeyboard = pane != null && Focus.isIn(pane);
        close();
        ConversationPane fresh = new ConversationPane(desk.core(), desk.models(), networks, times, item, navigator);
        pane = fresh;
        fresh.onLate(text -> bringBack(fresh.id(), text));
        fresh.draft(drafts.getOrDefault(fresh.id(), item.conversation().draft()));
        fresh.header().makesRoomForWindowButtons(windowButtons);
        fresh.header().offersBack(back);
        desk.models().conversations().open(fresh.id());
        middle.removeAll();
        middle.add(fresh);
        middle.revalidate();
        middle.repaint();
        details.show(about(item, fresh.participants()));
        changed.run();
        fresh.attentive(attentive);
        Spot spot = spots.get(fresh.id());
        // what is new is what one comes for
        if (spot != null && item.conversation().unread() == 0) fresh.returnTo(spot);
        if (hadKeyboard) fresh.focusComposer();
    }

    /** What was written in a conversation that has been left since, and could not be done. */
    private void bringBack(ConversationId id, String text) {
        if (pane != null && pane.id().equals(id)) {
            pane.putBack(text);
            return;
        }
        String draft = ConversationPane.before(text, drafts.getOrDefault(id, ""));
        drafts.put(id, draft);
        desk.core().send(new Command.SaveDraft(id, draft), outcome -> {});
    }

    private JComponent about(ConversationItem item, @Nullable ParticipantsModel participants) {
        if (participants == null) {
            person = new PersonDetails(desk.core(), desk.models(), item, navigator, sheets);
            return Lists.scrolling(person);
        }
        room = new RoomDetails(desk.core(), desk.models(), item, participants, navigator, sheets);
        return room;
    }

    private void refresh() {
        ConversationId coming = wanted;
        if (coming != null && desk.models().conversations().find(coming) != null) {
            navigator.arrived(coming, wantedMessage);
        }
        ConversationPane now = pane;
        if (now == null) return;
        ConversationItem item = desk.models().conversations().find(now.id());
        if (item == null) {
            close();
            drafts.remove(now.id());
            desk.models().conversations().open(null);
            middle.removeAll();
            middle.add(ConversationPane.none());
            middle.revalidate();
            middle.repaint();
            details.show(new JPanel());
            changed.run();
            return;
        }
        if (person != null) person.refresh();
        if (room != null) room.refresh(item);
    }
}
