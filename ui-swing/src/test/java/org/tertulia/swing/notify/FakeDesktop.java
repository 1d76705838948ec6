package org.tertulia.swing.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** A desktop that shows notifications, in lines of "id summary: body". */
public final class FakeDesktop implements AutoCloseable {

    private static final String PATH = "/org/freedesktop/Notifications";

    private final DBusConnection connection;
    private final Map<Long, String> shown = new TreeMap<>();
    private long last;

    FakeDesktop(String address) throws DBusException {
        connection = DBusConnectionBuilder.forAddress(address).withShared(false).build();
        connection.exportObject(PATH, new Service());
        connection.requestBusName("org.freedesktop.Notifications");
    }

    synchronized List<String> shown() {
        List<String> lines = new ArrayList<>();
        shown.forEach((id, words) -> lines.add(id + " " + words));
        return lines;
    }

    void personClicks(long id) throws DBusException {
        connection.sendMessage(new NotificationsInterface.ActionInvoked(PATH, new UInt32(id), "default"));
    }

    void personDismisses(long id) throws DBusException {
        synchronized (this) {
            shown.remove(id);
        }
        connection.sendMessage(new NotificationsInterface.NotificationClosed(PATH, new UInt32(id), new UInt32(2)));
    }

    @Override
    public void close() {
        connection.disconnect();
    }

    final class Service implements NotificationsInterface {

        @Override
        public List<String> GetCapabilities() {
            return List.of("actions", "body", "body-markup");
        }

        @Override
        public UInt32 Notify(
                String app,
                UInt32 replaces,
                String icon,
                String summary,
                String body,
                List<String> actions,
                Map<String, Variant<?>> hints,
                int timeout) {
            synchronized (FakeDesktop.this) {
                long id = replaces.longValue() == 0 ? ++last : replaces.longValue();
                shown.put(id, summary + ": " + body);
                return new UInt32(id);
            }
        }

        @Override
        public void CloseNotification(UInt32 id) {
            synchronized (FakeDesktop.this) {
                shown.remove(id.longValue());
            }
        }

        @Override
        public String getObjectPath() {
            return PATH;
        }
    }
}
