package org.tertulia.swing.view;

import com.formdev.flatlaf.FlatClientProperties;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.tertulia.client.Command;
import org.tertulia.model.Account;
import org.tertulia.model.Capabilities;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Outcome;
import org.tertulia.swing.model.CoreLink;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.Tokens;

/** Somebody new: asks them to be our contact, puts them into our list, or writes to them, as the network has it. */
final class AddContactSheet extends Sheet {

    /** Whom it leads to. */
    interface Met {
        void added();

        void opened(ConversationId conversation);
    }

    /** The keys of its words begin so: {@code contact.add}. */
    private enum Way {
        ASK("contact.add"),
        LIST("contact.list"),
        WRITE("contact.write");

        private final String key;

        Way(String key) {
            this.key = key;
        }

        String text(String which) {
            return Messages.text(key + "." + which);
        }
    }

    private final transient CoreLink core;
    private final transient NetworkNames networks;
    private final transient Met met;
    private final Paragraph about;
    private final JComboBox<Account> account;
    private final JTextField address;
    private final JPanel naming = part();
    private final JTextField name;
    private final JPanel asking = part();
    private final JTextField text;
    private final JButton go = Buttons.primary("", this::submit);

    /** @param accounts at least one */
    AddContactSheet(
            CoreLink core, NetworkNames networks, List<Account> accounts, Account chosen, String typed, Met met) {
        super(Messages.text("contact.add.title"));
        this.core = core;
        this.networks = networks;
        this.met = met;
        about = new Paragraph("", Fonts.regular(13.5), Tokens::textSecondary, WIDTH - 4);
        content().add(about, "gapbottom 6");
        Fields fields = new Fields(content());
        account = fields.account(accounts, chosen);
        address = fields.text(Messages.text("field.address"), typed, "");
        String optional = Messages.text("field.optional");
        name = new Fields(naming).text(Messages.text("contact.name"), "", optional);
        text = new Fields(asking).text(Messages.text("contact.add.words"), "", optional);
        content().add(naming);
        content().add(asking);
        account.addActionListener(event -> suit());
        List.of(address, name, text).forEach(field -> field.addActionListener(event -> submit()));
        buttons(cancel(), go);
        suit();
    }

    private static JPanel part() {
        JPanel part = new JPanel(new MigLayout("novisualpadding,insets 0,gap 0 4,wrap 1,fillx", "[grow,fill]"));
        part.setOpaque(false);
        return part;
    }

    private Way way(Account with) {
        return switch (networks.level(with.network(), Capabilities.CONTACT_REQUESTS)) {
            case FULL -> Way.ASK;
            case PARTIAL, FALLBACK -> Way.LIST;
            case DROPPED, REJECTED -> Way.WRITE;
        };
    }

    /** What is asked for, and what is said of it, is what the account's network can do. */
    private void suit() {
        Account with = (Account) account.getSelectedItem();
        if (with == null) return;
        Way way = way(with);
        title(way.text("title"));
        about.set(way.text("text"));
        go.setText(way.text("button"));
        naming.setVisible(way != Way.WRITE);
        asking.setVisible(way == Way.ASK);
        address.putClientProperty(
                FlatClientProperties.PLACEHOLDER_TEXT,
                Messages.text("contact.hint", with.address().value()));
        address.repaint();
        problem("");
    }

    @Override
    void focusFirst() {
        address.requestFocusInWindow();
    }

    private void submit() {
        Account with = (Account) account.getSelectedItem();
        if (with == null) return;
        String typed = address.getText().strip();
        if (typed.isEmpty()) {
            problem(Messages.text("login.missing", Messages.text("field.address")));
            return;
        }
        Way way = way(with);
        if (way == Way.WRITE) {
            send(new Command.WriteTo(with.id(), typed), met::opened);
        } else {
            String words = way == Way.ASK ? text.getText().strip() : "";
            send(new Command.AddContact(with.id(), typed, name.getText().strip(), words), nothing -> met.added());
        }
    }

    private <R> void send(Command<R> command, Consumer<R> done) {
        busy(true);
        core.send(command, outcome -> {
            busy(false);
            switch (outcome) {
                case Outcome.Done<R>(var answer) -> {
                    close();
                    done.accept(answer);
                }
                case Outcome.Failed<R>(var failure) -> problem(failure);
            }
        });
    }
}
