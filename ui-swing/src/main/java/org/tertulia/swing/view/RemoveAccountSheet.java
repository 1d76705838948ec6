package org.tertulia.swing.view;

import javax.swing.JCheckBox;
import org.tertulia.client.Command;
import org.tertulia.model.Account;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.swing.model.CoreLink;
import org.tertulia.swing.theme.Messages;

/** Asks before an account is removed, and what becomes of its history. */
final class RemoveAccountSheet extends Sheet {

    RemoveAccountSheet(CoreLink core, Account account) {
        super(Messages.text("account.remove.title"));
        content()
                .add(paragraph(
                        Messages.text("account.remove.text", account.address().value())));
        JCheckBox erase = new Fields(content()).flag(Messages.text("account.remove.erase"), false);
        buttons(cancel(), Buttons.danger(Messages.text("account.remove"), () -> {
            busy(true);
            core.send(new Command.RemoveAccount(account.id(), erase.isSelected()), outcome -> {
                busy(false);
                switch (outcome) {
                    case Outcome.Done<Nothing> ignored -> close();
                    case Outcome.Failed<Nothing>(var failure) -> problem(failure);
                }
            });
        }));
    }
}
