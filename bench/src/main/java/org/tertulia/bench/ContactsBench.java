package org.tertulia.bench;

import com.sun.management.OperatingSystemMXBean;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import javax.swing.AbstractButton;
import javax.swing.DefaultListModel;
import javax.swing.JFrame;
import javax.swing.JList;
import javax.swing.JScrollPane;
import javax.swing.ListModel;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Availability;
import org.tertulia.model.Person;
import org.tertulia.model.Presence;

/**
 * A contact list of 10,000, and the presence of all of them changing at once, with the people on the screen: what it
 * costs and how long the window stands still. Beside it, a plain Swing list of as many lines, each changed once.
 *
 * <p>Run: {@code ContactsBench [contacts]}.
 */
public final class ContactsBench {

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final int ROUNDS = 6;

    private final Stand stand;
    private final FloodNetwork network;
    private final int contacts;
    private final QueueProbe probe = new QueueProbe();
    private final Hiccups hiccups = new Hiccups();

    private ContactsBench(Stand stand, FloodNetwork network, int contacts) {
        this.stand = stand;
        this.network = network;
        this.contacts = contacts;
    }

    /** What brings a change about; it is done when it is durable. */
    @FunctionalInterface
    private interface Start {
        CompletionStage<?> run() throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        int contacts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        FloodNetwork network = new FloodNetwork();
        try (Stand stand = Stand.open(network)) {
            stand.converse(FloodNetwork.FRIEND);
            new ContactsBench(stand, network, contacts).run();
        }
        System.exit(0);
    }

    private void run() throws Exception {
        Stand.onEventThread(() -> {
            button("People").doClick();
            return true;
        });
        plain();
        long heap = heap();
        measure("contact list loaded", () -> network.people(contacts), () -> shown(Availability.UNKNOWN));
        System.out.printf("  heap: %.1f MB more%n", (heap() - heap) / 1048576.0);
        Presence[] presences = {Presence.ONLINE, Presence.OFFLINE, new Presence(Availability.AWAY, "at lunch")};
        for (int i = 0; i < ROUNDS; i++) {
            Presence now = presences[i % presences.length];
            measure(
                    "presence of all, round " + (i + 1),
                    () -> network.presence(contacts, now),
                    () -> shown(now.availability()));
        }
        stand.watch.slowStacks().forEach(stack -> System.out.printf("held the event thread:%n%s", stack));
    }

    private void measure(String what, Start start, Callable<Boolean> done) throws Exception {
        stand.settle();
        stand.watch.report();
        hiccups.report();
        probe.report();
        CpuByThread threads = new CpuByThread();
        threads.go();
        long cpu = PROCESS.getProcessCpuTime();
        long began = System.nanoTime();
        Stand.wait(start.run());
        double durable = (System.nanoTime() - began) / 1e6;
        while (!Stand.onEventThread(done)) TimeUnit.MILLISECONDS.sleep(5);
        double seen = (System.nanoTime() - began) / 1e6;
        threads.stop();
        double spent = (PROCESS.getProcessCpuTime() - cpu) / 1e6;
        Quantiles waited = probe.report();
        System.out.printf(
                "%s: durable after %.0f ms, shown after %.0f ms, %.0f ms CPU; a click waits p99 %.1f ms, max %.1f ms"
                        + " (a thread that does nothing: max %.1f ms late)%n",
                what,
                durable,
                seen,
                spent,
                waited.at(.99),
                waited.most(),
                hiccups.report().most());
        System.out.printf("  %s%n", stand.watch.report());
        threads.print(contacts);
    }

    /** Whether the list on the screen has everybody, each with this presence. */
    private boolean shown(Availability wanted) {
        JList<?> list = Stand.find(Stand.frame(), JList.class);
        if (list == null || list.getModel().getSize() < contacts) return false;
        ListModel<?> model = list.getModel();
        for (int i = 0; i < model.getSize(); i++) {
            Person person = (Person) model.getElementAt(i);
            if (person.contacts().getFirst().presence().availability() != wanted) return false;
        }
        return true;
    }

    /** The figure to compare with: a list of Swing's own, on the screen. */
    private void plain() throws Exception {
        DefaultListModel<String> model = new DefaultListModel<>();
        JFrame frame = new JFrame("plain");
        Stand.onEventThread(() -> {
            JList<String> list = new JList<>(model);
            list.setFixedCellHeight(48);
            frame.add(new JScrollPane(list));
            frame.setBounds(0, 0, 320, 700);
            frame.setVisible(true);
            return true;
        });
        for (String state : new String[] {"unknown", "online", "offline", "away"}) {
            long cpu = PROCESS.getProcessCpuTime();
            long began = System.nanoTime();
            EventQueue.invokeAndWait(() -> {
                for (int i = 0; i < contacts; i++) {
                    String line = "Person " + i + " " + state;
                    if (model.getSize() < contacts) model.addElement(line);
                    else model.setElementAt(line, i);
                }
            });
            EventQueue.invokeAndWait(() -> {});
            System.out.printf(
                    "plain Swing list, %s: %.0f ms, %.0f ms CPU%n",
                    state, (System.nanoTime() - began) / 1e6, (PROCESS.getProcessCpuTime() - cpu) / 1e6);
        }
        Stand.onEventThread(() -> {
            frame.dispose();
            return true;
        });
    }

    private static AbstractButton button(String name) {
        AbstractButton found = button(Stand.frame(), name);
        if (found == null) throw new IllegalStateException("no button " + name);
        return found;
    }

    private static @Nullable AbstractButton button(Container under, String name) {
        for (Component child : under.getComponents()) {
            if (child instanceof AbstractButton button
                    && String.valueOf(button.getAccessibleContext().getAccessibleName())
                            .startsWith(name)) return button;
            if (child instanceof Container container) {
                AbstractButton found = button(container, name);
                if (found != null) return found;
            }
        }
        return null;
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
