package org.tertulia.swing.view;

import org.jspecify.annotations.Nullable;
import org.tertulia.model.ConversationId;
import org.tertulia.swing.model.ConversationListModel;
import org.tertulia.swing.model.FacePreferences;
import org.tertulia.swing.model.Spot;

/** What was open when the window was last used, and where one was in it: open again at the next start. */
final class LastPlace {

    private final FacePreferences preferences;
    private final ConversationListModel conversations;
    private final Stage stage;
    private final Runnable opened;
    private final Runnable deaf;
    private boolean done;
    private boolean closed;

    /** @param opened told when what was open is open again */
    LastPlace(FacePreferences preferences, ConversationListModel conversations, Stage stage, Runnable opened) {
        this.preferences = preferences;
        this.conversations = conversations;
        this.stage = stage;
        this.opened = opened;
        deaf = conversations.changes().listen(this::reopen);
    }

    /** As soon as it is known what there is, unless the person was quicker. */
    private void reopen() {
        if (done || !conversations.loaded()) return;
        done = true;
        deaf.run();
        ConversationId was = wanted();
        if (was == null || !stage.isEmpty() || conversations.find(was) == null) return;
        stage.open(was, null);
        Spot spot = Spot.parse(preferences.get(FacePreferences.SPOT, ""));
        ConversationPane pane = stage.pane();
        if (pane != null && spot != null) pane.returnTo(spot);
        opened.run();
    }

    private @Nullable ConversationId wanted() {
        try {
            long id = Long.parseLong(preferences.get(FacePreferences.OPEN, ""));
            return id > 0 ? new ConversationId(id) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** What is kept now is the last: the window is being closed, and loses its focus on the way. */
    void close() {
        closed = true;
    }

    void keep() {
        if (!done || closed) return;
        ConversationId open = stage.open();
        ConversationPane pane = stage.pane();
        Spot spot = pane == null ? null : pane.spot();
        preferences.put(FacePreferences.OPEN, open == null ? "" : Long.toString(open.value()));
        preferences.put(FacePreferences.SPOT, spot == null ? "" : spot.text());
    }
}
