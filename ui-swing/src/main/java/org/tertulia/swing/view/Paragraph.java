package org.tertulia.swing.view;

import java.awt.Color;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import org.tertulia.swing.text.OneLine;
import org.tertulia.swing.text.RichText;
import org.tertulia.swing.text.TextStyle;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Tokens;

/** Words that break into lines at a given width; their colour follows the theme. */
final class Paragraph extends JComponent implements Accessible {

    private final transient Function<Tokens, Color> color;
    private final int width;
    private final boolean centred;
    private String text;
    private transient RichText laid;
    private transient @Nullable Consumer<URI> follow;

    Paragraph(String text, Font font, Function<Tokens, Color> color, int width) {
        this(text, font, color, width, false);
    }

    Paragraph(String text, Font font, Function<Tokens, Color> color, int width, boolean centred) {
        this.color = color;
        this.width = width;
        this.centred = centred;
        this.text = text;
        setFont(font);
        setFocusable(false);
        laid = lay();
    }

    /** Its links can be followed, by mouse and keyboard. */
    Paragraph following(Consumer<URI> links) {
        follow = links;
        laid = lay();
        setFocusable(!laid.links().isEmpty());
        MouseAdapter mouse = new MouseAdapter() {
            @Override
            public void mouseMoved(MouseEvent event) {
                int shape = linkAt(event).isPresent() ? Cursor.HAND_CURSOR : Cursor.DEFAULT_CURSOR;
                setCursor(Cursor.getPredefinedCursor(shape));
            }

            @Override
            public void mouseClicked(MouseEvent event) {
                if (SwingUtilities.isLeftMouseButton(event)) linkAt(event).ifPresent(links);
            }
        };
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                repaint();
            }

            @Override
            public void focusLost(FocusEvent event) {
                repaint();
            }
        });
        Keys.bind(this, WHEN_FOCUSED, "ENTER", this::chosen);
        Keys.bind(this, WHEN_FOCUSED, "SPACE", this::chosen);
        return this;
    }

    private Optional<URI> linkAt(MouseEvent event) {
        return laid.linkAt(event.getX(), event.getY(), laid.width());
    }

    /** One link is followed, of several one is chosen. */
    private void chosen() {
        Consumer<URI> to = follow;
        if (to == null || laid.links().isEmpty()) return;
        if (laid.links().size() == 1) {
            to.accept(laid.links().getFirst());
            return;
        }
        JPopupMenu menu = new JPopupMenu();
        for (URI link : laid.links()) {
            JMenuItem item = new JMenuItem(link.toString());
            item.addActionListener(event -> to.accept(link));
            menu.add(item);
        }
        menu.show(this, 0, getHeight());
    }

    void set(String now) {
        if (text.equals(now)) return;
        text = now;
        laid = lay();
        revalidate();
        repaint();
    }

    /** Links change their colour with the theme. */
    @Override
    public void updateUI() {
        super.updateUI();
        laid = lay();
    }

    private RichText lay() {
        TextStyle style = new TextStyle(getFont(), Tokens.current().link(), 1.42f, 4000, 100, false);
        return follow == null ? RichText.unlinked(text, style, width) : RichText.of(text, style, width);
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(centred ? width : (int) Math.ceil(laid.width()), (int) Math.ceil(height()));
    }

    private double height() {
        return centred ? centredLines().size() * (double) laid.lineHeight() : laid.height();
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(0, getPreferredSize().height);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (text.isEmpty()) return;
        try (Brush brush = Brush.on(graphics)) {
            Color now = color.apply(brush.tokens());
            if (isFocusOwner()) brush.focusRing(0, 0, getWidth(), getHeight(), 6);
            if (!centred) {
                laid.paint(brush.graphics(), 0, 0, laid.width(), now);
                return;
            }
            double y = 0;
            for (OneLine line : centredLines()) {
                line.paint(
                        brush.graphics(),
                        now,
                        (getWidth() - line.width()) / 2,
                        y + getFont().getSize2D() * 1.05);
                y += laid.lineHeight();
            }
        }
    }

    private List<OneLine> centredLines() {
        List<OneLine> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && OneLine.of(longer, getFont(), 10_000).width() > width) {
                lines.add(OneLine.of(line, getFont(), width));
                longer = word;
            }
            line = longer;
        }
        lines.add(OneLine.of(line, getFont(), width));
        return lines;
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                @Override
                public AccessibleRole getAccessibleRole() {
                    return isFocusable() ? AccessibleRole.HYPERLINK : AccessibleRole.LABEL;
                }

                @Override
                public String getAccessibleName() {
                    return text;
                }
            };
        }
        return accessibleContext;
    }
}
