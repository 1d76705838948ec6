package org.tertulia.swing.view;

import java.util.function.Supplier;
import javax.swing.Timer;
import org.tertulia.client.Command;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.swing.model.CoreLink;

/** Has the core keep what is being written: at a pause, and at once when it is sent or the conversation is left. */
final class DraftSaver {

    private static final int PAUSE_MILLIS = 1000;

    private final CoreLink core;
    private final ConversationId conversation;
    private final Supplier<String> text;
    private final Timer pause = new Timer(PAUSE_MILLIS, event -> save());
    private String saved;

    DraftSaver(CoreLink core, Conversation conversation, Supplier<String> text) {
        this.core = core;
        this.conversation = conversation.id();
        this.text = text;
        this.saved = conversation.draft();
        pause.setRepeats(false);
    }

    void edited() {
        pause.restart();
    }

    void save() {
        pause.stop();
        String written = text.get();
        String now = written.isBlank() ? "" : written;
        if (now.equals(saved)) return;
        saved = now;
        core.send(new Command.SaveDraft(conversation, now), outcome -> {});
    }
}
