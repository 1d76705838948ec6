package org.tertulia.swing.view;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import javax.swing.JToggleButton;
import org.tertulia.client.Command;
import org.tertulia.model.Conversation;
import org.tertulia.model.Outcome;
import org.tertulia.swing.model.CoreLink;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Glyph;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.Tokens;

/** Whether a conversation is told of: a bell, and in words; selected while it is muted. */
final class MuteToggle extends JToggleButton {

    private static final int HEIGHT = 36;
    private static final int ROUND = 8;
    private static final int LEFT = 34;
    private static final int GAP = 10;

    MuteToggle(CoreLink core, Conversation conversation) {
        super(Messages.text("mute.title"));
        setContentAreaFilled(false);
        setBorderPainted(false);
        setRolloverEnabled(true);
        setPreferredSize(new Dimension(120, HEIGHT));
        setMinimumSize(getPreferredSize());
        addActionListener(event -> {
            describe();
            core.send(new Command.SetMuted(conversation.id(), isSelected()), outcome -> {
                if (outcome instanceof Outcome.Failed) turn(!isSelected());
            });
        });
        turn(conversation.muted());
    }

    void show(Conversation now) {
        turn(now.muted());
    }

    private void turn(boolean muted) {
        setSelected(muted);
        describe();
    }

    private void describe() {
        getAccessibleContext().setAccessibleName(getText() + ": " + state());
        setToolTipText(Messages.text(isSelected() ? "mute.on.tip" : "mute.off.tip"));
    }

    private String state() {
        return Messages.text(isSelected() ? "mute.on" : "mute.off");
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        try (Brush brush = Brush.on(graphics)) {
            Tokens t = brush.tokens();
            int width = getWidth();
            Color ground = getModel().isRollover() ? t.hover() : null;
            if (ground != null) brush.fillRound(0, 0, width, getHeight(), ROUND, ground);
            if (isFocusOwner()) brush.focusRing(0, 0, width, getHeight(), ROUND);
            double middle = getHeight() / 2.0;
            brush.glyph(isSelected() ? Glyph.BELL_OFF : Glyph.BELL, 6, middle - 9, 18, t.textSecondary());
            Font name = Fonts.regular(13);
            Font font = Fonts.regular(12.5);
            double left = width - 6 - Brush.width(state(), font);
            boolean together = LEFT + Brush.width(getText(), name) + GAP <= left;
            brush.text(getText(), name, t.text(), LEFT, together ? middle + 5 : middle - 3);
            brush.text(state(), font, t.textFaint(), together ? left : LEFT, together ? middle + 5 : middle + 13);
        }
    }
}
