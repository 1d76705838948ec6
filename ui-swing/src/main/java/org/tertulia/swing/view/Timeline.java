package org.tertulia.swing.view;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Failure;
import org.tertulia.model.Message;
import org.tertulia.model.MessageId;
import org.tertulia.model.OutboxId;
import org.tertulia.swing.model.Spot;
import org.tertulia.swing.model.TimelineEar;
import org.tertulia.swing.model.TimelineModel;
import org.tertulia.swing.model.TimelineRow;
import org.tertulia.swing.view.timeline.Place;
import org.tertulia.swing.view.timeline.Row;
import org.tertulia.swing.view.timeline.RowList;
import org.tertulia.swing.view.timeline.Spoken;
import org.tertulia.swing.view.timeline.TimelineListener;
import org.tertulia.swing.view.timeline.TimelinePane;
import org.tertulia.swing.view.timeline.TimelineView;

/** Joins the model of one conversation with the timeline on the screen. */
final class Timeline implements TimelineEar, TimelineListener {

    private static final double DIVIDER_FROM_TOP = -60;

    private final TimelineModel model;
    private final RowWords words;
    private final Runnable leave;
    private final Consumer<URI> open;
    private final Consumer<Failure> complain;
    private final RowList rows = new RowList();
    private final TimelineView view = new TimelineView(this);
    private final TimelinePane pane = new TimelinePane(view);
    private final Announcer announcer = new Announcer();
    private @Nullable MessageId newest;
    private boolean attentive;
    private boolean setting;
    private int first;
    private int end;

    /** @param compact lines instead of bubbles */
    Timeline(
            TimelineModel model,
            RowWords words,
            boolean compact,
            Consumer<URI> open,
            Consumer<Failure> complain,
            Runnable leave) {
        this.model = model;
        this.words = words;
        this.open = open;
        this.complain = complain;
        this.leave = leave;
        view.setCompact(compact);
        view.show(rows);
        model.listen(this);
    }

    TimelinePane pane() {
        return pane;
    }

    TimelineView view() {
        return view;
    }

    /** Says what comes to somebody who does not see it. */
    Announcer announcer() {
        return announcer;
    }

    /** Whether the window has the focus: only then is what is in view read. */
    void attentive(boolean now) {
        attentive = now;
        look();
    }

    /** Where the reader is; {@code null} at the end, or before anything is there. */
    @Nullable
    Spot spot() {
        List<TimelineRow> now = model.rows();
        if (!model.loaded() || (model.atEnd() && view.isAtEnd()) || now.size() != rows.size()) return null;
        for (int i = first; i < Math.min(end, now.size()); i++) {
            if (now.get(i) instanceof TimelineRow.Said said) {
                return new Spot(said.message().id(), view.topOf(i));
            }
        }
        return null;
    }

    void returnTo(Spot spot) {
        model.openAt(spot.message(), () -> view.restore(new Place(RowWords.id(spot.message()), -spot.top(), false)));
    }

    // ---- from the model

    @Override
    public void spliced(int at, int removed, int inserted) {
        List<Row> wanted = new ArrayList<>();
        List<TimelineRow> now = model.rows();
        for (int i = 0; i < at; i++) wanted.add(kept(i, now.get(i)));
        for (int i = at; i < at + inserted; i++) wanted.add(words.of(now.get(i)));
        for (int i = at + removed; i < rows.size(); i++) wanted.add(kept(i, now.get(i - removed + inserted)));
        set(wanted);
        look();
        announce(at, at + inserted);
    }

    /** A day is called otherwise once it is over. */
    private Row kept(int index, TimelineRow now) {
        return now instanceof TimelineRow.Day ? words.of(now) : rows.row(index);
    }

    /** What somebody else has just said, while the person is here. */
    private void announce(int from, int to) {
        MessageId before = newest;
        newest = newest();
        if (!attentive || before == null) return;
        for (int i = from; i < to; i++) {
            if (model.rows().get(i) instanceof TimelineRow.Said said
                    && !said.message().outgoing()
                    && said.message().id().compareTo(before) > 0) {
                announcer.say(Spoken.of(rows.row(i)));
            }
        }
    }

