package org.tertulia.secrets;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.errors.NotSupported;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.Variant;
import org.tertulia.secrets.SecretServiceInterfaces.Collection;
import org.tertulia.secrets.SecretServiceInterfaces.Held;
import org.tertulia.secrets.SecretServiceInterfaces.Item;
import org.tertulia.secrets.SecretServiceInterfaces.Pair;
import org.tertulia.secrets.SecretServiceInterfaces.Prompt;
import org.tertulia.secrets.SecretServiceInterfaces.Service;

/**
 * A Secret Service for what gnome-keyring does not do without a screen: it speaks only {@code plain}, has no collection
 * at first, and asks its person about everything. It holds one secret.
 */
public final class FakeKeyring implements AutoCloseable {

    private static final DBusPath NONE = new DBusPath("/");
    private static final DBusPath COLLECTION = new DBusPath("/org/freedesktop/secrets/collection/first");
    private static final DBusPath ITEM = new DBusPath(COLLECTION.getPath() + "/1");
    private static final DBusPath SESSION = new DBusPath("/org/freedesktop/secrets/session/1");
    private static final DBusPath PROMPT = new DBusPath("/org/freedesktop/secrets/prompt/1");

    /** What the person was asked to agree to, in order. */
    final List<String> questions = new CopyOnWriteArrayList<>();

    private final DBusConnection connection;
    private volatile boolean personAgrees = true;
    private volatile boolean locked = true;
    private volatile DBusPath collection = NONE;
    private volatile byte[] secret = {};
    private volatile Runnable agreed = () -> {};

    FakeKeyring(String address) throws DBusException {
        connection = DBusConnectionBuilder.forAddress(address).withShared(false).build();
        connection.exportObject("/org/freedesktop/secrets", new TheService());
        connection.exportObject(COLLECTION.getPath(), new TheCollection());
        connection.exportObject(ITEM.getPath(), new TheItem());
        connection.exportObject(PROMPT.getPath(), new ThePrompt());
        connection.requestBusName("org.freedesktop.secrets");
    }

    void personSaysNo() {
        personAgrees = false;
    }

    void locks() {
        locked = true;
    }

    private DBusPath ask(String question, Runnable then) {
        questions.add(question);
        agreed = then;
        return PROMPT;
    }

    @Override
    public void close() {
        connection.disconnect();
    }

    final class TheService implements Service {

        @Override
        public Pair<Variant<?>, DBusPath> OpenSession(String algorithm, Variant<?> input) {
            if (!algorithm.equals("plain")) throw new NotSupported("only plain");
            return new Pair<>(new Variant<>(""), SESSION);
        }

        @Override
        public Pair<List<DBusPath>, List<DBusPath>> SearchItems(Map<String, String> attributes) {
            if (secret.length == 0) return new Pair<>(List.of(), List.of());
            return locked ? new Pair<>(List.of(), List.of(ITEM)) : new Pair<>(List.of(ITEM), List.of());
        }

        @Override
        public Pair<List<DBusPath>, DBusPath> Unlock(List<DBusPath> objects) {
            if (!locked) return new Pair<>(objects, NONE);
            return new Pair<>(List.of(), ask("unlock", () -> locked = false));
        }

        @Override
        public DBusPath ReadAlias(String name) {
            return name.equals("default") ? collection : NONE;
        }

        @Override
        public Pair<DBusPath, DBusPath> CreateCollection(Map<String, Variant<?>> properties, String alias) {
            return new Pair<>(NONE, ask("create " + alias, () -> collection = COLLECTION));
        }

        @Override
        public String getObjectPath() {
            return "/org/freedesktop/secrets";
        }
    }

    final class TheCollection implements Collection {

        @Override
        public Pair<DBusPath, DBusPath> CreateItem(Map<String, Variant<?>> properties, Held held, boolean replace) {
            return new Pair<>(NONE, ask("store", () -> secret = held.value));
        }

        @Override
        public String getObjectPath() {
            return COLLECTION.getPath();
        }
    }

    final class TheItem implements Item {

        @Override
        public Held GetSecret(DBusPath session) {
            return new Held(session, new byte[0], secret, "text/plain");
        }

        @Override
        public DBusPath Delete() {
            return ask("delete", () -> secret = new byte[0]);
        }

        @Override
        public String getObjectPath() {
            return ITEM.getPath();
        }
    }

    final class ThePrompt implements Prompt {

        @Override
        public void Prompt(String window) {
            if (personAgrees) agreed.run();
            try {
                connection.sendMessage(new Completed(PROMPT.getPath(), !personAgrees, new Variant<>("")));
            } catch (DBusException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String getObjectPath() {
            return PROMPT.getPath();
        }
    }
}
