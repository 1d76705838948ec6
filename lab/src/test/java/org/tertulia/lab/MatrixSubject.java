package org.tertulia.lab;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.tertulia.contract.End;
import org.tertulia.contract.NetworkUnderTest;
import org.tertulia.contract.User;
import org.tertulia.matrix.MatrixNetwork;

/** Matrix against the lab's Synapse, as the kit sees it. */
public final class MatrixSubject extends LabSubject {

    private final MatrixAccounts accounts;

    MatrixSubject(Lab lab) {
        super(lab, new MatrixNetwork(), "matrix.host", "matrix.tls.port");
        this.accounts = new MatrixAccounts(lab);
    }

    /** For a child of the kit, which is told the lab by a system property. */
    public MatrixSubject() {
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
    public void choosesPicture(User user, byte[] png) {
        accounts.choosesPicture(user, png);
    }

    @Override
    public User unregistered(String name) {
        return accounts.unregistered(name);
    }

    @Override
    public String freshRoom(String name) {
        return unique(name);
    }

    @Override
    public NetworkUnderTest ownServer(Path folder) {
        return new MatrixSubject(Lab.own(folder, "synapse"));
    }

    @Override
    public Untrusted untrusted() {
        return untrustedAt("matrix.untrusted");
    }

    @Override
    public Nowhere nowhere() {
        return new Nowhere(MatrixAccounts.at("alice", "no-such-server.invalid"), Map.of());
    }

    @Override
    public Optional<End> foreign(User user) {
        return Optional.of(new MatrixEnd(lab, user));
    }

    /** Likewise, and it encrypts. */
    MatrixEnd encrypting(User user, Path keys) {
        return new MatrixEnd(lab, user, new NioVoice(lab, user, keys));
    }
}
