package org.tertulia.swing.view;

import java.awt.Dimension;
import java.awt.Graphics;
import java.util.Comparator;
import javax.swing.JButton;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Account;
import org.tertulia.model.Availability;
import org.tertulia.swing.model.AccountsModel;
import org.tertulia.swing.theme.Avatar;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Messages;

/** We ourselves, at the top of the rail; leads to our status. */
final class OwnAvatar extends JButton {

    private static final int SIZE = 40;

    private final transient Faces faces;
    private transient @Nullable Account first;
    private Availability availability = Availability.OFFLINE;

    OwnAvatar(Faces faces, Runnable action) {
        this.faces = faces;
        setContentAreaFilled(false);
        setBorderPainted(false);
        setPreferredSize(new Dimension(68, 60));
        addActionListener(event -> action.run());
    }

    void show(AccountsModel accounts) {
        availability = accounts.all().stream()
                .map(PresenceWords::own)
                .max(Comparator.naturalOrder())
                .orElse(Availability.OFFLINE);
        first = accounts.all().stream().findFirst().orElse(null);
        String name = Messages.text("rail.me", PresenceWords.of(availability));
        setToolTipText(name);
        getAccessibleContext().setAccessibleName(name);
        repaint();
    }

    private Avatar avatar() {
        Account account = first;
        return account == null
                ? new Avatar("", 4, false)
                : faces.of(account.address().value(), account.id(), account.address(), false);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        try (Brush brush = Brush.on(graphics)) {
            double x = (getWidth() - SIZE) / 2.0;
            avatar().paint(brush, x, 10, SIZE);
            if (getModel().isRollover())
                brush.fillCircle(x, 10, SIZE, brush.tokens().hover());
            if (isFocusOwner()) brush.focusRing(x - 3, 7, SIZE + 6, SIZE + 6, SIZE / 2.0 + 3);
            PresenceWords.dot(availability)
                    .paint(brush, x + 30, 40, 11, brush.tokens().rail());
        }
    }
}
