package org.tertulia.swing.bridge;

/**
 * A thread that gives our windows their class on X11. AWT takes it from the last line of the stack of whoever asks for a
 * screen first, which would be {@code java.lang.Thread} for every app; desktops put a window to its menu entry by that
 * class ({@code StartupWMClass}).
 */
final class TertuliaThread extends Thread {

    private final Runnable work;

    TertuliaThread(String name, Runnable work) {
        super(name);
        this.work = work;
        setDaemon(true);
    }

    @Override
    public void run() {
        work.run();
    }
}
