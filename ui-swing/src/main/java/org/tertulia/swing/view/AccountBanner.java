package org.tertulia.swing.view;

import java.awt.Graphics;
import java.util.List;
import java.util.Objects;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.Failure;
import org.tertulia.swing.model.Models;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Glyph;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.Tokens;

/** Over the list: an account that is not connected, why, and what to do. */
final class AccountBanner extends JPanel {

    private static final int TEXT_WIDTH = 232;

    private final transient Models models;
    private final transient Navigator navigator;
    private transient @Nullable Account shown;
    private int others;

    AccountBanner(Models models, Navigator navigator) {
        super(new MigLayout("novisualpadding,insets 10 40 8 10,gap 0 4,wrap 1,hidemode 3", "[grow,fill]"));
        this.models = models;
        this.navigator = navigator;
        setOpaque(false);
        setVisible(false);
        models.accounts().changes().listen(this::refresh);
        models.conversations().changes().listen(this::refresh);
        refresh();
    }

    private void refresh() {
        AccountId only = models.conversations().account();
        List<Account> troubled = models.accounts().all().stream()
                .filter(account -> account.failure() != null)
                .filter(account -> only == null || account.id().equals(only))
                .toList();
        Account first = troubled.isEmpty() ? null : troubled.getFirst();
        if (Objects.equals(first, shown) && others == troubled.size() - 1) return;
        shown = first;
        others = troubled.size() - 1;
        Focus.keep(this, () -> {
            removeAll();
            if (first != null) fill(first);
        });
        setVisible(first != null);
        revalidate();
        repaint();
    }

    private void fill(Account account) {
        Failure failure = account.failure();
        if (failure == null) return;
        add(new Words(account.address().value(), Fonts.semibold(12.5), Tokens::text));
        add(new Paragraph(FailureWords.what(failure), Fonts.regular(12.5), Tokens::danger, TEXT_WIDTH));
        add(new Paragraph(FailureWords.remedy(failure), Fonts.regular(12), Tokens::textSecondary, TEXT_WIDTH));
        JPanel buttons = new JPanel(new MigLayout("novisualpadding,insets 0,gap 16"));
        buttons.setOpaque(false);
        if (failure.kind() == Failure.Kind.WRONG_CREDENTIALS) {
            buttons.add(Buttons.link(Messages.text("account.again.short"), () -> navigator.signInAgain(account)));
        } else {
            buttons.add(Buttons.link(Messages.text("account.retry"), () -> navigator.retry(account)));
        }
        String more = others > 0 ? Messages.text("account.more", others) : Messages.text("account.manage");
        buttons.add(Buttons.link(more, navigator::settings));
        add(buttons);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        try (Brush brush = Brush.on(graphics)) {
            brush.fillRound(0, 0, getWidth(), getHeight(), 12, brush.tokens().chip());
            brush.glyph(Glyph.ALERT_TRIANGLE, 12, 11, 20, brush.tokens().danger());
        }
    }
}
