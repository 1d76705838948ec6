package org.tertulia.irc;

import java.util.List;
import java.util.Map;
import org.tertulia.model.LoginStep;
import org.tertulia.model.LoginStep.Field;
import org.tertulia.model.LoginStep.Field.Kind;
import org.tertulia.network.FormFields;

/** What we ask a person for, whatever the network. */
final class LoginForms {

    static final String MAIL = "email";

    private LoginForms() {}

    static LoginStep.Form credentials(IrcLogin.Way way, Map<String, String> values) {
        List<Field> fields = fields(way, new FormFields(values));
        return switch (way) {
            case SIGN_IN -> new LoginStep.Form("login.irc.sign-in", "Sign in to IRC", "", fields, null);
            case REGISTER ->
                new LoginStep.Form(
                        "login.irc.register",
                        "Register a nick",
                        "The network's NickServ keeps the nick for you.",
                        fields,
                        null);
            case GUEST ->
                new LoginStep.Form(
                        "login.irc.guest",
                        "Use a nick",
                        "Without an account anybody may take the nick while you are away.",
                        fields,
                        null);
        };
    }

    private static List<Field> fields(IrcLogin.Way way, FormFields fields) {
        fields.address("Nick and network", "ana@irc.example.org");
        if (way != IrcLogin.Way.GUEST) fields.password();
        if (way == IrcLogin.Way.REGISTER) fields.add(MAIL, "E-mail", Kind.TEXT, "ana@example.org", true, false);
        if (way == IrcLogin.Way.SIGN_IN)
            fields.add(Terms.ACCOUNT, "Account, if not the nick", Kind.TEXT, "", false, true);
        return fields.server("irc.example.org", "6697")
                .add(Terms.PLAIN, "Without encryption", Kind.FLAG, "", false, true)
                .add(Terms.RATE, "Lines a second, at most", Kind.NUMBER, "2", false, true)
                .proxy()
                .all();
    }
}
