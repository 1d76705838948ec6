package org.tertulia.lab;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tertulia.contract.End;
import org.tertulia.contract.NetworkUnderTest;
import org.tertulia.contract.User;
import org.tertulia.irc.IrcNetwork;
import org.tertulia.model.Address;
import org.tertulia.network.AccountSettings;
import org.tertulia.network.Network;
import org.tertulia.path.InternetPaths;
import org.tertulia.path.NetworkPaths;

/** IRC against the lab's InspIRCd and Atheme, as the kit sees it. */
public final class IrcSubject implements NetworkUnderTest {

    private final Lab lab;
    private final IrcAccounts accounts;
    private final Network network = new IrcNetwork();

    IrcSubject(Lab lab) {
        this.lab = lab;
        this.accounts = new IrcAccounts(lab);
    }

    /** For a child of the kit, which is told the lab by a system property. */
    public IrcSubject() {
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
        return accounts.registered(name);
    }

    @Override
    public void changePassword(User user, String password) {
        accounts.changePassword(user, password);
    }

    @Override
    public User unregistered(String name) {
        return accounts.unregistered(name, lab.value("irc.name"));
    }

    @Override
    public Map<String, String> settings() {
        return settings("irc.tls.port");
    }

    /** The lab throttles nobody, so neither do we. */
    private Map<String, String> settings(String port) {
        return Map.of(
                AccountSettings.HOST,
                lab.value("irc.host"),
                AccountSettings.PORT,
                lab.value(port),
                "irc.rate",
                "1000",
                "email",
                "somebody@lab.test");
    }

    @Override
    public String freshRoom(String name) {
        return "#" + IrcAccounts.unique(name) + "@" + lab.value("irc.name");
    }

    @Override
    public NetworkUnderTest ownServer(Path folder) {
        return new IrcSubject(Lab.own(folder, "inspircd", "atheme"));
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
        return new Untrusted(
                freshUser("alice"),
                settings("irc.untrusted.port"),
                Certificates.fingerprint(lab.path("irc.untrusted.certificate")));
    }

    @Override
    public Nowhere nowhere() {
        return new Nowhere(new User("alice", new Address("irc", "alice@no-such-server.invalid"), "secret"), Map.of());
    }

    @Override
    public Endpoint endpoint() {
        return new Endpoint(lab.value("irc.host"), lab.number("irc.tls.port"));
    }

    @Override
    public Optional<End> foreign(User user) {
        return Optional.of(new IrcEnd(lab, user));
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
