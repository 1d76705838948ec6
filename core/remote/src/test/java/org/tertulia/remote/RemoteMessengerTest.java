package org.tertulia.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tertulia.remote.RunningApp.done;
import static org.tertulia.remote.RunningApp.get;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.client.Committed;
import org.tertulia.client.Messenger;
import org.tertulia.client.Query;
import org.tertulia.client.Snapshot;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Body;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;

/** A whole core seen from the other side of its socket. */
class RemoteMessengerTest {

    private static final Duration SHORT = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void whatIsAskedFromOutsideIsAnsweredAsInside() throws Exception {
        try (var app = new RunningApp(folder);
                var remote = app.visitor()) {
            RunningApp.looksAround(app.itself());
            assertEquals(app.itself().networks(), remote.networks());
            assertEquals(app.itself().secretStorage(), remote.secretStorage());
            List<Account> accounts = get(remote.query(new Query.Accounts())).value();
            assertEquals("you@loopback", accounts.getFirst().address().value());
            ConversationId inside = done(app.itself().submit(openRosa(accounts.getFirst())));
            assertEquals(inside, done(remote.submit(openRosa(accounts.getFirst()))));
            Snapshot<?> snapshot = get(remote.query(new Query.Conversations()));
            assertTrue(snapshot.revision() > 0);
            assertFalse(((List<?>) snapshot.value()).isEmpty());
        }
    }

    private static Command.OpenConversation openRosa(Account account) {
        return new Command.OpenConversation(account.id(), new Address("loopback", "rosa@loopback"));
    }

    @Test
    void aFailureOfTheCoreIsAFailureHere() throws Exception {
        try (var app = new RunningApp(folder);
                var remote = app.visitor()) {
            Outcome<?> outcome = get(remote.submit(new Command.Reconnect(new AccountId(77))));
            assertEquals(
                    Failure.Kind.NOT_FOUND,
                    assertInstanceOf(Outcome.Failed.class, outcome).failure().kind());
        }
    }

    @Test
    void somebodyWhoSubscribesHearsOfEveryCommitFromThenOnAndBeforeItsAnswer() throws Exception {
        try (var app = new RunningApp(folder);
                var remote = app.visitor()) {
            RunningApp.looksAround(app.itself());
            Account account = get(remote.query(new Query.Accounts())).value().getFirst();
            ConversationId rosa = done(remote.submit(openRosa(account)));
            var heard = new LinkedBlockingQueue<Committed>();
            Messenger.Subscribed subscribed = remote.subscribe(heard::add);
            var item = done(remote.submit(new Command.Send(rosa, Body.text("hello from outside"))));
            boolean told = heard.stream()
                    .flatMap(commit -> commit.changes().stream())
                    .anyMatch(change -> change instanceof Change.OutboxChanged(var it)
                            && it.id().equals(item));
            assertTrue(told, "the answer came before what it tells of");
            subscribed.close();
            done(remote.submit(new Command.SaveDraft(rosa, "a draft")));
            heard.clear();
            done(remote.submit(new Command.SaveDraft(rosa, "another")));
            assertEquals(List.of(), List.copyOf(heard));
        }
    }

    @Test
    void somebodySignsInFromOutside() throws Exception {
        try (var app = new RunningApp(folder);
                var remote = app.visitor()) {
            RunningApp.looksAround(remote);
            assertEquals(
                    1, get(app.itself().query(new Query.Accounts())).value().size());
            assertThrows(IllegalArgumentException.class, () -> remote.signIn("pigeon"));
        }
    }

    @Test
    void theWindowIsRaisedFromOutside() throws Exception {
        try (var app = new RunningApp(folder);
                var remote = app.visitor()) {
            assertEquals(Outcome.ok(), get(remote.raise()));
            assertEquals(1, app.raised.get());
        }
    }

    @Test
    void whenTheAppEndsItsVisitorsAreToldAndWhatTheyAskFails() throws Exception {
        var app = new RunningApp(folder);
        try (var remote = app.visitor()) {
            app.close();
            get(remote.ended());
            Outcome<?> outcome = get(remote.submit(new Command.Reconnect(new AccountId(1))));
            assertEquals(
                    Failure.Kind.DISCONNECTED,
                    assertInstanceOf(Outcome.Failed.class, outcome).failure().kind());
            assertThrows(Exception.class, () -> get(remote.query(new Query.Accounts())));
        }
        assertEquals(Optional.empty(), RemoteMessenger.connect(folder, SHORT));
    }

    @Test
    void nobodyElseCanReachTheSocket() throws Exception {
        try (var app = new RunningApp(folder);
                var remote = app.visitor()) {
            assertEquals("rwx------", permissions(folder.resolve("run")));
            assertEquals("rw-------", permissions(folder.resolve("run/socket")));
            assertFalse(remote.networks().isEmpty());
            assertEquals(0, app.raised.get());
        }
        assertFalse(Files.exists(folder.resolve("run/socket")));
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void aSocketThatADeadProcessLeftBehindIsNobodyAndIsReplaced() throws Exception {
        Files.createDirectories(folder.resolve("run"));
        var left = SocketPlace.bind(folder);
        left.close();
        assertTrue(Files.exists(folder.resolve("run/socket")));
        assertEquals(Optional.empty(), RemoteMessenger.connect(folder, SHORT));
        try (var app = new RunningApp(folder);
                var remote = app.visitor()) {
            assertFalse(remote.networks().isEmpty());
            assertEquals(0, app.raised.get());
        }
    }

    @Test
    void aProfileWithAPathTooLongForASocketIsReachedAllTheSame() throws Exception {
        Path deep = Files.createDirectories(folder.resolve("p".repeat(60)).resolve("q".repeat(60)));
        Path elsewhere;
        try (var app = new RunningApp(deep);
                var remote = app.visitor()) {
            elsewhere = deep.resolve("run").toRealPath();
            assertEquals("rwx------", permissions(elsewhere));
            assertFalse(remote.networks().isEmpty());
            assertEquals(0, app.raised.get());
        }
        assertFalse(Files.exists(elsewhere), "what was made elsewhere is gone");
        assertFalse(Files.exists(deep.resolve("run"), LinkOption.NOFOLLOW_LINKS));
    }

    @Test
    void severalComeAtOnceAndEachIsAnswered() throws Exception {
        try (var app = new RunningApp(folder)) {
            RunningApp.looksAround(app.itself());
            List<CompletableFuture<Integer>> counts = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> countsAccounts(app)))
                    .toList();
            for (var count : counts) assertEquals(1, count.get(20, TimeUnit.SECONDS));
        }
    }

    private static int countsAccounts(RunningApp app) {
        try (var remote = app.visitor()) {
            return get(remote.query(new Query.Accounts())).value().size();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
