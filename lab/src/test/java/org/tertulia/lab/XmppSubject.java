package org.tertulia.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.tertulia.contract.End;
import org.tertulia.contract.NetworkUnderTest;
import org.tertulia.contract.User;
import org.tertulia.model.Address;
import org.tertulia.network.AccountSettings;
import org.tertulia.network.Network;
import org.tertulia.path.InternetPaths;
import org.tertulia.path.NetworkPaths;
import org.tertulia.xmpp.XmppNetwork;

/** XMPP against the lab's Prosody, as the kit sees it. */
public final class XmppSubject implements NetworkUnderTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String RUN = UUID.randomUUID().toString().substring(0, 6);

    private final Lab lab;
    private final Network network = new XmppNetwork();

    XmppSubject(Lab lab) {
        this.lab = lab;
    }

    /** For a child of the kit, which is told the lab by a system property. */
    public XmppSubject() {
        this(Lab.shared());
    }

    @Override
    public Network network() {
        return network;
    }

    @Override
    public NetworkPaths paths() {
        return new InternetPaths(List.of(lab.path("ca.file")));
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
        String unique = name + "-" + RUN + "-" + COUNT.incrementAndGet();
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
    public Map<String, String> settings() {
        return Map.of(AccountSettings.HOST, lab.value("xmpp.host"), AccountSettings.PORT, lab.value("xmpp.port"));
    }

    @Override
    public String freshRoom(String name) {
        return name + "-" + RUN + "-" + COUNT.incrementAndGet() + "@" + lab.value("xmpp.rooms");
    }

    @Override
    public NetworkUnderTest ownServer(Path folder) {
        return new XmppSubject(Lab.own(folder, "prosody"));
    }

    @Override
    public void stopServer() {
        lab.stop();
    }

    @Override
    public void startServer() {
        lab.start();
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
    public Endpoint endpoint() {
        return new Endpoint(lab.value("xmpp.host"), lab.number("xmpp.port"));
    }

    @Override
    public Optional<End> foreign(User user) {
        return Optional.of(new SlixmppEnd(lab, user));
    }

    @Override
    public List<String> childOptions() {
        return List.of("-D" + Lab.PROPERTY + "=" + lab.path("lab.home").resolve("lab.properties"));
    }

    @Override
    public void close() {
        lab.close();
    }
}
