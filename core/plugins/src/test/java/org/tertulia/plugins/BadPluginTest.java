package org.tertulia.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.client.Command;
import org.tertulia.client.Plugin;
import org.tertulia.client.Plugin.State;
import org.tertulia.client.Query;
import org.tertulia.client.SignIn;
import org.tertulia.engine.Core;
import org.tertulia.engine.CoreSettings;
import org.tertulia.loopback.LoopbackNetwork;
import org.tertulia.loopback.LoopbackServer;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Body;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Delivery;
import org.tertulia.model.Failure;
import org.tertulia.model.LoginStep;
import org.tertulia.model.OutboxItem;
import org.tertulia.model.Outcome;
import org.tertulia.model.Secret;
import org.tertulia.network.Network;
import org.tertulia.path.InternetPaths;
import org.tertulia.secrets.MemorySecrets;

/** A plug-in may do whatever it likes: what is asked of it fails in words, and all others go on. */
class BadPluginTest {

    @TempDir
    Path folder;

    private PluginFolder plugins;
    private Core core;

    @BeforeEach
    void opens() throws Exception {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("Wild.java.txt"))) {
            String source = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            new TestJar("wild")
                    .source("org.example.Wild", source)
                    .file(TestJar.SERVICE, "org.example.Wild")
                    .in(folder.resolve("plugins"), "wild.jar");
        }
        TestJar.network("shut", "").in(folder.resolve("plugins"), "shut.jar");
        List<Network> networks = new ArrayList<>();
        networks.add(new LoopbackNetwork(new LoopbackServer(InstantSource.system())));
        plugins = PluginFolder.load(folder.resolve("plugins"), Set.of("loopback"), Duration.ofSeconds(60));
        networks.addAll(plugins.networks());
        var paths = new InternetPaths(List.of());
        core = Core.open(new CoreSettings(folder.resolve("profile"), networks, new MemorySecrets(), paths));
    }

    @AfterEach
    void closes() {
        core.close();
    }

    @Test
    void a_login_that_throws_is_a_form_that_says_so() {
        assertEquals(Failure.Kind.INTERNAL, failure(signIn("shut").begin()).kind());
        failing("shut", "UnsupportedOperationException: login (Network.login)");
        for (String mode : List.of("answer", "stage", "nothing")) {
            SignIn way = signIn("wild");
            var _ = now(way.begin());
            assertEquals(
                    Failure.Kind.INTERNAL,
                    failure(way.answer(Map.of("mode", mode), Map.of())).kind(),
                    mode);
            way.close();
        }
        assertTrue(find("wild").reason().contains("LoginFlow."), find("wild").reason());
        othersGoOn();
    }

    @Test
    void a_session_that_cannot_be_had_leaves_its_account_offline_with_a_reason() {
        for (String mode : List.of("open", "null", "connect")) {
            AccountId account = signedIn(mode);
            Failure why = await(
                    mode + " offline",
                    () -> of(account).state() == Account.State.OFFLINE
                            ? of(account).failure()
                            : null);
            assertEquals(Failure.Kind.INTERNAL, why.kind(), mode);
        }
        await("named", () -> find("wild").reason().contains("no connection (Session.connect)") ? true : null);
        othersGoOn();
    }

    @Test
    void what_a_session_throws_at_is_refused_one_by_one() {
        AccountId account = signedIn("mean");
        online(account);
        assertTrue(
                now(core.messenger().submit(new Command.AddContact(account, "ana", "", ""))) instanceof Outcome.Failed);
        assertTrue(now(core.messenger().submit(new Command.JoinRoom(account, "hall", ""))) instanceof Outcome.Failed);
        ConversationId talk = done(new Command.OpenConversation(account, new Address("wild", "ana")));
        var _ = done(new Command.Send(talk, Body.text("hello")));
        OutboxItem item = await(
                "refused",
                () -> outbox(talk).stream()
                        .filter(each -> each.delivery() != Delivery.SENDING && each.delivery() != Delivery.QUEUED)
                        .findFirst()
                        .orElse(null));
        assertTrue(
                List.of(Delivery.FAILED, Delivery.PERHAPS_SENT).contains(item.delivery()),
                item.delivery().toString());
        var _ = done(new Command.SetAccountEnabled(account, false));
        await("offline", () -> of(account).state() == Account.State.OFFLINE ? true : null);
        assertEquals(State.FAILING, find("wild").state());
        othersGoOn();
    }

    @Test
    void switching_one_off_takes_its_accounts_offline_at_once() {
        AccountId account = signedIn("fine");
        online(account);
        assertEquals(Outcome.ok(), now(plugins.setEnabled("wild", false)));
        Failure why = await(
                "offline",
                () -> of(account).state() == Account.State.OFFLINE ? of(account).failure() : null);
        assertEquals(Failure.Kind.NOT_INSTALLED, why.kind());
        assertEquals("The plug-in \"Plug-in wild\" is switched off.", why.detail());
        await("its session's end", () -> System.getProperty("wild.closed.fine"));
        assertEquals(State.OFF, find("wild").state());
        var _ = done(new Command.Reconnect(account));
        await("still offline", () -> {
            Account now = of(account);
            return now.state() == Account.State.OFFLINE && now.failure() != null ? now.failure() : null;
        });
        assertEquals(Failure.Kind.INTERNAL, failure(signIn("wild").begin()).kind());
        assertEquals(Outcome.ok(), now(plugins.setEnabled("wild", true)));
        var _ = done(new Command.Reconnect(account));
        online(account);
        othersGoOn();
    }

    /** Two people on another network write to each other in the same core. */
    private void othersGoOn() {
        AccountId one = registered("one");
        AccountId two = registered("two");
        ConversationId there = done(new Command.OpenConversation(one, of(two).address()));
        var _ = done(new Command.Send(there, Body.text("all is well")));
        await(
                "the others",
                () -> now(core.messenger().query(new Query.Conversations())).value().stream()
                        .filter(each -> each.account().equals(two) && each.unread() == 1)
                        .findFirst()
                        .orElse(null));
    }

    private AccountId registered(String name) {
        SignIn way = signIn("loopback");
        var _ = now(way.begin());
        var _ = now(way.answer(Map.of(LoginStep.CHOICE, "register"), Map.of()));
        var _ = now(way.answer(Map.of("address", name), Map.of("password", Secret.of("sesame"))));
        way.close();
        AccountId account = account(name + "@loopback");
        online(account);
        return account;
    }

    private AccountId signedIn(String mode) {
        SignIn way = signIn("wild");
        var _ = now(way.begin());
        assertTrue(now(way.answer(Map.of("mode", mode), Map.of())) instanceof LoginStep.Done, mode);
        way.close();
        return account(mode);
    }

    private AccountId account(String address) {
        return await(
                "account " + address,
                () -> accounts().stream()
                        .filter(each -> each.address().value().equals(address))
                        .map(Account::id)
                        .findFirst()
                        .orElse(null));
    }

    private SignIn signIn(String network) {
        return core.messenger().signIn(network);
    }

    private void online(AccountId account) {
        await("online", () -> of(account).state() == Account.State.ONLINE ? true : null);
    }

    private List<Account> accounts() {
        return now(core.messenger().query(new Query.Accounts())).value();
    }

    private Account of(AccountId account) {
        return accounts().stream()
                .filter(each -> each.id().equals(account))
                .findFirst()
                .orElseThrow();
    }

    private List<OutboxItem> outbox(ConversationId talk) {
        return now(core.messenger().query(new Query.Timeline(talk, null, 50, 0)))
                .value()
                .outbox();
    }

    private Plugin find(String id) {
        return plugins.all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void failing(String id, String reason) {
        assertEquals(State.FAILING, find(id).state());
        assertEquals(reason, find(id).reason());
    }

    private <R> R done(Command<R> command) {
        return now(core.messenger().submit(command)) instanceof Outcome.Done<R>(var value)
                ? value
                : Assertions.<R>fail(command + " has failed");
    }

    private static Failure failure(CompletionStage<LoginStep> step) {
        LoginStep shown = now(step);
        return shown instanceof LoginStep.Form form && form.failure() != null
                ? form.failure()
                : Assertions.<Failure>fail("no failure but " + shown);
    }

    private static <T> T now(CompletionStage<T> stage) {
        return stage.toCompletableFuture().orTimeout(40, TimeUnit.SECONDS).join();
    }

    private static <T> T await(String what, Supplier<@Nullable T> probe) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        while (System.nanoTime() < end) {
            T found = probe.get();
            if (found != null) return found;
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new AssertionError("not seen: " + what);
    }
}
