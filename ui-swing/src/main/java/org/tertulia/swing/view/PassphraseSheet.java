package org.tertulia.swing.view;

import javax.swing.JPasswordField;
import org.tertulia.client.Command;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.model.Secret;
import org.tertulia.swing.model.CoreLink;
import org.tertulia.swing.theme.Messages;

/** Opens the encrypted file of secrets, or makes it, where there is no keyring. */
final class PassphraseSheet extends Sheet {

    private final transient CoreLink core;
    private final JPasswordField passphrase;

    PassphraseSheet(CoreLink core) {
        super(Messages.text("passphrase.title"));
        this.core = core;
        content().add(paragraph(Messages.text("passphrase.text")), "gapbottom 6");
        passphrase = new Fields(content()).secret(Messages.text("field.passphrase"));
        passphrase.addActionListener(event -> submit());
        buttons(cancel(), Buttons.primary(Messages.text("passphrase.button"), this::submit));
    }

    private void submit() {
        char[] typed = passphrase.getPassword();
        if (typed.length == 0) {
            problem(Messages.text("login.missing", Messages.text("field.passphrase")));
            return;
        }
        problem("");
        busy(true);
        core.send(new Command.UnlockSecrets(Secret.of(typed)), outcome -> {
            busy(false);
            switch (outcome) {
                case Outcome.Done<Nothing> ignored -> close();
                case Outcome.Failed<Nothing>(var failure)
                when failure.kind() == Failure.Kind.WRONG_CREDENTIALS -> problem(Messages.text("passphrase.wrong"));
                case Outcome.Failed<Nothing>(var failure) -> problem(failure);
            }
        });
    }

    @Override
    boolean closesOutside() {
        return false;
    }
}
