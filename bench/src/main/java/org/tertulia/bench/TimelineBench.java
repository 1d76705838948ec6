package org.tertulia.bench;

import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.event.MouseWheelEvent;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.function.IntConsumer;
import org.tertulia.swing.theme.Look;
import org.tertulia.swing.view.timeline.Row;
import org.tertulia.swing.view.timeline.RowList;
import org.tertulia.swing.view.timeline.TimelineListener;
import org.tertulia.swing.view.timeline.TimelineView;

/**
 * CPU of the event thread for painting a timeline of 100,000 rows, 1280 x 820. The figure to beat: 4.5 ms at the 99th
 * percentile for a full repaint.
 */
public final class TimelineBench {
    private static final int ROWS = 100_000;
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 820;
    private static final String[] SAID = {
        "Sure, sounds good.",
        "I pushed the branch a minute ago; the layout cache now survives a theme switch, so there is no flash.",
        "Did anybody look at the reconnect bug? It only shows when the laptop wakes up and the stream was dropped.",
        "ok 👍",
        "The docs are at https://docs.example.org/guide/timeline and the old ones redirect.",
        "Perfecto, lo reviso mañana por la mañana y te digo algo antes de comer.",
        "مرحبا، هل يمكنك مراجعة الطلب؟ النسخة 3.8 جاهزة الآن",
        "次のリリースはいつですか？",
        "First line\nSecond line of the same message\nAnd a third",
        "👩‍💻🚀"
    };

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final RowList rows = new RowList();
    private final TimelineView view = new TimelineView(new Deaf());
    private final Random random = new Random(4);
    private final BufferedImage image;
    private final int scale;

    private TimelineBench(int scale) {
        this.scale = scale;
        this.image = new BufferedImage(WIDTH * scale, HEIGHT * scale, BufferedImage.TYPE_INT_RGB);
    }

    public static void main(String[] args) throws Exception {
        Look.of(false).install();
        for (int scale : new int[] {1, 2}) {
            FutureTask<Boolean> run = new FutureTask<>(() -> new TimelineBench(scale).run());
            EventQueue.invokeLater(run);
            run.get();
        }
        System.exit(0);
    }

    private boolean run() {
        view.setSize(WIDTH, HEIGHT);
        view.show(rows);
        List<Row> added = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            added.add(row(i));
        }
        long heap = heap();
        long start = threads.getCurrentThreadCpuTime();
        rows.insert(0, added);
        paint();
        System.out.printf("scale %d: open %.1f ms%n", scale, (threads.getCurrentThreadCpuTime() - start) / 1e6);
        measure("warm-up", 300, i -> view.jumpTo(random.nextInt(ROWS)));
        measure("full repaint", 400, i -> {});
        measure("scroll by 40", 400, i -> wheel(i < 200 ? -40 : 40));
        measure("random jump", 200, i -> view.jumpTo(random.nextInt(ROWS)));
        view.toEnd();
        measure("append one", 400, i -> rows.append(row(ROWS + i)));
        view.jumpTo(ROWS / 2);
        measure("prepend page", 50, i -> rows.insert(0, added.subList(0, 100)));
        System.out.printf("scale %d: heap for the timeline %.1f MB%n", scale, (heap() - heap) / 1048576.0);
        return true;
    }

    private void wheel(double pixels) {
        double turned = pixels / 26 / 60;
        int kind = MouseWheelEvent.MOUSE_WHEEL;
        view.dispatchEvent(new MouseWheelEvent(view, kind, 0, 0, 5, 5, 5, 5, 0, false, 0, 1, 0, turned));
    }

    private void measure(String what, int times, IntConsumer before) {
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            long start = threads.getCurrentThreadCpuTime();
            before.accept(i);
            paint();
            millis[i] = (threads.getCurrentThreadCpuTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                "scale %d: %-13s median %.2f ms, p99 %.2f ms%n",
                scale, what, millis[times / 2], millis[(int) (times * .99)]);
    }

    private void paint() {
        Graphics2D graphics = image.createGraphics();
        graphics.scale(scale, scale);
        view.paint(graphics);
        graphics.dispose();
    }

    private Row row(int i) {
        boolean own = random.nextInt(3) == 0;
        String body = SAID[random.nextInt(SAID.length)] + " " + i;
        Row.Mark mark = own ? Row.Mark.READ : Row.Mark.NONE;
        boolean first = random.nextBoolean();
        return new Row.Text(
                i, "Ana Beltrán", i % 8, "xmpp", own, body, Row.Style.PLAIN, "14:32", mark, null, first, first);
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static final class Deaf implements TimelineListener {
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
