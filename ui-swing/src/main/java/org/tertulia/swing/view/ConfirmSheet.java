package org.tertulia.swing.view;

import javax.swing.JButton;
import org.tertulia.client.Command;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.swing.model.CoreLink;

/** Asks before something is taken away. */
final class ConfirmSheet extends Sheet {

    private final JButton no = cancel();

    ConfirmSheet(CoreLink core, String title, String text, String yes, Command<Nothing> command, Runnable done) {
        super(title);
        content().add(paragraph(text));
        JButton go = Buttons.danger(yes, () -> {
            busy(true);
            core.send(command, outcome -> {
                busy(false);
                switch (outcome) {
                    case Outcome.Done<Nothing> ignored -> {
                        close();
                        done.run();
                    }
                    case Outcome.Failed<Nothing>(var failure) -> problem(failure);
                }
            });
        });
        buttons(no, go);
    }

    @Override
    void focusFirst() {
        no.requestFocusInWindow();
    }
}
