package org.tertulia.swing.view;

import org.tertulia.model.Blocked;
import org.tertulia.swing.model.AccountsModel;
import org.tertulia.swing.text.OneLine;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.NetworkBadge;
import org.tertulia.swing.theme.Tokens;

/** Somebody who is blocked: name, address, and how far that reaches. */
final class BlockedCell extends Cell<Blocked> {

    static final int HEIGHT = 58;
    private static final double TEXT_LEFT = 66;

    private final transient AccountsModel accounts;
    private final transient Faces faces;

    BlockedCell(AccountsModel accounts, Faces faces) {
        super(HEIGHT);
        this.accounts = accounts;
        this.faces = faces;
    }

    @Override
    void paint(Brush brush, Blocked who, boolean selected, double width) {
        Tokens t = brush.tokens();
        String name = name(who);
        faces.of(name, who.account(), who.address(), false).paint(brush, 16, 10, 38);
        NetworkBadge.of(accounts.network(who.account()))
                .paint(brush, 43, 37, 14, selected ? t.selected() : t.dark() ? t.popup() : t.list());
        double room = width - 20 - TEXT_LEFT;
        String line = line(who);
        OneLine.of(name, Fonts.semibold(13.5), room)
                .paint(brush.graphics(), t.text(), TEXT_LEFT, line.isEmpty() ? 34 : 26);
        OneLine.of(line, Fonts.regular(12.5), room).paint(brush.graphics(), t.textSecondary(), TEXT_LEFT, 44);
    }

    static String name(Blocked who) {
        return who.name().isEmpty() ? who.address().toString() : who.name();
    }

    private static String line(Blocked who) {
        String here = who.byNetwork() ? "" : Messages.text("blocked.here");
        String address = who.name().isEmpty() ? "" : who.address().toString();
        return here.isEmpty() || address.isEmpty() ? address + here : here + "  ·  " + address;
    }

    @Override
    String describe(Blocked who) {
        String line = line(who);
        return line.isEmpty() ? name(who) : name(who) + ", " + line;
    }
}
