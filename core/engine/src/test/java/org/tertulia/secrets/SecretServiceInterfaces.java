package org.tertulia.secrets;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.Tuple;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.Variant;

/** The Secret Service's interfaces as its server's side needs them; public, since the library reads them by reflection. */
public final class SecretServiceInterfaces {

    private SecretServiceInterfaces() {}

    @DBusInterfaceName("org.freedesktop.Secret.Service")
    public interface Service extends DBusInterface {
        Pair<Variant<?>, DBusPath> OpenSession(String algorithm, Variant<?> input);

        Pair<List<DBusPath>, List<DBusPath>> SearchItems(Map<String, String> attributes);

        Pair<List<DBusPath>, DBusPath> Unlock(List<DBusPath> objects);

        DBusPath ReadAlias(String name);

        Pair<DBusPath, DBusPath> CreateCollection(Map<String, Variant<?>> properties, String alias);
    }

    @DBusInterfaceName("org.freedesktop.Secret.Collection")
    public interface Collection extends DBusInterface {
        Pair<DBusPath, DBusPath> CreateItem(Map<String, Variant<?>> properties, Held held, boolean replace);
    }

    @DBusInterfaceName("org.freedesktop.Secret.Item")
    public interface Item extends DBusInterface {
        Held GetSecret(DBusPath session);

        DBusPath Delete();
    }

    @DBusInterfaceName("org.freedesktop.Secret.Prompt")
    public interface Prompt extends DBusInterface {
        void Prompt(String window);

        final class Completed extends DBusSignal {
            public Completed(String path, boolean dismissed, Variant<?> result) throws DBusException {
                super(path, dismissed, result);
            }
        }
    }

    /** Two answers of one call. */
    public static final class Pair<A, B> extends Tuple {
        @Position(0)
        public final A first;

        @Position(1)
        public final B second;

        public Pair(A first, B second) {
            this.first = first;
            this.second = second;
        }
    }

    public static final class Held extends Struct {
        @Position(0)
        public final DBusPath session;

        @Position(1)
        public final byte[] parameters;

        @Position(2)
        public final byte[] value;

        @Position(3)
        public final String type;

        public Held(DBusPath session, byte[] parameters, byte[] value, String type) {
            this.session = session;
            this.parameters = parameters;
            this.value = value;
            this.type = type;
        }
    }
}
