package org.tertulia.cli;

import java.util.concurrent.Callable;
import org.tertulia.model.Account;

/** A command that works on a profile. */
abstract class ProfileCommand implements Callable<Integer> {

    private final Desk desk;

    ProfileCommand(Desk desk) {
        this.desk = desk;
    }

    final Words words() {
        return desk.words();
    }

    final Surroundings around() {
        return desk.around();
    }

    final Output output() {
        return desk.output();
    }

    /** Whether it stays until it is ended. */
    boolean lasting() {
        return false;
    }

    abstract ExitCode run(Talk talk) throws InterruptedException;

    final Connecting connecting(Talk talk, Account account) {
        return new Connecting(talk, words(), passphrase(), account);
    }

    private Passphrase passphrase() {
        return new Passphrase(around(), words(), desk.root().passphrase());
    }

    @Override
    public final Integer call() throws InterruptedException {
        passphrase().check();
        try (Door.Way way = around().door().open(desk.root().wish(lasting()))) {
            ExitCode code = run(new Talk(way, words()));
            output().flush();
            return code.number();
        } catch (Door.ShutException e) {
            throw new Trouble(ExitCode.NO_PROFILE, e.why());
        }
    }
}
