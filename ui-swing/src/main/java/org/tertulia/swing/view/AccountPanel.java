package org.tertulia.swing.view;

import java.awt.Graphics;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.tertulia.client.Command;
import org.tertulia.model.Account;
import org.tertulia.model.Failure;
import org.tertulia.swing.model.CoreLink;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.NetworkBadge;
import org.tertulia.swing.theme.Tokens;

/** An account in the settings: its state, what went wrong and what to do. */
final class AccountPanel extends JPanel {

    private static final int TEXT_WIDTH = 310;

    private final transient Account account;

    AccountPanel(CoreLink core, Account account, Consumer<Sheet> over, Consumer<Account> signInAgain) {
        super(new MigLayout("novisualpadding,insets 10 56 8 10,gap 0 2,wrap 1,fillx", "[grow,fill]"));
        this.account = account;
        setOpaque(false);
        add(new Words(account.address().value(), Fonts.semibold(13.5), Tokens::text));
        boolean online = account.state() == Account.State.ONLINE;
        String state = account.enabled() ? "account.state." + account.state() : "account.state.disabled";
        add(new Words(Messages.text(state), Fonts.regular(12.5), online ? Tokens::ok : Tokens::textSecondary));
        Failure failure = account.failure();
        if (failure != null) {
            add(new Paragraph(FailureWords.what(failure), Fonts.regular(12.5), Tokens::danger, TEXT_WIDTH));
            add(new Paragraph(FailureWords.remedy(failure), Fonts.regular(12.5), Tokens::textSecondary, TEXT_WIDTH));
            String detail = FailureWords.detail(failure);
            if (!detail.isEmpty()) {
                add(new Paragraph(detail, Fonts.regular(12), Tokens::textFaint, TEXT_WIDTH));
            }
        }
        JPanel buttons = new JPanel(new MigLayout("novisualpadding,insets 0,gap 16"));
        buttons.setOpaque(false);
        if (account.enabled() && !online) {
            buttons.add(button("account.retry", () -> core.send(new Command.Reconnect(account.id()), outcome -> {})));
        }
        buttons.add(button(
                account.enabled() ? "account.disable" : "account.enable",
                () -> core.send(new Command.SetAccountEnabled(account.id(), !account.enabled()), outcome -> {})));
        buttons.add(button("account.remove", () -> over.accept(new RemoveAccountSheet(core, account))));
        add(button("account.again", () -> signInAgain.accept(account)), "growx 0");
        add(buttons);
    }

    private JButton button(String key, Runnable action) {
        JButton button = Buttons.link(Messages.text(key), action);
        button.getAccessibleContext()
                .setAccessibleName(Messages.text(key) + ": " + account.address().value());
        return button;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        try (Brush brush = Brush.on(graphics)) {
            Tokens t = brush.tokens();
            brush.fillRound(0, 0, getWidth(), getHeight(), 12, t.field());
            brush.outlineRound(0, 0, getWidth(), getHeight(), 12, 1, t.line());
            NetworkBadge.of(account.network()).paint(brush, 14, 14, 28, null);
        }
    }
}
