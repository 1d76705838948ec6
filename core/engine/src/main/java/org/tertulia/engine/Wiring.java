package org.tertulia.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.tertulia.client.Messenger;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.network.Network;
import org.tertulia.store.Store;

/** The parts of a core, wired by hand, started and stopped in their order. */
final class Wiring {

    private static final long GOOD_BYE_SECONDS = 3;
    private static final int ANSWER_LOOKS = 40;
    private static final long ANSWER_LOOK_MILLIS = 25;

    private final CoreLoop loop;
    private final Queries queries;
    private final Accounts accounts;
    private final AccountCommands accountCommands;
    private final GapLedger gaps;
    private final Outbox outbox;
    private final Erasure erasure;
    private final Ledger ledger;
    private final Messenger messenger;

    Wiring(Store store, CoreSettings settings) {
        Map<String, Network> networks = new LinkedHashMap<>();
        settings.networks().forEach(network -> networks.put(network.id(), network));
        Timers timers = settings.timers();
        LiveState live = new LiveState();
        Subscribers subscribers = new Subscribers();
        loop = new CoreLoop(store, subscribers);
        queries = new Queries(store.reader(), live);

        Conversations conversations = new Conversations(store);
        MessageIds ids = new MessageIds(store, settings.clock());
        outbox = new Outbox(store, live, conversations, ids, timers, loop);
        gaps = new GapLedger(store, conversations);
        PeopleLedger people = new PeopleLedger(store, live, conversations, ids);
        RoomNotes notes = new RoomNotes(store, ids);
        RoomLedger rooms = new RoomLedger(store, live, conversations, outbox, people, notes);
        TypingHeard heard = new TypingHeard(store, live, conversations, timers, loop);
        Mentions mentions = new Mentions(store, live);
        MessageLedger messages =
                new MessageLedger(store, live, conversations, ids, outbox, gaps, heard, mentions, notes);
        ConnectionLedger connections = new ConnectionLedger(store, live, people, rooms, heard, outbox);

        OwnPresence own = new OwnPresence(store);
        Prompts prompts = new Prompts(live);
        SessionOpener opener = new SessionOpener(
                networks, settings.secrets(), settings.paths(), settings.clock(), store.reader(), loop);
        Welcome welcome = new Welcome(store, loop, outbox, rooms);
        Connector connector =
                new Connector(live, ids, timers, loop, own, prompts, outbox, opener, connections, welcome);
        accounts = new Accounts(store, settings.random(), own, prompts, connector);
        Asking asking = new Asking(loop, accounts, conversations, networks);
        AvatarLedger avatars = new AvatarLedger(store, loop, asking);
        Blocklist blocklist = new Blocklist(store, conversations, people, heard, ids);
        BlockCommands blocking = new BlockCommands(loop, asking, accounts, blocklist);
        Reading reading = new Reading(store, conversations, accounts);
        ledger = new Ledger(
                store,
                accounts,
                messages,
                people,
                avatars,
                rooms,
                notes,
                gaps,
                reading,
                heard,
                blocklist,
                blocking,
                outbox,
                conversations,
                ids);

        erasure = new Erasure(store, loop, timers, outbox, conversations, ids, notes);
        TypingTold told = new TypingTold(accounts, ids, timers, loop);
        accountCommands = new AccountCommands(
                store, loop, accounts, prompts, outbox, conversations, blocklist, live, settings.secrets(), erasure);
        AccountSecrets secrets = new AccountSecrets(settings.secrets());
        SignIns signIns = new SignIns(
                networks,
                new NewAccounts(store, loop, accounts, accountCommands, secrets),
                new KnownAccounts(loop, accounts, accountCommands, secrets, networks),
                settings.paths());
        messenger = new CoreMessenger(
                new MessageCommands(store, loop, asking, accounts, outbox, gaps, blocklist, reading, told, erasure),
                new PeopleCommands(store, loop, asking, accounts, conversations, people, rooms),
                blocking,
                avatars,
                new RoomCommands(store, loop, asking, accounts, rooms),
                new ActionCommands(asking),
                accountCommands,
                queries,
                subscribers,
                networks,
                signIns,
                settings.secrets());
    }

    Messenger messenger() {
        return messenger;
    }

    /** Returns when what is stored is known, or why it cannot be; connecting goes on by itself. */
    Outcome<Nothing> start(boolean connecting) {
        loop.start(ledger);
        return loop.ask(turn -> {
                    outbox.load();
                    gaps.start();
                    erasure.start();
                    accounts.start(turn, connecting).forEach(accountCommands::forgetSecrets);
                    return Outcome.ok();
                })
                .join();
    }

    /** Lets what is on the wire be answered, takes all accounts offline, and waits for their good-byes. */
    void farewell() throws InterruptedException {
        for (int i = 0; i < ANSWER_LOOKS && underWay() > 0; i++) Thread.sleep(ANSWER_LOOK_MILLIS);
        List<CompletableFuture<?>> closing = new ArrayList<>();
        loop.ask(turn -> Outcome.done(closing.addAll(accounts.stop(turn)))).join();
        CompletableFuture.allOf(closing.toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, GOOD_BYE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private int underWay() {
        return loop.ask(_ -> Outcome.done(outbox.hold())).join() instanceof Outcome.Done<Integer>(var count)
                ? count
                : 0;
    }

    void stop() throws InterruptedException {
        loop.stop();
        queries.close();
    }

    void abandon() throws InterruptedException {
        loop.abandon();
        accounts.all().forEach(life -> {
            SessionSlot slot = life.slot;
            if (slot == null) return;
            slot.sink().close();
            slot.sender().close();
            SessionOpener.apart("abandon", () -> slot.session().close());
        });
        queries.close();
    }
}
