package org.tertulia.lab;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tertulia.contract.End;
import org.tertulia.contract.NetworkUnderTest;
import org.tertulia.contract.User;
import org.tertulia.matrix.MatrixNetwork;
import org.tertulia.network.AccountSettings;
import org.tertulia.network.Network;
import org.tertulia.path.InternetPaths;
import org.tertulia.path.NetworkPaths;

/** Matrix against the lab's Synapse, as the kit sees it. */
public final class MatrixSubject implements NetworkUnderTest {

    private final Lab lab;
    private final MatrixAccounts accounts;
    private final Network network = new MatrixNetwork();

    MatrixSubject(Lab lab) {
        this.lab = lab;
        this.accounts = new MatrixAccounts(lab);
    }

    /** For a child of the kit, which is told the lab by a system property. */
    public MatrixSubject() {
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
    public void choosesPicture(User user, byte[] png) {
        accounts.choosesPicture(user, png);
    }

    @Override
    public User unregistered(String name) {
        return accounts.unregistered(name);
    }

    @Override
    public Map<String, String> settings() {
        return settings("matrix.tls.port");
    }

    /** No name server knows the lab's server: it is said where it is. */
    private Map<String, String> settings(String port) {
        return Map.of(AccountSettings.HOST, lab.value("matrix.host"), AccountSettings.PORT, lab.value(port));
    }

    @Override
    public String freshRoom(String name) {
        return MatrixAccounts.unique(name);
    }

    @Override
    public NetworkUnderTest ownServer(Path folder) {
        return new MatrixSubject(Lab.own(folder, "synapse"));
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
                settings("matrix.untrusted.port"),
                Certificates.fingerprint(lab.path("matrix.untrusted.certificate")));
    }

    @Override
    public Nowhere nowhere() {
        return new Nowhere(MatrixAccounts.at("alice", "no-such-server.invalid"), Map.of());
    }

    @Override
    public Endpoint endpoint() {
        return new Endpoint(lab.value("matrix.host"), lab.number("matrix.tls.port"));
    }

    @Override
    public Optional<End> foreign(User user) {
        return Optional.of(new MatrixEnd(lab, user));
    }

    /** Likewise, and it encrypts. */
    MatrixEnd encrypting(User user, Path keys) {
        return new MatrixEnd(lab, user, new NioVoice(lab, user, keys));
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
