package org.tertulia.cli;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.client.Committed;
import org.tertulia.client.Messenger.SecretStorage;
import org.tertulia.client.Query;
import org.tertulia.client.Snapshot;
import org.tertulia.model.Account;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.model.Secret;

/** Brings one account online, and asks for the passphrase when its secrets are locked away and only then. */
final class Connecting {

    /** Deriving the key is slow on purpose. */
    private static final Duration UNLOCKING = Duration.ofSeconds(60);

    private final Talk talk;
    private final Words words;
    private final Passphrase passphrase;
    private Account now;
    private long seen;
    private boolean asked;
    private @Nullable Failure refused;

    Connecting(Talk talk, Words words, Passphrase passphrase, Account account) {
        this.talk = talk;
        this.words = words;
        this.passphrase = passphrase;
        now = account;
    }

    /** Does not wait for it. Whoever calls listens already. */
    void begin() throws InterruptedException {
        if (now.state() != Account.State.ONLINE && now.state() != Account.State.CONNECTING) {
            talk.done(new Command.Reconnect(now.id()));
        }
        look();
        unlockWhereLocked();
    }

    /** Of every commit since before {@link #begin}. */
    void heard(Committed committed) throws InterruptedException {
        if (committed.revision() <= seen) return;
        for (Change change : committed.changes()) {
            if (change instanceof Change.AccountChanged(var changed)
                    && changed.id().equals(now.id())) now = changed;
        }
        unlockWhereLocked();
    }

    private void look() throws InterruptedException {
        Snapshot<List<Account>> accounts = talk.read(new Query.Accounts());
        seen = accounts.revision();
        for (Account each : accounts.value()) if (each.id().equals(now.id())) now = each;
    }

    private void unlockWhereLocked() throws InterruptedException {
        Failure why = hopeless();
        boolean locked = why != null
                && why.kind() == Failure.Kind.KEYRING
                && talk.way().messenger().secretStorage() == SecretStorage.LOCKED;
        if (!locked || asked) return;
        asked = true;
        Secret given = passphrase.get();
        if (given == null) return;
        switch (talk.tried(new Command.UnlockSecrets(given), Deadline.in(UNLOCKING))) {
            case Outcome.Done<Nothing> opened -> look();
            case Outcome.Failed<Nothing>(var failure) -> refused = failure;
        }
    }

    boolean online() {
        return now.state() == Account.State.ONLINE;
    }

    /** Why it will not connect by itself any more; {@code null} while it may. */
    @Nullable
    Failure hopeless() {
        if (refused != null) return refused;
        return now.state() == Account.State.OFFLINE ? now.failure() : null;
    }

    /** What keeps it from being online, as far as is known. */
    @Nullable
    Failure failure() {
        return now.failure();
    }

    /** Waits until it is online. */
    void await(Commits commits, Deadline deadline) throws InterruptedException {
        begin();
        while (!online()) {
            Failure why = hopeless();
            if (why != null) throw words.failed(why);
            Committed next = commits.next(deadline);
            if (next == null) throw notInTime();
            heard(next);
        }
    }

    private Trouble notInTime() {
        Failure failure = failure();
        return failure == null ? words.trouble(ExitCode.FAILED, "timeout") : words.failed(failure);
    }
}
