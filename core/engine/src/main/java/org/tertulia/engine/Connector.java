package org.tertulia.engine;

import static java.lang.System.Logger.Level.ERROR;
import static org.tertulia.model.Account.State.CONNECTING;
import static org.tertulia.model.Account.State.OFFLINE;
import static org.tertulia.model.Account.State.ONLINE;
import static org.tertulia.model.Account.State.WAITING;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Change;
import org.tertulia.model.Account;
import org.tertulia.model.Failure;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Outcome;
import org.tertulia.model.Prompt;
import org.tertulia.network.NetworkEvent.Connected;
import org.tertulia.store.AccountRow;

/** Connects an account, connects it again, and gives up with a reason where only the person can help. Core's thread. */
final class Connector {

    private static final System.Logger LOG = System.getLogger(Connector.class.getName());

    /** Trying again changes nothing: the person has to do something. */
    private static final Set<Failure.Kind> FINAL = EnumSet.of(
            Failure.Kind.WRONG_CREDENTIALS,
            Failure.Kind.CERTIFICATE_UNTRUSTED,
            Failure.Kind.CONFLICT,
            Failure.Kind.NOT_PERMITTED,
            Failure.Kind.UNSUPPORTED,
            Failure.Kind.NOT_INSTALLED,
            Failure.Kind.KEYRING);

    /** Every adapter has bounds of its own; this one is for those that hang, and longer than a large first sync takes. */
    static final Duration GIVE_UP = Duration.ofMinutes(15);

    private final LiveState live;
    private final MessageIds clock;
    private final Timers timers;
    private final CoreLoop loop;
    private final OwnPresence own;
    private final Prompts prompts;
    private final Outbox outbox;
    private final SessionOpener opener;
    private final ConnectionLedger connections;
    private final Welcome welcome;

    Connector(
            LiveState live,
            MessageIds clock,
            Timers timers,
            CoreLoop loop,
            OwnPresence own,
            Prompts prompts,
            Outbox outbox,
            SessionOpener opener,
            ConnectionLedger connections,
            Welcome welcome) {
        this.live = live;
        this.clock = clock;
        this.timers = timers;
        this.loop = loop;
        this.own = own;
        this.prompts = prompts;
        this.outbox = outbox;
        this.opener = opener;
        this.connections = connections;
        this.welcome = welcome;
    }

    /** Tries now, if the account is to be connected and is not already. */
    void connect(Turn turn, AccountLife life) {
        if (!life.enabled || !own.wanted() || life.state == CONNECTING || life.state == ONLINE) return;
        int course = newCourse(life);
        set(turn, life, CONNECTING, null);
        life.retry = timers.after(
                GIVE_UP,
                () -> loop.tell(later -> {
                    if (life.course == course) giveUp(later, life);
                }));
        SessionSlot slot = life.slot;
        if (slot != null) {
            start(life, course, slot);
            return;
        }
        AccountRow row = life.row();
        CompletableFuture<?> before = life.closed;
        SessionOpener.apart("open", () -> {
            Outcome<SessionSlot> opened = opener.open(row, before, outbox);
            loop.tell(later -> opened(later, life, course, opened));
        });
    }

    void connected(Turn turn, AccountLife life, Connected event) {
        SessionSlot slot = life.slot;
        if (slot == null) return;
        newCourse(life);
        life.backoff.online(clock.now());
        prompts.closeAll(turn, life.id);
        set(turn, life, ONLINE, null);
        connections.begun(turn, life.id, slot.sender(), event.resumed());
        welcome.begin(life, slot.session(), own.now(), event.resumed());
    }

    void disconnected(Turn turn, AccountLife life, Failure failure) {
        if (life.slot == null) return;
        boolean wasOnline = life.state == ONLINE;
        if (wasOnline) connections.ended(turn, life.id);
        failed(turn, life, failure, wasOnline);
    }

