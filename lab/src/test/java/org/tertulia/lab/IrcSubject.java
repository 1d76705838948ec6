package org.tertulia.lab;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.tertulia.contract.End;
import org.tertulia.contract.NetworkUnderTest;
import org.tertulia.contract.User;
import org.tertulia.irc.IrcNetwork;
import org.tertulia.model.Address;
import org.tertulia.network.AccountSettings;

/** IRC against the lab's InspIRCd and Atheme, as the kit sees it. */
public final class IrcSubject extends LabSubject {

    private final IrcAccounts accounts;

    IrcSubject(Lab lab) {
        super(lab, new IrcNetwork(), "irc.host", "irc.tls.port");
        this.accounts = new IrcAccounts(lab);
    }

    /** For a child of the kit, which is told the lab by a system property. */
    public IrcSubject() {
        this(Lab.shared());
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

    /** The lab throttles nobody, so neither do we. */
    @Override
    Map<String, String> settings(String port) {
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
        return "#" + unique(name) + "@" + lab.value("irc.name");
    }

    @Override
    public NetworkUnderTest ownServer(Path folder) {
        return new IrcSubject(Lab.own(folder, "inspircd", "atheme"));
    }

    @Override
    public Untrusted untrusted() {
        return untrustedAt("irc.untrusted");
    }

    @Override
    public Nowhere nowhere() {
        return new Nowhere(new User("alice", new Address("irc", "alice@no-such-server.invalid"), "secret"), Map.of());
    }

    @Override
    public Optional<End> foreign(User user) {
        return Optional.of(new IrcEnd(lab, user));
    }
}
