package org.tertulia.swing.view;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.FutureTask;
import javax.imageio.ImageIO;
import javax.swing.JPanel;
import org.tertulia.swing.theme.Look;
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

    private static void write(Component component, int scale, File file) throws IOException {
        int width = component.getWidth();
        int height = component.getHeight();
        JPanel panel = new JPanel(new BorderLayout());
        panel.add(component);
        panel.setSize(new Dimension(width, height));
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
