package org.tertulia.bench;

import com.formdev.flatlaf.FlatLightLaf;
import com.sun.management.OperatingSystemMXBean;
import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.PaintEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JList;
import org.tertulia.app.Main;

/**
 * The process that {@link StartBench} starts: runs the app, or opens an empty window; when that has been painted, and
 * then when the conversation list has as many lines as wanted, prints what it has cost so far; and stops.
 */
final class FirstPaint {

    private static final CountDownLatch PAINTED = new CountDownLatch(1);

    private FirstPaint() {}

    public static void main(String[] arguments) throws Exception {
        Toolkit.getDefaultToolkit().addAWTEventListener(FirstPaint::heard, AWTEvent.PAINT_EVENT_MASK);
        if (arguments[0].equals("empty")) {
            EventQueue.invokeLater(FirstPaint::empty);
        } else {
            Main.main(Arrays.copyOfRange(arguments, 1, arguments.length));
        }
        if (!PAINTED.await(60, TimeUnit.SECONDS)) throw new IllegalStateException("nothing was painted");
        System.out.println("painted " + spent());
        int lines = arguments[0].equals("empty") ? 0 : Integer.parseInt(arguments[0]);
        while (lines > 0 && !Stand.onEventThread(() -> shown(lines))) TimeUnit.MILLISECONDS.sleep(5);
        System.out.println("filled " + spent());
        Runtime.getRuntime().halt(0);
    }

    /** The listener hears of it before it is painted; what is posted now runs behind. */
    private static void heard(AWTEvent event) {
        if (event instanceof PaintEvent && event.getSource() instanceof Window)
            EventQueue.invokeLater(PAINTED::countDown);
    }

    private static boolean shown(int lines) {
        JList<?> list = Stand.find(Stand.frame(), JList.class);
        return list != null && list.getModel().getSize() >= lines;
    }

    private static void empty() {
        FlatLightLaf.setup();
        JFrame frame = new JFrame("Empty");
        frame.add(new JLabel("Empty"));
        frame.setBounds(0, 0, 1200, 800);
        frame.setVisible(true);
    }

    /** CPU and wall time since the process began in milliseconds, memory in kilobytes: resident, and its share of it. */
    private static String spent() {
        long cpu =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1_000_000;
        long wall = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        return cpu + " " + wall + " " + memory("Rss:") + " " + memory("Pss:");
    }

    private static String memory(String kind) {
        try {
            return Files.readAllLines(Path.of("/proc/self/smaps_rollup")).stream()
                    .filter(line -> line.startsWith(kind))
                    .map(line -> line.replaceAll("\\D", ""))
                    .findFirst()
                    .orElse("0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
