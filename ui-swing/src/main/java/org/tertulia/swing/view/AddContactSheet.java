package org.tertulia.swing.view;

import java.util.List;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JTextField;
import org.tertulia.client.Command;
import org.tertulia.model.Account;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.swing.model.CoreLink;
import org.tertulia.swing.theme.Messages;

/** Asks somebody to be our contact. */
final class AddContactSheet extends Sheet {

    private final transient CoreLink core;
    private final transient Runnable added;
    private final JComboBox<Account> account;
    private final JTextField address;
    private final JTextField name;
    private final JTextField text;

    /** @param accounts at least one */
    AddContactSheet(CoreLink core, List<Account> accounts, Account chosen, String typed, Runnable added) {
        super(Messages.text("contact.add.title"));
        this.core = core;
        this.added = added;
        content().add(paragraph(Messages.text("contact.add.text")), "gapbottom 6");
        Fields fields = new Fields(content());
        account = fields.account(accounts, chosen);
        address = fields.text(Messages.text("field.address"), typed, Messages.text("contact.add.hint"));
        name = fields.text(Messages.text("contact.name"), "", Messages.text("field.optional"));
        text = fields.text(Messages.text("contact.add.words"), "", Messages.text("field.optional"));
        JButton add = Buttons.primary(Messages.text("contact.add.button"), this::submit);
        List.of(address, name, text).forEach(field -> field.addActionListener(event -> submit()));
        buttons(cancel(), add);
    }

    @Override
    void focusFirst() {
        address.requestFocusInWindow();
    }

    private void submit() {
        if (address.getText().isBlank()) {
            problem(Messages.text("login.missing", Messages.text("field.address")));
            return;
        }
        Account with = (Account) account.getSelectedItem();
        if (with == null) return;
        busy(true);
        core.send(
                new Command.AddContact(
                        with.id(),
                        address.getText().strip(),
                        name.getText().strip(),
                        text.getText().strip()),
                outcome -> {
                    busy(false);
                    switch (outcome) {
                        case Outcome.Done<Nothing> ignored -> {
                            close();
                            added.run();
                        }
                        case Outcome.Failed<Nothing>(var failure) -> problem(failure);
                    }
                });
    }
}
