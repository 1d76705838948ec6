package org.tertulia.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.tertulia.contract.End;
import org.tertulia.contract.NetworkUnderTest;
import org.tertulia.contract.User;
import org.tertulia.model.Address;
import org.tertulia.xmpp.XmppNetwork;

/** XMPP against the lab's Prosody, as the kit sees it. */
public final class XmppSubject extends LabSubject {

    XmppSubject(Lab lab) {
        super(lab, new XmppNetwork(), "xmpp.host", "xmpp.port");
    }

    /** For a child of the kit, which is told the lab by a system property. */
    public XmppSubject() {
        this(Lab.shared());
    }

    @Override
    public User freshUser(String name) {
        return registered(user(name, lab.value("xmpp.domain")), lab.value("xmpp.domain"));
    }

    @Override
    public void changePassword(User user, String password) {
        var _ = registered(new User(user.name(), user.address(), password), lab.value("xmpp.domain"));
    }

    @Override
    public void choosesPicture(User user, byte[] png) {
        try (SlixmppEnd end = new SlixmppEnd(lab, user)) {
            end.publishesPicture(png);
        }
    }

    @Override
    public User unregistered(String name) {
        return user(name, lab.value("xmpp.domain"));
    }

    private static User user(String name, String domain) {
        String unique = unique(name);
        return new User(unique, new Address("xmpp", unique + "@" + domain), "secret of " + unique);
    }

    /** As Prosody stores an account before its first sign-in; a {@code prosodyctl} for each would take half of the run. */
    private User registered(User user, String domain) {
        Path accounts =
                lab.path("xmpp.data").resolve(domain.replace(".", "%2e")).resolve("accounts");
        try {
            Files.createDirectories(accounts);
            Files.writeString(
                    accounts.resolve(user.name().replace("-", "%2d") + ".dat"),
                    "return { [\"password\"] = \"" + user.password() + "\"; };\n");
            return user;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String freshRoom(String name) {
        return unique(name) + "@" + lab.value("xmpp.rooms");
    }

    @Override
    public NetworkUnderTest ownServer(Path folder) {
        return new XmppSubject(Lab.own(folder, "prosody"));
    }

    @Override
    public Untrusted untrusted() {
        String domain = lab.value("xmpp.untrusted.domain");
        User user = registered(user("alice", domain), domain);
        Path certificate = lab.path("lab.home").resolve("certs").resolve(domain + ".crt");
        return new Untrusted(user, settings(), Certificates.fingerprint(certificate));
    }

    @Override
    public Nowhere nowhere() {
        return new Nowhere(user("alice", "no-such-server.invalid"), Map.of());
    }

    @Override
    public Optional<End> foreign(User user) {
        return Optional.of(new SlixmppEnd(lab, user));
    }
}
