package org.tertulia.swing.fake;

import java.util.List;
import java.util.Map;
import org.tertulia.client.SignIn;
import org.tertulia.model.LoginStep;
import org.tertulia.model.LoginStep.Field;
import org.tertulia.model.LoginStep.Option;

/** How signing in to XMPP goes in the guide's pictures. */
final class GuideLogin {

    private GuideLogin() {}

    /** The way to an XMPP account. */
    static SignIn way(boolean atCertificate) {
        LoginStep choice = new LoginStep.Choice(
                "login.start", "XMPP", "", Map.of(), List.of(new Option("sign-in", ""), new Option("register", "")));
        LoginStep form = new LoginStep.Form(
                "login.xmpp.sign-in",
                "",
                "",
                List.of(
                        field("address", Field.Kind.ADDRESS, "name@example.org", false),
                        field("password", Field.Kind.SECRET, "", false),
                        field("host", Field.Kind.TEXT, "xmpp.example.org", true),
                        field("port", Field.Kind.NUMBER, "5222", true),
                        field("proxy", Field.Kind.TEXT, "socks5://localhost:9050", true),
                        field("proxy.user", Field.Kind.TEXT, "", true),
                        field("proxy.password", Field.Kind.SECRET, "", true)),
                null);
        return new FakeSignIn(atCertificate ? List.of(certificate()) : List.of(choice, form));
    }

    private static Field field(String key, Field.Kind kind, String hint, boolean advanced) {
        return new Field(key, key, kind, "", hint, !advanced, advanced);
    }

    private static LoginStep.Choice certificate() {
        return new LoginStep.Choice(
                "certificate",
                "",
                "",
                Map.of(
                        "host", "example.org",
                        "subject", "CN=example.org",
                        "issuer", "CN=Example Club, O=Example",
                        "notBefore", "2026-01-01T00:00:00Z",
                        "notAfter", "2027-01-01T00:00:00Z",
                        "reason", "unknown-authority",
                        "fingerprint",
                                "9F:86:D0:81:88:4C:7D:65:9A:2F:EA:A0:C5:5A:D0:15:A3:BF:4F:1B:2B:0B:82:2C:D1:5D:6C:15:B0:F0:0A:08"),
                List.of(new Option("refuse", ""), new Option("trust", "")));
    }
}
