package org.tertulia.swing.view;

import java.awt.Graphics;
import java.util.function.Consumer;
import net.miginfocom.swing.MigLayout;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Glyph;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.NetworkBadge;
import org.tertulia.swing.theme.Tokens;
import org.tertulia.swing.view.composer.ComposerField;
import org.tertulia.swing.view.composer.ComposerText;
import org.tertulia.swing.view.composer.SendButton;

/** Where we write, and what it says about where that goes. */
final class Composer extends Surface {

    private final ComposerText text = new ComposerText();
    private final transient NetworkBadge badge;
    private final Words prefix = new Words(Messages.text("composer.via"), Fonts.regular(12), Tokens::textSecondary);
    private final Words network = new Words("", Fonts.semibold(12), Tokens::text);
    private final String networkName;
    private final Words lock = new Words("", Fonts.regular(12), Tokens::textSecondary);
    private final Words state = new Words("", Fonts.regular(12), Tokens::textFaint);

    /**
     * @param send takes what was written
     * @param typing told at each change whether there is anything
     */
    Composer(String title, String networkId, String networkName, Consumer<String> send, Consumer<Boolean> typing) {
        super(
                new MigLayout(
                        "novisualpadding,insets 6 28 20 22,fillx,gap 4 0,wrap 2", "[grow,fill][38!]", "[40::]0[24!]"),
                Tokens::ground);
        badge = NetworkBadge.of(networkId);
        network.set(networkName);
        this.networkName = networkName;
        to(title);
        Runnable sending = () -> {
            String written = text.text().strip();
            if (written.isEmpty()) return;
            text.draft("");
            send.accept(written);
        };
        text.onSend(sending);
        text.onChanged(() -> typing.accept(!text.text().isEmpty()));
        add(new ComposerField(text), "growx,aligny bottom");
        add(new SendButton(sending), "w 38!,h 38!,aligny bottom");
        add(prefix, "split 4,span 2,gapleft 24,wmin pref");
        add(network, "wmin pref");
        lock.setVisible(false);
        add(lock, "wmin pref,hidemode 3,gapleft 20");
        add(state, "growx,wmin 0,gapleft 8");
    }

    ComposerText text() {
        return text;
    }

    /** What the person should know about the way it goes now; empty when there is nothing to say. */
    void state(String words) {
        state.set(words.isEmpty() ? "" : "·  " + words);
    }

    /** Whom it is for, as they are called now. */
    void to(String title) {
        text.describe(Messages.text("composer.placeholder", title), Messages.text("composer.name", title, networkName));
    }

    /** Whether what is written here is encrypted end to end. */
    void encrypted(boolean now) {
        lock.set(now ? Messages.text("composer.encrypted") : "");
        lock.setVisible(now);
        repaint();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        try (Brush brush = Brush.on(graphics)) {
            Tokens t = brush.tokens();
            brush.fillRound(16, 2, getWidth() - 32, getHeight() - 16, 16, t.field());
            brush.outlineRound(16, 2, getWidth() - 32, getHeight() - 16, 16, 1, t.line());
            badge.paint(brush, 28, network.getY() + (network.getHeight() - 16) / 2.0, 16, null);
            if (lock.isVisible())
                brush.glyph(
                        Glyph.FILLED_LOCK, lock.getX() - 16, lock.getY() + (lock.getHeight() - 12) / 2.0, 12, t.ok());
        }
    }
}
