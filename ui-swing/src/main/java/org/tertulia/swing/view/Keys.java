package org.tertulia.swing.view;

import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** Keys and what they do. */
final class Keys {

    private Keys() {}

    /** @param when {@link JComponent#WHEN_FOCUSED} or its like */
    static void bind(JComponent on, int when, KeyStroke key, Runnable action) {
        on.getInputMap(when).put(key, key.toString());
        on.getActionMap().put(key.toString(), new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        });
    }

    static void bind(JComponent on, int when, String key, Runnable action) {
        bind(on, when, KeyStroke.getKeyStroke(key), action);
    }
}
