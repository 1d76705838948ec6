package org.tertulia.secrets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.freedesktop.dbus.DBusMatchRule;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.messages.Error;
import org.freedesktop.dbus.messages.Message;

/**
 * A connection to the session bus, for one conversation with the Secret Service. Speaks in plain messages with their
 * signatures, so that nothing of ours needs to be open to reflection.
 */
final class Bus implements AutoCloseable {

    static final String SERVICE = "org.freedesktop.secrets";

    private static final Duration ANSWER = Duration.ofSeconds(20);
    /** In ms; the library tries again every 500 ms within it, but a bus that is there answers at once. */
    private static final int CONNECT_ONCE = 500;

    private static final byte NO_FLAGS = 0;

    private final DBusConnection connection;

    Bus(String address) throws SecretsException {
        try {
            connection = DBusConnectionBuilder.forAddress(address)
                    .transportConfig()
                    .withTimeout(CONNECT_ONCE)
                    .back()
                    .withShared(false)
                    .build();
        } catch (DBusException | RuntimeException e) {
            throw SecretsException.keyring("The session's D-Bus cannot be reached.", e);
        }
    }

    /** The session bus of this login, where there is one that we can speak to. */
    static Optional<String> sessionAddress(Map<String, String> environment) {
        for (String each :
                environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "").split(";", -1)) {
            if (each.startsWith("unix:path=") || each.startsWith("unix:abstract=")) return Optional.of(each);
        }
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        if (runtime.isEmpty()) return Optional.empty();
        Path socket = Path.of(runtime, "bus");
        return Files.exists(socket) ? Optional.of("unix:path=" + socket) : Optional.empty();
    }

    /** Calls and waits for the answer. {@code type} is the part of the interface's name after org.freedesktop.Secret. */
    Object[] call(String path, String type, String method, String signature, Object... arguments)
            throws SecretsException {
        try {
            var call = connection
                    .getMessageFactory()
                    .createMethodCall(
                            null,
                            SERVICE,
                            path,
                            "org.freedesktop.Secret." + type,
                            method,
                            NO_FLAGS,
                            signature.isEmpty() ? null : signature,
                            arguments);
            connection.sendMessage(call);
            Message reply = call.getReply(ANSWER.toMillis());
            if (reply == null) throw SecretsException.keyring("The keyring does not answer.");
            if (reply instanceof Error error) throw refused(error);
            Object[] values = reply.getParameters();
            return values == null ? new Object[0] : values;
        } catch (DBusException | RuntimeException e) {
            throw SecretsException.keyring("The keyring cannot be reached.", e);
        }
    }

    private static SecretsException refused(Error error) throws DBusException {
        boolean worded = error.getParameters() instanceof Object[] values && values.length > 0;
        return SecretsException.refused(error.getName(), worded ? "" + error.getParameters()[0] : error.getName());
    }

    /**
     * Shows a prompt of the service to the person and waits for its end.
     *
     * @return whether the person has not dismissed it
     */
    boolean prompt(String path, Duration patience) throws SecretsException {
        var completed = new CompletableFuture<Boolean>();
        var rule = new DBusMatchRule("signal", "org.freedesktop.Secret.Prompt", "Completed", path);
        try (var _ = connection.addGenericSigHandler(rule, signal -> completed.complete(dismissed(signal)))) {
            call(path, "Prompt", "Prompt", "s", "");
            return !completed.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            call(path, "Prompt", "Dismiss", "");
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SecretsException.keyring("Interrupted while the keyring was being opened.", e);
        } catch (SecretsException e) {
            throw e;
        } catch (Exception e) {
            throw SecretsException.keyring("The keyring could not be opened.", e);
        }
    }

    private static boolean dismissed(DBusSignal signal) {
        try {
            return !(signal.getParameters() instanceof Object[] values && Boolean.FALSE.equals(values[0]));
        } catch (DBusException e) {
            return true;
        }
    }

    @Override
    public void close() {
        connection.disconnect();
    }
}
