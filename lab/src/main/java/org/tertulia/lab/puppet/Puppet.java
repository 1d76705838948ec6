package org.tertulia.lab.puppet;

import java.awt.AWTEvent;
import java.awt.AWTException;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.datatransfer.StringSelection;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.event.WindowEvent;
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleState;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.tertulia.app.Main;

/**
 * The app, {@link Main} with its own arguments, in one process with a robot that has mouse, keyboard and the eyes of a
 * screen reader. It takes a command a line and answers {@code ok} or {@code no ...}: {@code click NAME}, {@code row LIST >
 * NAME}, {@code type TEXT} (keys), {@code paste TEXT}, {@code key NAMES}, {@code await TEXT}, {@code gone TEXT}, {@code shot FILE}, {@code
 * idle N} (at most N events on the event thread in a while in which nobody does anything), {@code close} (the window, as a person does: the app then ends by itself), {@code quit}. Names are accessible names, whole or up to the first comma.
 */
public final class Puppet {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int PROBES = 150;
    private static final int DEEPEST = 40;
    private static final int A_WHILE = 3000;
    /** Looks at what was let go of: half a second. */
    private static final int A_MOMENT = 100;

    private final Robot robot;
    private final CountedEvents events = new CountedEvents();

    private Puppet() throws AWTException {
        robot = new Robot(GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice());
        robot.setAutoDelay(15);
        Toolkit.getDefaultToolkit().getSystemEventQueue().push(events);
    }

    /** Counts what reaches the event thread, and what was let go of among it. */
    private static final class CountedEvents extends EventQueue {
        private final AtomicInteger seen = new AtomicInteger();
        private final AtomicInteger released = new AtomicInteger();

        @Override
        protected void dispatchEvent(AWTEvent event) {
            seen.incrementAndGet();
            super.dispatchEvent(event);
            if (event.getID() == KeyEvent.KEY_RELEASED || event.getID() == MouseEvent.MOUSE_RELEASED)
                released.incrementAndGet();
        }
    }

