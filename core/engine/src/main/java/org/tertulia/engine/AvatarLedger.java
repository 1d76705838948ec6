package org.tertulia.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Avatar;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.network.Avatars;
import org.tertulia.network.NetworkEvent.AvatarTold;
import org.tertulia.store.Store;

/** Pictures: networks tell which, faces ask for those that they show, and only those are fetched. On the core's thread. */
final class AvatarLedger {

    /** Anybody may appear under any number of names. */
    static final int MOST_TOLD = 50_000;

    /** Of one account at once: a list that is scrolled asks for hundreds. */
    static final int MOST_UNDER_WAY = 4;

    /** Who has asked first has scrolled on: the oldest of more wishes are given up. */
    static final int MOST_WAITING = 200;

    private final Store store;
    private final CoreLoop loop;
    private final Asking asking;
    private final Map<AccountId, Fetching> fetching = new HashMap<>();
    /** How many of an account's addresses have one; read once, for counting takes its time. */
    private final Map<AccountId, Integer> counts = new HashMap<>();

    AvatarLedger(Store store, CoreLoop loop, Asking asking) {
        this.store = store;
        this.loop = loop;
        this.asking = asking;
    }

    private static final class Fetching {
        final Deque<Wish> waiting = new ArrayDeque<>();
        int underWay;
    }

    private record Wish(Address address, CompletableFuture<Outcome<Nothing>> answer) {}

    private record Key(AccountId account, Address address) {}

    // ---- the network

    void told(Turn turn, AccountId account, AvatarTold event) {
        String handle = event.handle().length() > Avatar.MAX_HANDLE ? "" : event.handle();
        String before = store.avatars().handle(account, event.address());
        if (before.equals(handle)) return;
        int count = counts.computeIfAbsent(account, store.avatars()::count);
        if (before.isEmpty() && count >= MOST_TOLD) return;
        if (before.isEmpty()) counts.put(account, count + 1);
        if (handle.isEmpty()) counts.put(account, count - 1);
        store.avatars().put(account, event.address(), handle);
        tell(turn, account, event.address());
    }

    private static void tell(Turn turn, AccountId account, Address address) {
        turn.emitLatest(new Key(account, address), new Change.AvatarChanged(account, address));
    }

    /** What was counted may have been rolled back. */
    void forget() {
        counts.clear();
    }

    // ---- faces

    /** What comes of it the network tells, as of anybody's. */
    CompletionStage<Outcome<Nothing>> choose(Command.ChooseAvatar command) {
        return asking.online(
                command.account(),
                Avatars.class,
                able -> able.choose(command.avatar().image()));
    }

    CompletionStage<Outcome<Nothing>> fetch(Command.FetchAvatar command) {
        AccountId account = command.account();
        CompletableFuture<Outcome<Nothing>> answer = new CompletableFuture<>();
        CompletionStage<Outcome<Nothing>> asked = loop.ask(_ -> {
            Fetching of = fetching.computeIfAbsent(account, _ -> new Fetching());
            of.waiting.addFirst(new Wish(command.address(), answer));
            if (of.waiting.size() > MOST_WAITING) {
                Failure given = Failure.of(Failure.Kind.TIMED_OUT, "Too many pictures were asked for at once.");
                of.waiting.removeLast().answer.complete(Outcome.failed(given));
            }
            pump(account, of);
            return Outcome.ok();
        });
        return Asking.then(asked, _ -> answer);
    }

    /** The last one who asked first: it is what is on the screen. */
    private void pump(AccountId account, Fetching of) {
        while (of.underWay < MOST_UNDER_WAY && !of.waiting.isEmpty()) begin(account, of, of.waiting.removeFirst());
        if (of.underWay == 0) fetching.remove(account);
    }

    private void begin(AccountId account, Fetching of, Wish wish) {
        Avatar known = store.avatars().of(account, wish.address);
        if (!known.missing()) {
            wish.answer.complete(Outcome.ok());
            return;
        }
        of.underWay++;
        var _ = asking.online(account, Avatars.class, able -> able.fetch(wish.address, known.handle()))
                .thenCompose(outcome -> loop.ask(turn -> {
                    of.underWay--;
                    try {
                        Outcome<Nothing> kept = keep(turn, account, wish.address, known.handle(), outcome);
                        turn.afterCommit(() -> wish.answer.complete(kept));
                    } finally {
                        pump(account, of);
                    }
                    return Outcome.ok();
                }))
                .thenAccept(done -> {
                    if (done instanceof Outcome.Failed<Nothing>(var failure))
                        wish.answer.complete(Outcome.failed(failure));
                });
    }

    private Outcome<Nothing> keep(
            Turn turn, AccountId account, Address address, String handle, Outcome<byte[]> outcome) {
        return switch (outcome) {
            case Outcome.Failed<byte[]>(var failure) -> Outcome.failed(failure);
            case Outcome.Done<byte[]>(var image) -> {
                if (image.length == 0 || image.length > Avatar.MAX_BYTES)
                    yield Outcome.failed(Failure.Kind.REJECTED, "That is no picture that can be kept.");
                // meanwhile they may have chosen another one
                if (!store.avatars().handle(account, address).equals(handle)) yield Outcome.ok();
                store.avatars().keep(account, new Avatar(handle, image));
                tell(turn, account, address);
                yield Outcome.ok();
            }
        };
    }
}
