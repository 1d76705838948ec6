package org.tertulia.swing.view;

import java.awt.CardLayout;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.tertulia.swing.model.Models;

/** What fills the window: the first page of somebody who has no account, or everything else. */
final class Pages extends JPanel {

    private static final String WELCOME = "welcome";
    private static final String CHATS = "chats";

    private final CardLayout cards = new CardLayout();
    private final transient Models models;
    private final transient Runnable begun;
    private boolean started;

    /** @param begun called when there is something to begin with */
    Pages(Models models, JComponent main, Welcome welcome, Runnable begun) {
        this.models = models;
        this.begun = begun;
        setLayout(cards);
        add(main, CHATS);
        add(welcome, WELCOME);
        models.accounts().changes().listen(this::choose);
        models.conversations().changes().listen(this::choose);
    }

    void choose() {
        boolean noAccount = models.accounts().all().isEmpty();
        if (!models.accounts().loaded() || (noAccount && !models.conversations().loaded())) return;
        // what was kept of an account that is gone can be read
        boolean none = noAccount && models.conversations().all().isEmpty();
        cards.show(this, none ? WELCOME : CHATS);
        if (!none && !started) begun.run();
        started = !none;
    }
}
