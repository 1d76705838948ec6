package org.tertulia.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Failure;
import org.tertulia.model.LoginStep;
import org.tertulia.model.LoginStep.Field;
import org.tertulia.model.LoginStep.Field.Kind;
import org.tertulia.network.AccountSettings;

/** What we ask a person for. */
final class LoginForms {

    static final String ADDRESS = "address";

    private static final List<String> SETTINGS = List.of(
            AccountSettings.HOST,
            AccountSettings.PORT,
            AccountSettings.PROXY,
            AccountSettings.PROXY_USER,
            AccountSettings.PIN,
            Terms.PLAIN);

    private LoginForms() {}

    static LoginStep.Form credentials(boolean registering, Map<String, String> values, @Nullable Failure failure) {
        String key = registering ? "login.matrix.register" : "login.matrix.sign-in";
        String title = registering ? "Create a Matrix account" : "Sign in to Matrix";
        String text = registering ? "Choose an address at a server that lets people register." : "";
        return new LoginStep.Form(key, title, text, fields(values), failure);
    }

    /** For an account that is there. */
    static LoginStep.Form again(Map<String, String> values, @Nullable Failure failure) {
        return new LoginStep.Form("login.again", "Sign in again", "", fields(values), failure);
    }

    private static List<Field> fields(Map<String, String> values) {
        List<Field> fields = new ArrayList<>();
        fields.add(field(values, ADDRESS, "Address", Kind.ADDRESS, "@name:example.org", true, false));
        fields.add(field(values, AccountSettings.PASSWORD, "Password", Kind.SECRET, "", true, false));
        fields.add(field(values, AccountSettings.HOST, "Server", Kind.TEXT, "matrix.example.org", false, true));
        fields.add(field(values, AccountSettings.PORT, "Port", Kind.NUMBER, "443", false, true));
        fields.add(field(values, Terms.PLAIN, "Without encryption", Kind.FLAG, "", false, true));
        fields.add(field(values, AccountSettings.PROXY, "Proxy", Kind.TEXT, "socks5://localhost:9050", false, true));
        fields.add(field(values, AccountSettings.PROXY_USER, "Proxy user", Kind.TEXT, "", false, true));
        fields.add(field(values, AccountSettings.PROXY_PASSWORD, "Proxy password", Kind.SECRET, "", false, true));
        return fields;
    }

    private static Field field(
            Map<String, String> values,
            String key,
            String label,
            Kind kind,
            String hint,
            boolean required,
            boolean advanced) {
        String value = kind == Kind.SECRET ? "" : values.getOrDefault(key, "");
        return new Field(key, label, kind, value, hint, required, advanced);
    }

    /** Those of the values that are settings of the account, and not empty. */
    static Map<String, String> settings(Map<String, String> values) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String key : SETTINGS) {
            String value = values.getOrDefault(key, "").strip();
            if (!value.isEmpty()) settings.put(key, value);
        }
        return settings;
    }
}
