package org.tertulia.irc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Failure;
import org.tertulia.model.LoginStep;
import org.tertulia.model.LoginStep.Field;
import org.tertulia.model.LoginStep.Field.Kind;
import org.tertulia.network.AccountSettings;

/** What we ask a person for, whatever the network. */
final class LoginForms {

    static final String ADDRESS = "address";
    static final String MAIL = "email";
    static final String PLAIN = "irc.plain";
    static final String RATE = "irc.rate";

    private static final List<String> SETTINGS = List.of(
            AccountSettings.HOST,
            AccountSettings.PORT,
            AccountSettings.PROXY,
            AccountSettings.PROXY_USER,
            AccountSettings.PIN,
            Terms.ACCOUNT,
            PLAIN,
            RATE);

    private LoginForms() {}

    static LoginStep.Form credentials(IrcLogin.Way way, Map<String, String> values, @Nullable Failure failure) {
        Fields fields = new Fields(values);
        fields.add(ADDRESS, "Nick and network", Kind.ADDRESS, "ana@irc.example.org", true, false);
        if (way != IrcLogin.Way.GUEST) fields.add(AccountSettings.PASSWORD, "Password", Kind.SECRET, "", true, false);
        if (way == IrcLogin.Way.REGISTER) fields.add(MAIL, "E-mail", Kind.TEXT, "ana@example.org", true, false);
        if (way == IrcLogin.Way.SIGN_IN)
            fields.add(Terms.ACCOUNT, "Account, if not the nick", Kind.TEXT, "", false, true);
        fields.add(AccountSettings.HOST, "Server", Kind.TEXT, "irc.example.org", false, true);
        fields.add(AccountSettings.PORT, "Port", Kind.NUMBER, "6697", false, true);
        fields.add(PLAIN, "Without encryption", Kind.FLAG, "", false, true);
        fields.add(RATE, "Lines a second, at most", Kind.NUMBER, "2", false, true);
        fields.add(AccountSettings.PROXY, "Proxy", Kind.TEXT, "socks5://localhost:9050", false, true);
        fields.add(AccountSettings.PROXY_USER, "Proxy user", Kind.TEXT, "", false, true);
        fields.add(AccountSettings.PROXY_PASSWORD, "Proxy password", Kind.SECRET, "", false, true);
        return switch (way) {
            case SIGN_IN -> new LoginStep.Form("login.irc.sign-in", "Sign in to IRC", "", fields.all(), failure);
            case REGISTER ->
                new LoginStep.Form(
                        "login.irc.register",
                        "Register a nick",
                        "The network's NickServ keeps the nick for you.",
                        fields.all(),
                        failure);
            case GUEST ->
                new LoginStep.Form(
                        "login.irc.guest",
                        "Use a nick",
                        "Without an account anybody may take the nick while you are away.",
                        fields.all(),
                        failure);
        };
    }

    /** The same for an account that is there. */
    static LoginStep.Form again(LoginStep.Form form) {
        return new LoginStep.Form("login.again", "Sign in again", "", form.fields(), form.failure());
    }

    private record Fields(Map<String, String> values, List<Field> all) {

        Fields(Map<String, String> values) {
            this(values, new java.util.ArrayList<>());
        }

        void add(String key, String label, Kind kind, String hint, boolean required, boolean advanced) {
            String value = kind == Kind.SECRET ? "" : values.getOrDefault(key, "");
            all.add(new Field(key, label, kind, value, hint, required, advanced));
        }
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
