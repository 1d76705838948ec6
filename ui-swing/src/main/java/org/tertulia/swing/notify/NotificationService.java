package org.tertulia.swing.notify;

import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.freedesktop.dbus.DBusMatchRule;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.messages.Error;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/**
 * The desktop's notification service, after the Desktop Notifications Specification 1.2. Speaks in plain messages with
 * their signatures, so that nothing of ours needs to be open to reflection. Every call waits, at most five seconds.
 */
final class NotificationService implements AutoCloseable {

    private static final String NAME = "org.freedesktop.Notifications";
    private static final String PATH = "/org/freedesktop/Notifications";
    private static final long ANSWER_MILLIS = 5_000;
    /** In ms; a bus that is there answers at once. */
    private static final int CONNECT_ONCE = 500;

    private static final byte NO_FLAGS = 0;
    private static final byte NORMAL = 1;
    /** The desktop decides how long it is shown. */
    private static final int USUAL_TIME = -1;

    private final DBusConnection connection;
    private final boolean markup;

    /**
     * @param clicked told the id of a notification that the person has chosen, on a thread of the connection
     * @param closed told the id of one that is gone, likewise
     */
    NotificationService(String address, LongConsumer clicked, LongConsumer closed) throws DBusException {
        connection = DBusConnectionBuilder.forAddress(address)
                .transportConfig()
                .withTimeout(CONNECT_ONCE)
                .back()
                .withShared(false)
                .build();
        try {
            hear("ActionInvoked", clicked);
            hear("NotificationClosed", closed);
            markup = call("GetCapabilities", "") instanceof List<?> abilities && abilities.contains("body-markup");
        } catch (DBusException | RuntimeException e) {
            connection.disconnect();
            throw e;
        }
    }

    /**
     * @param replaces the id of the one to be shown in the place of, or 0
     * @return its id
     */
    long show(long replaces, String title, String text) throws DBusException {
        Object id = call(
                "Notify",
                "susssasa{sv}i",
                "Tertulia",
                new UInt32(replaces),
                "",
                title,
                markup ? escaped(text) : text,
                new String[] {"default", title},
                Map.of("urgency", new Variant<>(NORMAL), "category", new Variant<>("im.received")),
                USUAL_TIME);
        if (id instanceof UInt32 number) return number.longValue();
        throw new DBusException("the notification service gave no id");
    }

    void withdraw(long id) throws DBusException {
        call("CloseNotification", "u", new UInt32(id));
    }

    @Override
    public void close() {
        connection.disconnect();
    }

    private void hear(String signal, LongConsumer ear) throws DBusException {
        connection.addGenericSigHandler(new DBusMatchRule("signal", NAME, signal, PATH), heard -> {
            if (first(heard) instanceof UInt32 id) ear.accept(id.longValue());
        });
    }

    private static Object first(DBusSignal signal) {
        try {
            return signal.getParameters() instanceof Object[] values && values.length > 0 ? values[0] : "";
        } catch (DBusException e) {
            return "";
        }
    }

    private Object call(String method, String signature, Object... arguments) throws DBusException {
        var call = connection
                .getMessageFactory()
                .createMethodCall(
                        null, NAME, PATH, NAME, method, NO_FLAGS, signature.isEmpty() ? null : signature, arguments);
        connection.sendMessage(call);
        Message reply = call.getReply(ANSWER_MILLIS);
        if (reply == null) throw new DBusException("the notification service does not answer");
        if (reply instanceof Error error) throw new DBusException("the notification service said " + error.getName());
        return reply.getParameters() instanceof Object[] values && values.length > 0 ? values[0] : "";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
