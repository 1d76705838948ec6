package org.tertulia.swing.bridge;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.swing.SwingUtilities;

/** The way to the event thread, for the one who opens the window and for what works beside it. */
public final class EventThread {

    private EventThread() {}

    public static void later(Runnable work) {
        SwingUtilities.invokeLater(work);
    }

    /** On a thread of its own, which does not keep the process alive. */
    public static void beside(String name, Runnable work) {
        new TertuliaThread(name, work).start();
    }

    /** A thread of its own for work that waits, one piece after the other; does not keep the process alive. */
    public static ExecutorService lane(String name) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /** Now when this is the event thread, else later. */
    public static void soon(Runnable work) {
        if (SwingUtilities.isEventDispatchThread()) {
            work.run();
        } else {
            SwingUtilities.invokeLater(work);
        }
    }

    /** Returns when it is done. Never called with a lock held. */
    public static void await(Runnable work) {
        if (SwingUtilities.isEventDispatchThread()) {
            work.run();
            return;
        }
        try {
            SwingUtilities.invokeAndWait(work);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the window could not do what it was asked", e.getCause());
        }
    }
}
