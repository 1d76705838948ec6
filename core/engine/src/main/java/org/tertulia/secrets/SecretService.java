package org.tertulia.secrets;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.types.Variant;
import org.tertulia.model.Secret;

/**
 * One conversation with the <a href="https://specifications.freedesktop.org/secret-service-spec/">Secret Service</a>:
 * opened for a single piece of work and closed after it, so that no state can go stale when the service restarts.
 */
final class SecretService implements AutoCloseable {

    /** How long a person may take to type the keyring's password. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String ROOT = "/org/freedesktop/secrets";
    private static final String NONE = "/";
    private static final String PROPERTY = "org.freedesktop.Secret.";

    private final Bus bus;
    private final SessionCipher cipher;
    private String session = NONE;

    SecretService(String address) throws SecretsException {
        bus = new Bus(address);
        try {
            cipher = openSession();
        } catch (SecretsException | RuntimeException e) {
            bus.close();
            throw e;
        }
    }

    private SessionCipher openSession() throws SecretsException {
        try {
            var handshake = new SessionCipher.Handshake();
            return handshake.agree(
                    bytes(negotiate(SessionCipher.ALGORITHM, new Variant<>(handshake.publicKey(), "ay"))));
        } catch (GeneralSecurityException e) {
            throw SecretsException.keyring("The keyring's encryption cannot be used.", e);
        } catch (SecretsException e) {
            if (!e.saysNotSupported()) throw e;
            var _ = negotiate(SessionCipher.PLAIN, new Variant<>(""));
            return SessionCipher.plain();
        }
    }

    private Object negotiate(String algorithm, Variant<?> input) throws SecretsException {
        Object[] answer = bus.call(ROOT, "Service", "OpenSession", "sv", algorithm, input);
        session = path(answer[1]);
        return ((Variant<?>) answer[0]).getValue();
    }

    /** The items that have all of these attributes, opened: the person may be asked. */
    List<String> find(Map<String, String> attributes) throws SecretsException {
        Object[] found = bus.call(ROOT, "Service", "SearchItems", "a{ss}", attributes);
        var items = new ArrayList<>(paths(found[0]));
        List<String> locked = paths(found[1]);
        if (!locked.isEmpty()) {
            unlock(locked);
            items.addAll(locked);
        }
        return items;
    }

    Secret read(String item) throws SecretsException {
        Object[] answer = bus.call(item, "Item", "GetSecret", "o", new DBusPath(session));
        Object[] struct = members(answer);
        try {
            return cipher.open(new SessionCipher.Sealed(bytes(struct[1]), bytes(struct[2])));
        } catch (GeneralSecurityException e) {
            throw SecretsException.keyring("The keyring's answer cannot be decrypted.", e);
        }
    }

    /** Creates an item in the default collection, or replaces the one with the same attributes. */
    void write(String label, Map<String, String> attributes, Secret secret) throws SecretsException {
        String collection = defaultCollection();
        unlock(List.of(collection));
        Map<String, Variant<?>> properties = Map.of(
                PROPERTY + "Item.Label", new Variant<>(label),
                PROPERTY + "Item.Attributes", new Variant<>(attributes, "a{ss}"));
        Object[] answer;
        try {
            var sealed = cipher.seal(secret);
            Object[] struct = {new DBusPath(session), sealed.parameters(), sealed.value(), "text/plain; charset=utf8"};
            answer = bus.call(collection, "Collection", "CreateItem", "a{sv}(oayays)b", properties, struct, true);
        } catch (GeneralSecurityException e) {
            throw SecretsException.keyring("The secret cannot be encrypted for the keyring.", e);
        }
        ask(path(answer[1]));
    }

    void delete(String item) throws SecretsException {
        ask(path(bus.call(item, "Item", "Delete", "")[0]));
    }

    private String defaultCollection() throws SecretsException {
        String collection = path(bus.call(ROOT, "Service", "ReadAlias", "s", "default")[0]);
        if (!collection.equals(NONE)) return collection;
        Map<String, Variant<?>> properties = Map.of(PROPERTY + "Collection.Label", new Variant<>("Default keyring"));
        Object[] made = bus.call(ROOT, "Service", "CreateCollection", "a{sv}s", properties, "default");
        ask(path(made[1]));
        return path(bus.call(ROOT, "Service", "ReadAlias", "s", "default")[0]);
    }

    private void unlock(List<String> objects) throws SecretsException {
        List<DBusPath> paths = objects.stream().map(DBusPath::new).toList();
        ask(path(bus.call(ROOT, "Service", "Unlock", "ao", paths)[1]));
    }

    private void ask(String prompt) throws SecretsException {
        if (!prompt.equals(NONE) && !bus.prompt(prompt, PATIENCE)) {
            throw SecretsException.keyring("The keyring is locked.");
        }
    }

    @Override
    public void close() {
        bus.close();
    }

    private static String path(Object value) {
        return value instanceof DBusPath path ? path.getPath() : value.toString();
    }

    private static List<String> paths(Object value) {
        List<?> elements = value instanceof Object[] array ? Arrays.asList(array) : (List<?>) value;
        return elements.stream().map(SecretService::path).toList();
    }

    private static Object[] members(Object[] answer) {
        return answer.length == 1 && answer[0] instanceof Object[] struct ? struct : answer;
    }

    private static byte[] bytes(Object value) {
        if (value instanceof byte[] bytes) return bytes;
        List<?> elements = value instanceof Object[] array ? Arrays.asList(array) : (List<?>) value;
        byte[] bytes = new byte[elements.size()];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (Byte) elements.get(i);
        return bytes;
    }
}