    private @Nullable MessageId newest() {
        List<TimelineRow> all = model.rows();
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i) instanceof TimelineRow.Said said)
                return said.message().id();
        }
        return null;
    }

    private void set(List<Row> wanted) {
        setting = true;
        rows.endIsNewest(model.atEnd());
        rows.update(wanted);
        setting = false;
    }

    @Override
    public void replaced() {
        set(model.rows().stream().map(words::of).toList());
        newest = newest();
    }

    /** A picture has come, or somebody is called otherwise. */
    void reword() {
        set(model.rows().stream().map(words::of).toList());
    }

    @Override
    public void stayed() {
        look();
    }

    @Override
    public void reveal(@Nullable MessageId message) {
        int row = message == null ? -1 : rows.indexOf(RowWords.id(message));
        if (row < 0) {
            view.toEnd();
        } else {
            view.jumpTo(row);
        }
    }

    @Override
    public void revealNews() {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.row(i) instanceof Row.Unread unread) {
                view.restore(new Place(unread.id(), DIVIDER_FROM_TOP, false));
                return;
            }
        }
        view.toEnd();
    }

    // ---- from the person

    @Override
    public void needOlder() {
        model.needOlder();
    }

    @Override
    public void needNewer() {
        model.needNewer();
    }

    @Override
    public void toNewest() {
        model.jumpToEnd();
    }

    @Override
    public void seen(int from, int to) {
        first = from;
        end = to;
        look();
    }

    /** Tells the model what the person has before their eyes. */
    private void look() {
        List<TimelineRow> now = model.rows();
        if (setting || now.size() != rows.size()) return;
        boolean atEnd = model.atEnd() && view.isAtEnd();
        model.at(atEnd ? null : firstInView(now));
        pane.setUnreadBelow(below(now));
        boolean sees = attentive && pane.isShowing();
        if (sees) lastInView(now, atEnd).ifPresent(message -> model.seen(message.id()));
        if (!sees || !atEnd) model.away();
    }

    private @Nullable MessageId firstInView(List<TimelineRow> now) {
        for (int i = first; i < Math.min(end, now.size()); i++) {
            if (now.get(i) instanceof TimelineRow.Said said)
                return said.message().id();
        }
        return null;
    }

    private Optional<Message> lastInView(List<TimelineRow> now, boolean atEnd) {
        for (int i = Math.min(atEnd ? now.size() : end, now.size()) - 1; i >= first; i--) {
            if (now.get(i) instanceof TimelineRow.Said said) return Optional.of(said.message());
        }
        return Optional.empty();
    }

    private int below(List<TimelineRow> now) {
        int count = 0;
        for (int i = now.size() - 1; i >= end; i--) {
            if (now.get(i) instanceof TimelineRow.Said said && !said.message().outgoing()) {
                if (said.message().id().compareTo(model.readUpTo()) <= 0) break;
                count++;
            }
        }
        return count;
    }

    @Override
    public void open(URI link) {
        open.accept(link);
    }

    @Override
    public void retry(Row.Text message) {
        item(message, model::retry);
    }

    @Override
    public void discard(Row.Text message) {
        item(message, model::discard);
    }

    private void item(Row.Text message, Consumer<OutboxId> action) {
        int index = rows.indexOf(message.id());
        if (index >= 0 && model.rows().get(index) instanceof TimelineRow.Pending pending) {
            action.accept(pending.item().id());
        }
    }

    @Override
    public void fetch(Row.Gap gap) {
        int index = rows.indexOf(gap.id());
        if (index >= 0 && model.rows().get(index) instanceof TimelineRow.Hole hole) {
            model.fill(hole.gap().after(), complain);
        }
    }

    @Override
    public void leave() {
        leave.run();
    }
}
