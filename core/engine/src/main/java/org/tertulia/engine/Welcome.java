package org.tertulia.engine;

import static java.lang.System.Logger.Level.INFO;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Capabilities;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.model.Presence;
import org.tertulia.network.PresencePublisher;
import org.tertulia.network.Rooms;
import org.tertulia.network.Session;
import org.tertulia.store.Store;

/** What we do when an account has come online: sending begins, we are seen, we are in our rooms again. */
final class Welcome {

    private static final System.Logger LOG = System.getLogger(Welcome.class.getName());

    private final Store store;
    private final CoreLoop loop;
    private final Outbox outbox;
    private final RoomLedger rooms;

    Welcome(Store store, CoreLoop loop, Outbox outbox, RoomLedger rooms) {
        this.store = store;
        this.loop = loop;
        this.outbox = outbox;
        this.rooms = rooms;
    }

    private record Home(ConversationId id, Address address, String nick) {}

    /** On the core's thread; the adapter is called on others. */
    void begin(AccountLife life, Session session, Presence own, boolean resumed) {
        int course = life.course;
        AccountId account = life.id;
        List<Home> homes = resumed ? List.of() : homes(account);
        List<Home> left = left(account);
        CompletionStage<Outcome<Capabilities.Level>> resend = Abilities.call(() -> CompletableFuture.completedFuture(
                Outcome.done(session.capabilities().level(Capabilities.RESEND))));
        resend.thenAccept(answer -> loop.tell(turn -> {
            Capabilities.Level level =
                    answer instanceof Outcome.Done<Capabilities.Level>(var known) ? known : Capabilities.Level.REJECTED;
            if (life.course == course) outbox.ready(turn, account, level);
        }));
        publish(session, own);
        for (Home home : left) {
            Abilities.ask(session, Rooms.class, able -> able.leave(home.address))
                    .thenAccept(answer -> loop.tell(_ -> told(home, answer)));
        }
        for (Home home : homes) {
            Abilities.ask(session, Rooms.class, able -> able.join(home.address, home.nick))
                    .thenAccept(answer -> loop.tell(turn -> {
                        if (life.course == course) entered(turn, account, home, answer);
                    }));
        }
    }

    static void publish(Session session, Presence own) {
        Abilities.ask(session, PresencePublisher.class, able -> able.publish(own))
                .thenAccept(answer -> {
                    if (answer instanceof Outcome.Failed<Nothing>(var failure)
                            && failure.kind() != Failure.Kind.UNSUPPORTED) {
                        LOG.log(INFO, "presence was not published: {0}", failure.kind());
                    }
                });
    }

    private List<Home> homes(AccountId account) {
        return store.conversations().of(account).stream()
                .filter(each -> each.kind().room() && each.joined())
                .map(each -> new Home(each.id(), each.address(), nick(each)))
                .toList();
    }

    /** Rooms that we have left while offline: the network may still hold us for members. */
    private List<Home> left(AccountId account) {
        return store.conversations().of(account).stream()
                .filter(each -> each.kind().room() && store.conversations().leaving(each.id()))
                .map(each -> new Home(each.id(), each.address(), ""))
                .toList();
    }

    /** What could not be told is told at the next connection. */
    private void told(Home home, Outcome<Nothing> answer) {
        boolean later =
                answer instanceof Outcome.Failed<Nothing>(var failure) && (!failure.certain() || failure.retryHelps());
        if (!later) store.conversations().setLeaving(home.id, false);
    }

    private String nick(Conversation conversation) {
        return store.conversations().nick(conversation.id());
    }

    /** A room that does not let us in any more is a room that we are out of; else the next connection tries again. */
    private void entered(Turn turn, AccountId account, Home home, Outcome<Nothing> answer) {
        if (!(answer instanceof Outcome.Failed<Nothing>(var failure))) return;
        LOG.log(INFO, "a room was not entered again: {0}", failure.kind());
        boolean forGood = failure.certain() && !failure.retryHelps() && failure.kind() != Failure.Kind.UNSUPPORTED;
        if (forGood) rooms.out(turn, account, home.id, failure);
    }
}
