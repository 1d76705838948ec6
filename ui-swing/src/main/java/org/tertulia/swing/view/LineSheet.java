package org.tertulia.swing.view;

import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.JTextField;
import org.tertulia.client.Command;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.swing.model.CoreLink;
import org.tertulia.swing.theme.Messages;

/** Asks for one line: a topic, a name. */
final class LineSheet extends Sheet {

    private final JTextField line;

    /**
     * @param core where the command goes
     * @param command made of what was written
     */
    LineSheet(CoreLink core, String title, String label, String before, Function<String, Command<Nothing>> command) {
        super(title);
        line = new Fields(content()).text(label, before, "");
        line.selectAll();
        Consumer<Outcome<Nothing>> answered = outcome -> {
            busy(false);
            switch (outcome) {
                case Outcome.Done<Nothing> ignored -> close();
                case Outcome.Failed<Nothing>(var failure) -> problem(failure);
            }
        };
        Runnable submit = () -> {
            problem("");
            busy(true);
            core.send(command.apply(line.getText().strip()), answered);
        };
        line.addActionListener(event -> submit.run());
        buttons(cancel(), Buttons.primary(Messages.text("sheet.save"), submit));
    }
}
