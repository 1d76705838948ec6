package org.tertulia.swing.view;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Color;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import javax.swing.JButton;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Glyph;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.Tokens;

/** Buttons with words on them. */
final class Buttons {

    private Buttons() {}

    /** The one thing that most people want here. */
    static JButton primary(String text, Runnable action) {
        JButton button = plain(text, action);
        button.putClientProperty(
                FlatClientProperties.STYLE,
                "background: $Button.default.background; foreground: $Button.default.foreground;"
                        + " hoverBackground: shade($Button.default.background,6%); borderWidth: 0; margin: 6,16,6,16");
        return button;
    }

    static JButton plain(String text, Runnable action) {
        JButton button = new JButton(text);
        button.setFont(Fonts.semibold(13));
        button.putClientProperty(FlatClientProperties.STYLE, "margin: 6,14,6,14");
        button.addActionListener(event -> action.run());
        return button;
    }

    /** Looks like a link. */
    static JButton link(String text, Runnable action) {
        return new LinkButton(text, Tokens::link, action);
    }

    /** The same, for what leads to something being taken away. */
    static JButton dangerLink(String text, Runnable action) {
        return new LinkButton(text, Tokens::danger, action);
    }

    /** Takes a text to the clipboard. */
    static JButton copy(String text) {
        return new GlyphButton(
                Glyph.COPY,
                Messages.text("details.copy", text),
                28,
                () -> Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(text), null));
    }

    /** For what takes something away. */
    static JButton danger(String text, Runnable action) {
        JButton button = new JButton(text) {
            @Override
            public Color getForeground() {
                return Tokens.current().danger();
            }
        };
        button.setFont(Fonts.semibold(13));
        button.putClientProperty(FlatClientProperties.STYLE, "margin: 6,14,6,14");
        button.addActionListener(event -> action.run());
        return button;
    }
}