    /** The account's session ends, and nothing is tried. */
    void takeOffline(Turn turn, AccountLife life, @Nullable Failure why) {
        boolean wasOnline = life.state == ONLINE;
        newCourse(life);
        if (wasOnline) connections.ended(turn, life.id);
        live.resume(life.id, false);
        closeSlot(life);
        set(turn, life, OFFLINE, why);
    }

    void announce(Turn turn, AccountLife life) {
        announce(turn, life, life.failure);
    }

    void announce(Turn turn, AccountLife life, @Nullable Failure failure) {
        Account account = life.account(own.now(), failure);
        live.put(account);
        turn.emit(new Change.AccountChanged(account));
    }

    private void opened(Turn turn, AccountLife life, int course, Outcome<SessionSlot> opened) {
        switch (opened) {
            case Outcome.Done<SessionSlot>(var slot) when life.course != course -> life.closed = opener.close(slot);
            case Outcome.Done<SessionSlot>(var slot) -> {
                life.slot = slot;
                start(life, course, slot);
            }
            case Outcome.Failed<SessionSlot>(var failure) -> {
                if (life.course == course) failed(turn, life, failure, false);
            }
        }
    }

    /** Neither connected nor refused: whatever hangs there is left behind, and a new session is tried. */
    private void giveUp(Turn turn, AccountLife life) {
        closeSlot(life);
        failed(turn, life, Failure.of(Failure.Kind.TIMED_OUT, "The network has not answered."), false);
    }

    /** A session that throws instead of telling how it went is as good as one that could not connect. */
    private void start(AccountLife life, int course, SessionSlot slot) {
        SessionOpener.apart("connect", () -> {
            try {
                slot.session().connect();
            } catch (RuntimeException e) {
                LOG.log(ERROR, "an adapter failed while connecting", e);
                Failure defect = Failure.of(Failure.Kind.INTERNAL, "The network's adapter failed; the log has more.");
                loop.tell(later -> {
                    if (life.course == course) failed(later, life, defect, false);
                });
            }
        });
    }

    private void failed(Turn turn, AccountLife life, Failure failure, boolean wasOnline) {
        int course = newCourse(life);
        boolean hopeless = FINAL.contains(failure.kind()) || !(failure.retryHelps() || wasOnline);
        if (hopeless) {
            live.resume(life.id, false);
            closeSlot(life);
            set(turn, life, OFFLINE, failure);
            ask(turn, life, failure);
            return;
        }
        set(turn, life, WAITING, failure);
        Duration delay = life.backoff.next(clock.now());
        life.retry = timers.after(
                delay,
                () -> loop.tell(later -> {
                    if (life.course == course) connect(later, life);
                }));
    }

    private void ask(Turn turn, AccountLife life, Failure failure) {
        if (failure.kind() == Failure.Kind.CERTIFICATE_UNTRUSTED) {
            prompts.ask(
                    turn,
                    life.id,
                    Prompt.CERTIFICATE,
                    "The certificate of the server is not trusted: " + failure.detail(),
                    failure.facts(),
                    List.of(
                            new LoginStep.Option("refuse", "Do not connect"),
                            new LoginStep.Option("trust", "Trust this certificate")));
        } else if (failure.kind() == Failure.Kind.KEYRING) {
            prompts.ask(
                    turn,
                    life.id,
                    Prompt.KEYRING,
                    failure.detail(),
                    Map.of(),
                    List.of(new LoginStep.Option("later", "Later"), new LoginStep.Option("retry", "Try again")));
        }
    }

    private void closeSlot(AccountLife life) {
        SessionSlot slot = life.slot;
        if (slot == null) return;
        life.slot = null;
        life.closed = opener.close(slot);
    }

    private static int newCourse(AccountLife life) {
        if (life.retry != null) life.retry.cancel();
        life.retry = null;
        return ++life.course;
    }

    private void set(Turn turn, AccountLife life, Account.State state, @Nullable Failure failure) {
        life.state = state;
        life.failure = failure;
        announce(turn, life);
    }
}
