package org.tertulia.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tertulia.model.LoginStep.Field;
import org.tertulia.model.LoginStep.Field.Kind;

/** The fields of a login form, put together in their order; those that most networks ask for have their usual words. */
public final class FormFields {

    private final Map<String, String> values;
    private final List<Field> all = new ArrayList<>();

    /** @param values what has been entered already, by key; a secret is never filled in */
    public FormFields(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** The parts of a {@link Field}; its value is what has been entered. */
    public FormFields add(String key, String label, Kind kind, String hint, boolean required, boolean advanced) {
        String value = kind == Kind.SECRET ? "" : values.getOrDefault(key, "");
        all.add(new Field(key, label, kind, value, hint, required, advanced));
        return this;
    }

    /** Our own. @param hint how one looks */
    public FormFields address(String label, String hint) {
        return add(GuidedLogin.ADDRESS, label, Kind.ADDRESS, hint, true, false);
    }

    public FormFields password() {
        return add(AccountSettings.PASSWORD, "Password", Kind.SECRET, "", true, false);
    }

    /** Where to connect to instead of where the address leads; only for who wants it. */
    public FormFields server(String host, String port) {
        return add(AccountSettings.HOST, "Server", Kind.TEXT, host, false, true)
                .add(AccountSettings.PORT, "Port", Kind.NUMBER, port, false, true);
    }

    /** Only for who wants it. */
    public FormFields proxy() {
        return add(AccountSettings.PROXY, "Proxy", Kind.TEXT, "socks5://localhost:9050", false, true)
                .add(AccountSettings.PROXY_USER, "Proxy user", Kind.TEXT, "", false, true)
                .add(AccountSettings.PROXY_PASSWORD, "Proxy password", Kind.SECRET, "", false, true);
    }

    public List<Field> all() {
        return List.copyOf(all);
    }
}
