package org.tertulia.swing.view;

import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Tokens;

/** Stands where one would write: why one cannot, and what changes that. */
final class Barred extends JPanel {

    /** Nothing changes it. */
    Barred(String why) {
        super(new MigLayout("novisualpadding,insets 8,gap 14,fillx", "[grow,fill][]", "[36!]"));
        setOpaque(false);
        add(new Words(why, Fonts.regular(13.5), Tokens::textSecondary), "wmin 0");
    }

    Barred(String why, String remedy, Runnable action) {
        this(why);
        add(Buttons.primary(remedy, action));
    }
}
