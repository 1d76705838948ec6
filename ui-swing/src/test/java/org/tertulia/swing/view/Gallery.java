package org.tertulia.swing.view;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.FutureTask;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.tertulia.swing.theme.Avatar;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Glyph;
import org.tertulia.swing.theme.Look;
import org.tertulia.swing.theme.NetworkBadge;
import org.tertulia.swing.theme.Pill;
import org.tertulia.swing.theme.PresenceDot;
import org.tertulia.swing.theme.Tokens;
import org.tertulia.swing.view.composer.ComposerField;
import org.tertulia.swing.view.composer.ComposerText;
import org.tertulia.swing.view.composer.SendButton;
import org.tertulia.swing.view.timeline.Row;
import org.tertulia.swing.view.timeline.RowList;
import org.tertulia.swing.view.timeline.TimelineListener;
import org.tertulia.swing.view.timeline.TimelinePane;
import org.tertulia.swing.view.timeline.TimelineView;

/** Paints the parts into PNG files, for the eye; run by hand, with no screen. */
final class Gallery {
    private Gallery() {}

    /** @param args folder to write into */
    public static void main(String[] args) throws Exception {
        FutureTask<Boolean> pictures = new FutureTask<>(() -> paint(new File(args[0])));
        EventQueue.invokeLater(pictures);
        pictures.get();
        System.exit(0);
    }

    private static boolean paint(File folder) throws IOException {
        for (boolean dark : new boolean[] {false, true}) {
            for (int scale : new int[] {1, 2}) {
                Look.of(dark).install();
                String name = (dark ? "dark" : "light") + (scale == 1 ? "" : "-2x") + ".png";
                write(timeline(Sample.friend(), false), scale, new File(folder, "friend-" + name));
                write(composer(), scale, new File(folder, "composer-" + name));
                write(new Shapes(), scale, new File(folder, "shapes-" + name));
                write(timeline(Sample.room(), true), scale, new File(folder, "room-" + name));
            }
        }
        new Look(true, 1.4, true).install();
        write(timeline(Sample.friend(), false), 1, new File(folder, "friend-large.png"));
        write(timeline(Sample.room(), false), 1, new File(folder, "room-bubbles.png"));
        return true;
    }

    private static TimelinePane timeline(List<Row> rows, boolean compact) {
        RowList list = new RowList();
        list.insert(0, rows);
        TimelinePane pane = new TimelinePane(new TimelineView(new Nobody()));
        pane.view().setCompact(compact);
        pane.setSize(900, 1000);
        pane.doLayout();
        pane.view().show(list);
        return pane;
    }

    private static JPanel composer() {
        ComposerText text = new ComposerText();
        text.describe("Message Ana", "Message to Ana");
        JPanel panel = new JPanel(new MigLayout("novisualpadding,insets 12,wrap 2", "[grow,fill][40!]"));
        ComposerText empty = new ComposerText();
        empty.describe("Message Ana", "Message to Ana");
        panel.add(new ComposerField(empty));
        SendButton disabled = new SendButton(() -> {});
        disabled.setEnabled(false);
        panel.add(disabled, "h 38!,aligny bottom");
        text.draft("15:00 works 🎉 I'll bring the plan 👩‍💻🎉🎉\n日本語も大丈夫 مرحبا 🌙\n" + "🎉".repeat(40) + " and so on");
        text.select(12, 30);
        text.getCaret().setSelectionVisible(true);
        panel.add(new ComposerField(text));
        panel.add(new SendButton(() -> {}), "h 38!,aligny bottom");
        panel.setSize(600, 190);
        return panel;
    }

    private static final class Shapes extends JComponent {
        Shapes() {
            setSize(600, 120);
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            try (Brush brush = Brush.on(graphics)) {
                Tokens t = brush.tokens();
                brush.fillRect(0, 0, getWidth(), getHeight(), t.list());
                String[] names = {"Ana Beltrán", "#java", "山田 葵", "محمد", "é", "Lucía F", "Zoë", "X"};
                String[] networks = {"xmpp", "matrix", "irc", "loopback", "signal", "xmpp", "irc", "matrix"};
                for (int i = 0; i < 8; i++) {
                    new Avatar(names[i], i, i % 3 == 1).paint(brush, 10 + i * 60, 10, 46);
                    NetworkBadge.of(networks[i]).paint(brush, 44 + i * 60, 45, 15, t.list());
                    PresenceDot.values()[i % 4].paint(brush, 46 + i * 60, 9, 10, t.list());
                }
                Pill.paint(brush, "12", 560, 20, true, null);
                Pill.paint(brush, "7", 590, 20, false, null);
                int x = 10;
                for (Glyph glyph : Glyph.values()) {
                    brush.glyph(glyph, x % 580, 70 + x / 580 * 24, 20, t.textSecondary());
                    x += 26;
                }
            }
        }
    }

    private static void write(Component component, int scale, File file) throws IOException {
        int width = component.getWidth();
        int height = component.getHeight();
        JPanel panel = new JPanel(new BorderLayout());
        panel.add(component);
        panel.setSize(new Dimension(width, height));
        layOut(panel);
        layOut(panel);
        BufferedImage image = new BufferedImage(width * scale, height * scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(scale, scale);
        panel.printAll(graphics);
        graphics.dispose();
        ImageIO.write(image, "png", file);
    }

    private static void layOut(Container container) {
        container.doLayout();
        for (Component child : container.getComponents()) {
            if (child instanceof Container inner) {
                layOut(inner);
            }
        }
    }

    static final class Nobody implements TimelineListener {
        @Override
        public void needOlder() {}

        @Override
        public void needNewer() {}

        @Override
        public void toNewest() {}

        @Override
        public void seen(int first, int end) {}

        @Override
        public void open(URI link) {}

        @Override
        public void retry(Row.Text message) {}

        @Override
        public void discard(Row.Text message) {}

        @Override
        public void fetch(Row.Gap gap) {}

        @Override
        public void leave() {}
    }
}
