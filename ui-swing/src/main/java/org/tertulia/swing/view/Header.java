package org.tertulia.swing.view;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Graphics;
import java.util.Arrays;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.tertulia.model.Availability;
import org.tertulia.model.Conversation;
import org.tertulia.swing.model.ConversationItem;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Glyph;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.NetworkBadge;
import org.tertulia.swing.theme.Tokens;

/** Whom we are talking to. */
final class Header extends Surface {

    private static final int BACK = 38;

    /** As wide as the picture and what is around it. */
    private static final int FACE = 70;

    private final NetworkNames networks;
    private final Words title = new Words("", Fonts.semibold(15), Tokens::text);
    private final Words line = new Words("", Fonts.regular(12.5), Tokens::textSecondary);
    private final Words presence = new Words("", Fonts.regular(12.5), Tokens::ok);
    private final JPanel window = new JPanel();
    private final transient Faces faces;
    private transient ConversationItem item;
    private int members;
    private String status = "";

    private final GlyphButton find;
    private final GlyphButton details;
    private final GlyphButton more;
    private final GlyphButton back;

    /** @param menu opens what can be done below the button it is given */
    Header(ConversationItem item, Faces faces, NetworkNames networks, Navigator navigator, Consumer<JComponent> menu) {
        super(new MigLayout("", "[][grow,fill]8[]2[]2[][]", "[grow,bottom]2[grow,top]"), Tokens::list);
        this.item = item;
        this.faces = faces;
        this.networks = networks;
        window.setOpaque(false);
        window.putClientProperty(FlatClientProperties.FULL_WINDOW_CONTENT_BUTTONS_PLACEHOLDER, "win");
        window.setVisible(false);
        putClientProperty(FlatClientProperties.COMPONENT_TITLE_BAR_CAPTION, true);
        for (JComponent part : new JComponent[] {title, line, presence}) {
            part.putClientProperty(FlatClientProperties.COMPONENT_TITLE_BAR_CAPTION, true);
        }
        add(title, "cell 0 0 2 1,growx,wmin 0");
        add(presence, "cell 0 1,wmin pref");
        add(line, "cell 1 1,growx,wmin 0");
        find = new GlyphButton(Glyph.SEARCH, Messages.text("header.find"), 38, navigator::findHere);
        add(find, "cell 2 0 1 2,aligny center");
        details = new GlyphButton(
                Glyph.LAYOUT_SIDEBAR_RIGHT, Messages.text("header.details"), 38, navigator::toggleDetails);
        add(details, "cell 4 0 1 2,aligny center");
        more = new GlyphButton(Glyph.DOTS, Messages.text("header.more"), 38, () -> menu.accept(this.more()));
        add(more, "cell 3 0 1 2,aligny center");
        add(window, "cell 5 0 1 2,aligny top");
        back = new GlyphButton(Glyph.CHEVRON_LEFT, Messages.text("header.back"), BACK, navigator::back);
        add(back, "pos 6 12");
        offersBack(false);
        show(item);
    }

    private JComponent more() {
        return more;
    }

    /** Room for the frame's buttons, when nothing stands to the right. */
    void makesRoomForWindowButtons(boolean now) {
        window.setVisible(now);
    }

    /** To the list, where it has no room beside; then what is behind the dots as well is only there. */
    void offersBack(boolean now) {
        back.setVisible(now);
        find.setVisible(!now);
        details.setVisible(!now);
        ((MigLayout) getLayout())
                .setLayoutConstraints("novisualpadding,insets 0 " + (FACE + left()) + " 0 8,gap 0,fill,hidemode 3");
        revalidate();
        repaint();
    }

    private int left() {
        return back.isVisible() ? BACK - 6 : 0;
    }

    void show(ConversationItem now) {
        item = now;
        refresh();
    }

    void members(int count) {
        members = count;
        refresh();
    }

    /** @param words their own about their presence */
    void status(String words) {
        status = words;
        refresh();
    }

    private void refresh() {
        Conversation c = item.conversation();
        title.set(c.title());
        String network = networks.name(item.network());
        String protection = c.encrypted() ? Messages.text("header.encrypted") : "";
        if (item.room()) {
            presence.setVisible(false);
            String who = members == 0 ? "" : Counted.of("header.members", members);
            String topic = c.topic().isEmpty() ? "" : c.topic();
            line.set(join(c.joined() ? network : Messages.text("header.left"), protection, who, topic));
        } else {
            boolean known = item.availability() != Availability.UNKNOWN;
            boolean here = item.availability().reachable();
            presence.setVisible(here);
            presence.set(PresenceWords.of(item.availability()));
            String state = known && !here ? PresenceWords.of(item.availability()) : "";
            String text = join(state, network, protection, status);
            line.set(here ? "  ·  " + text : text);
        }
        repaint();
    }

    private static String join(String... parts) {
        return String.join(
                "  ·  ", Arrays.stream(parts).filter(part -> !part.isEmpty()).toList());
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        try (Brush brush = Brush.on(graphics)) {
            Tokens t = brush.tokens();
            Conversation c = item.conversation();
            int left = left();
            faces.of(c).paint(brush, left + 18, 11, 40);
            NetworkBadge.of(item.network()).paint(brush, left + 45, 38, 15, t.list());
            PresenceWords.dot(item.availability()).paint(brush, left + 48, 10, 10, t.list());
            brush.fillRect(0, getHeight() - 1, getWidth(), 1, t.line());
        }
    }
}