    public static void main(String[] args) throws Exception {
        Main.main(args);
        var puppet = new Puppet();
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            if (line.equals("quit")) break;
            if (line.equals("close")) {
                close();
                new CountDownLatch(1).await();
            }
            OUT.println(puppet.obey(line) ? "ok" : "no: " + line + "\n" + puppet.tree());
        }
        Runtime.getRuntime().halt(0);
    }

    /** As a person closes it; the app then ends by itself. */
    private static void close() {
        EventQueue.invokeLater(() -> {
            for (Window window : Window.getWindows()) {
                window.dispatchEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSING));
            }
        });
    }

    private boolean obey(String line) throws Exception {
        int space = line.indexOf(' ');
        String what = line.substring(space + 1);
        return switch (line.substring(0, space)) {
            case "click" -> click(what);
            case "row" -> click(List.of(what.split(" > ", 2)));
            case "type" -> type(what);
            case "paste" -> paste(what);
            case "key" -> press(what);
            case "await" -> await(() -> find(c -> says(c, what)).isPresent());
            case "gone" -> await(() -> find(c -> says(c, what)).isEmpty());
            case "shot" -> shot(new File(what));
            case "idle" -> isIdle(Integer.parseInt(what));
            default -> throw new IllegalArgumentException(line);
        };
    }

    private interface Probe {
        boolean holds() throws Exception;
    }

    private boolean await(Probe probe) throws Exception {
        for (int n = 0; n < PROBES; n++) {
            if (probe.holds()) return true;
            Thread.sleep(200); // between two probes
        }
        return false;
    }

    private boolean click(String name) throws Exception {
        return click(() -> find(c -> named(c, name) && middle(c).isPresent()));
    }

    /** A row of a list, and nothing that is called the same elsewhere. */
    private boolean click(List<String> names) throws Exception {
        return click(() -> {
            var list = find(c -> c.getAccessibleRole().equals(AccessibleRole.LIST) && named(c, names.getFirst()));
            return list.isEmpty()
                    ? list
                    : onEventThread(() -> find(
                            list.get(),
                            c -> named(c, names.getLast()) && middle(c).isPresent(),
                            0));
        });
    }

    private interface Search {
        Optional<AccessibleContext> found() throws Exception;
    }

    private boolean click(Search search) throws Exception {
        if (!await(() -> search.found().isPresent())) return false;
        Point point = search.found().flatMap(Puppet::middle).orElseThrow();
        robot.mouseMove(point.x, point.y);
        int before = events.released.get();
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        settle(before + 1);
        return true;
    }

    private boolean type(String text) throws Exception {
        int before = events.released.get();
        for (char c : text.toCharArray()) {
            int code = KeyEvent.getExtendedKeyCodeForChar(c);
            robot.keyPress(code);
            robot.keyRelease(code);
        }
        settle(before + text.length());
        return true;
    }

    private boolean paste(String text) throws Exception {
        var selection = new StringSelection(text);
        Toolkit.getDefaultToolkit().getSystemClipboard().setContents(selection, selection);
        return press("CONTROL A") && press("CONTROL V");
    }

    /** Holds all but the last, presses the last. */
    private boolean press(String names) throws Exception {
        String[] keys = names.split(" ", -1);
        int[] codes = new int[keys.length];
        for (int i = 0; i < keys.length; i++) codes[i] = code(keys[i]);
        int before = events.released.get();
        for (int code : codes) robot.keyPress(code);
        for (int i = codes.length - 1; i >= 0; i--) robot.keyRelease(codes[i]);
        settle(before + codes.length);
        return true;
    }

    /**
     * Until the last of what the robot let go of has come from the X server and what it set off has run. A window that goes
     * with the press hears of no release, so only for a moment. ({@code Robot.waitForIdle} waits for ten seconds while a
     * caret blinks.)
     */
    private void settle(int releases) throws Exception {
        for (int n = 0; n < A_MOMENT && events.released.get() < releases; n++) Thread.sleep(5); // between two looks
        for (int n = 0; n < 2; n++) {
            var _ = onEventThread(() -> true);
        }
    }

    private static int code(String name) {
        try {
            return KeyEvent.class.getField("VK_" + name).getInt(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no key " + name, e);
        }
    }

    private boolean isIdle(int most) throws Exception {
        settle(0);
        int before = events.seen.get();
        Thread.sleep(A_WHILE); // what is measured, not waited for
        int seen = events.seen.get() - before;
        if (seen > most) System.err.println(seen + " events in " + A_WHILE + " ms in which nobody did anything");
        return seen <= most;
    }

    private boolean shot(File file) throws Exception {
        settle(0);
        Thread.sleep(300); // a paint that is already asked for
        var screen = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
        return ImageIO.write(robot.createScreenCapture(screen), "png", file);
    }

    // ---- what a screen reader finds

    /** A row of a list begins with what it is called and goes on with what is known of it. */
    private static boolean named(AccessibleContext context, String name) {
        String whole = context.getAccessibleName();
        return whole != null && (whole.equals(name) || whole.startsWith(name + ","));
    }

    private static boolean says(AccessibleContext context, String text) {
        return contains(context.getAccessibleName(), text) || contains(context.getAccessibleDescription(), text);
    }

    private static boolean contains(@Nullable String whole, String part) {
        return whole != null && whole.contains(part);
    }

    private static Optional<Point> middle(AccessibleContext context) {
        var component = context.getAccessibleComponent();
        if (component == null || !component.isShowing()) return Optional.empty();
        Point corner = component.getLocationOnScreen();
        var size = component.getSize();
        if (corner == null || size == null || size.width == 0) return Optional.empty();
        return Optional.of(new Point(corner.x + size.width / 2, corner.y + size.height / 2));
    }

    private static <T> T onEventThread(Callable<T> work) throws Exception {
        var task = new FutureTask<>(work);
        EventQueue.invokeLater(task);
        return task.get();
    }

    private static Optional<AccessibleContext> find(Predicate<AccessibleContext> wanted) throws Exception {
        return onEventThread(() -> {
            for (Window window : Window.getWindows()) {
                if (!window.isShowing() || !(window instanceof Accessible accessible)) continue;
                var found = find(accessible.getAccessibleContext(), wanted, 0);
                if (found.isPresent()) return found;
            }
            return Optional.<AccessibleContext>empty();
        });
    }

    private static Optional<AccessibleContext> find(
            AccessibleContext context, Predicate<AccessibleContext> wanted, int depth) {
        if (depth > DEEPEST || !context.getAccessibleStateSet().contains(AccessibleState.VISIBLE)) {
            return Optional.empty();
        }
        if (wanted.test(context)) return Optional.of(context);
        for (int i = context.getAccessibleChildrenCount() - 1; i >= 0; i--) {
            Accessible child = context.getAccessibleChild(i);
            if (child == null) continue;
            var found = find(child.getAccessibleContext(), wanted, depth + 1);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    /** All names, for the message of a test that fails. */
    private String tree() throws Exception {
        var text = new StringBuilder();
        var unused = find(c -> {
            if (c.getAccessibleName() != null) {
                text.append(c.getAccessibleRole())
                        .append(": ")
                        .append(c.getAccessibleName())
                        .append(" | ");
            }
            return false;
        });
        return text.toString();
    }
}
