package org.tertulia.swing.notify;

import static java.lang.System.Logger.Level.INFO;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.freedesktop.dbus.exceptions.DBusException;
import org.jspecify.annotations.Nullable;
import org.tertulia.swing.model.News;
import org.tertulia.swing.model.Notifier;

/**
 * One notification of the desktop per conversation. The desktop is asked on a thread of its own; while it is slow, only
 * the last wish for each is kept. Where there is no such service, that is logged once and nothing is shown.
 */
public final class DesktopNotifications implements Notifier, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(DesktopNotifications.class.getName());

    private final Optional<String> address;
    private final ExecutorService lane;
    private final Consumer<News> clicked;
    private final Map<News, Optional<Words>> wanted = new LinkedHashMap<>();
    private final Map<News, Long> shown = new ConcurrentHashMap<>();
    private @Nullable NotificationService service;
    private boolean complained;
    private boolean closed;

    private record Words(String title, String text) {}

    /**
     * @param environment where the session's D-Bus is
     * @param lane one thread, which is ended by {@link #close}
     * @param clicked told what the person has chosen, on any thread
     */
    public DesktopNotifications(Map<String, String> environment, ExecutorService lane, Consumer<News> clicked) {
        this.address = sessionAddress(environment);
        this.lane = lane;
        this.clicked = clicked;
    }

    @Override
    public void show(News news, String title, String text) {
        want(news, Optional.of(new Words(title, text)));
    }

    @Override
    public void withdraw(News news) {
        want(news, Optional.empty());
    }

    /** Withdraws all, without waiting for it. */
    @Override
    public synchronized void close() {
        if (closed) return;
        wanted.clear();
        shown.keySet().forEach(this::withdraw);
        closed = true;
        lane.execute(this::disconnect);
        lane.shutdown();
    }

    private synchronized void want(News news, Optional<Words> words) {
        if (closed) return;
        boolean idle = wanted.isEmpty();
        wanted.remove(news);
        wanted.put(news, words);
        if (idle) lane.execute(this::work);
    }

    // ---- the lane

    private void work() {
        Map<News, Optional<Words>> now;
        synchronized (this) {
            now = new LinkedHashMap<>(wanted);
            wanted.clear();
        }
        now.forEach((news, words) -> {
            try {
                if (words.isPresent()) show(news, words.get());
                else forget(news);
            } catch (DBusException | RuntimeException e) {
                disconnect();
                if (!complained) LOG.log(INFO, "the desktop shows no notifications: {0}", e.getMessage());
                complained = true;
            }
        });
    }

    private void show(News news, Words words) throws DBusException {
        if (service == null) {
            String bus = address.orElseThrow(() -> new DBusException("there is no session bus"));
            service = new NotificationService(bus, this::chosen, this::gone);
        }
        shown.put(news, service.show(shown.getOrDefault(news, 0L), words.title, words.text));
    }

    private void forget(News news) throws DBusException {
        Long id = shown.remove(news);
        if (id != null && service != null) service.withdraw(id);
    }

    private void disconnect() {
        if (service != null) service.close();
        service = null;
        shown.clear();
    }

    // ---- the connection's threads

    private void chosen(long id) {
        shown.forEach((news, its) -> {
            if (its == id) clicked.accept(news);
        });
    }

    private void gone(long id) {
        shown.values().removeIf(its -> its == id);
    }

    private static Optional<String> sessionAddress(Map<String, String> environment) {
        for (String each :
                environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "").split(";", -1)) {
            if (each.startsWith("unix:path=") || each.startsWith("unix:abstract=")) return Optional.of(each);
        }
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        Path socket = Path.of(runtime, "bus");
        return !runtime.isEmpty() && Files.exists(socket) ? Optional.of("unix:path=" + socket) : Optional.empty();
    }
}
