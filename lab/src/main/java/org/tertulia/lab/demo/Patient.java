package org.tertulia.lab.demo;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.tertulia.client.Command;
import org.tertulia.client.Messenger;
import org.tertulia.client.Query;
import org.tertulia.model.Account;
import org.tertulia.model.Address;
import org.tertulia.model.Conversation;
import org.tertulia.model.Outcome;

/** A messenger of whom one thing after the other is asked. Its calls wait, at most half a minute each. */
record Patient(Messenger messenger) {

    private static final int SECONDS = 30;
    private static final int LOOK_MILLIS = 40;

    /** @throws DemoException when it does not work, or takes too long */
    <R> R does(Command<R> command) throws InterruptedException {
        return switch (get(messenger.submit(command))) {
            case Outcome.Done<R>(var value) -> value;
            case Outcome.Failed<R>(var failure) ->
                throw new DemoException(command.getClass().getSimpleName() + ": " + failure);
        };
    }

    <R> R asks(Query<R> query) throws InterruptedException {
        return get(messenger.query(query)).value();
    }

    static <T> T get(CompletionStage<T> stage) throws InterruptedException {
        try {
            return stage.toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new DemoException("no answer", e);
        } catch (TimeoutException e) {
            throw new DemoException("no answer in " + SECONDS + " s", e);
        }
    }

    /** What is looked for, and may not be there yet. */
    interface Probe<T> {
        Optional<T> look() throws InterruptedException;
    }

    static <T> T await(Supplier<String> what, Probe<T> probe) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (true) {
            Optional<T> found = probe.look();
            if (found.isPresent()) return found.get();
            if (System.nanoTime() > deadline) throw new DemoException("after " + SECONDS + " s still no " + what.get());
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    Account online(Address address) throws InterruptedException {
        return await(
                () -> address + " that is online",
                () -> asks(new Query.Accounts()).stream()
                        .filter(a -> a.address().equals(address) && a.state() == Account.State.ONLINE)
                        .findFirst());
    }

    Optional<Conversation> conversation(Account account, Address with) throws InterruptedException {
        return asks(new Query.Conversations()).stream()
                .filter(c -> c.account().equals(account.id()) && c.address().equals(with))
                .findFirst();
    }

    /** Until the last word there is this one. */
    void hears(Account account, Address where, String text) throws InterruptedException {
        var _ = await(
                () -> "message in " + where,
                () -> conversation(account, where)
                        .filter(c -> c.last() != null && c.last().body().text().equals(text)));
    }
}
