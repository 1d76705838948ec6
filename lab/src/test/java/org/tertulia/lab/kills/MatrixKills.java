package org.tertulia.lab.kills;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tertulia.lab.kills.KillTrial.ours;
import static org.tertulia.lab.kills.KillTrial.theirs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tertulia.contract.User;
import org.tertulia.lab.Lab;
import org.tertulia.lab.MatrixAccounts;
import org.tertulia.network.AccountSettings;

/**
 * Matrix, with plain HTTP at the far end or, encrypted, with matrix-nio: nothing at all may be missing, doubled, out of
 * order or unreadable, for the server has the history, and what is sent again under its transaction id makes no second
 * event.
 */
final class MatrixKills implements KillSubject {

    private final Lab lab;
    private final User ana;
    private final User ben;
    private final List<String> farEnd;

    MatrixKills(Path folder, boolean encrypted) {
        lab = Lab.own(folder, "synapse");
        MatrixAccounts accounts = new MatrixAccounts(lab);
        ana = accounts.registered("ana");
        ben = accounts.registered("ben");
        String room = accounts.chat(ben, ana, encrypted);
        farEnd = new ArrayList<>(List.of(
                lab.value("python"),
                lab.path("lab.command")
                        .resolveSibling("foreign")
                        .resolve(encrypted ? "numbered_nio_peer.py" : "numbered_matrix_peer.py")
                        .toString(),
                ben.address().value(),
                ben.password(),
                "http://" + lab.value("matrix.host") + ":" + lab.value("matrix.port"),
                room));
        if (encrypted) {
            farEnd.addAll(List.of(ana.address().value(), folder.toString()));
            signsInOnce(folder.resolve("far-end.log"));
        }
    }

    /** What is said to ben before there is a device of his could not be read by it later. */
    private void signsInOnce(Path log) {
        try {
            Process process = new ProcessBuilder(farEnd)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            process.getOutputStream().close();
            int code = process.waitFor();
            if (code != 0) throw new IllegalStateException("the far end ended with " + code + "; see " + log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public List<String> app() {
        return List.of(
                lab.value("ca.file"),
                "matrix",
                ana.password(),
                ben.address().value(),
                "address=" + ana.address().value(),
                AccountSettings.HOST + "=" + lab.value("matrix.host"),
                AccountSettings.PORT + "=" + lab.value("matrix.tls.port"));
    }

    @Override
    public List<String> farEnd() {
        return farEnd;
    }

    @Override
    public void killServer() {
        lab.kill();
    }

    @Override
    public void startServer() {
        lab.start();
    }

    @Override
    public boolean settled(KillableApp app, NumberedPeer.Report far) throws InterruptedException {
        var dump = app.dump();
        if (dump.received().size() < KillTrial.MESSAGES) app.again();
        return dump.sent().size() >= KillTrial.MESSAGES
                && dump.outbox().isEmpty()
                && dump.received().size() >= KillTrial.MESSAGES
                && far.received().size() >= KillTrial.MESSAGES;
    }

    @Override
    public void compare(KillTrial.Ended ended) {
        assertEquals(List.of(), ended.profile().outbox(), "what is left in the outbox");
        assertEquals(ours(), ended.profile().sent(), "ours in the profile, in order");
        assertEquals(theirs(), ended.profile().received(), "theirs in the profile, in order");
        assertEquals(ours(), ended.far().received(), "ours on the server, in order");
        assertEquals(theirs(), ended.far().sent(), "theirs on the server, in order");
    }

    @Override
    public void close() {
        lab.close();
    }
}
