package org.tertulia.swing.view;

import java.util.function.Function;
import javax.swing.JTextField;
import org.tertulia.client.Command;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.swing.model.CoreLink;
import org.tertulia.swing.theme.Messages;

/** Asks before somebody is put out of a room, and why. */
final class RemovalSheet extends Sheet {

    private final transient CoreLink core;
    private final transient Function<String, Command<Nothing>> command;
    private final JTextField why;

    /** @param command made of the reason, which may be empty */
    RemovalSheet(CoreLink core, String title, String text, Function<String, Command<Nothing>> command) {
        super(title);
        this.core = core;
        this.command = command;
        content().add(paragraph(text));
        why = new Fields(content()).text(Messages.text("room.removal.why"), "", Messages.text("field.optional"));
        why.addActionListener(event -> submit());
        buttons(cancel(), Buttons.danger(title, this::submit));
    }

    private void submit() {
        problem("");
        busy(true);
        core.send(command.apply(why.getText().strip()), outcome -> {
            busy(false);
            switch (outcome) {
                case Outcome.Done<Nothing> ignored -> close();
                case Outcome.Failed<Nothing>(var failure) -> problem(failure);
            }
        });
    }
}
