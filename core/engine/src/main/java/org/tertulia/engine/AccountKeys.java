package org.tertulia.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The core's own facts among an account's settings; adapters do not see them. */
final class AccountKeys {

    private static final String OURS = "core.";
    /** Names of the secrets that the account has in the keyring, separated by commas. */
    static final String SECRETS = OURS + "secrets";
    /** {@code 1} while the secrets are on their way into the keyring: a crash then leaves no half account. */
    static final String PENDING = OURS + "pending";

    private AccountKeys() {}

    static Map<String, String> forAdapter(Map<String, String> settings) {
        Map<String, String> visible = new TreeMap<>(settings);
        visible.keySet().removeIf(key -> key.startsWith(OURS));
        return visible;
    }

    static List<String> secrets(Map<String, String> settings) {
        String names = settings.getOrDefault(SECRETS, "");
        return names.isEmpty() ? List.of() : List.of(names.split(",", -1));
    }

    static boolean pending(Map<String, String> settings) {
        return "1".equals(settings.get(PENDING));
    }
}
