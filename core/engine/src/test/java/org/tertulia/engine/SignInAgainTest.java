package org.tertulia.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tertulia.client.Command;
import org.tertulia.client.SignIn;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Delivery;
import org.tertulia.model.Failure;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Secret;
import org.tertulia.network.AccountSettings;
import org.tertulia.network.EventBatch;
import org.tertulia.secrets.SecretStore;
import org.tertulia.secrets.SecretsException;

/** An account whose password, server or proxy has changed is put right, and keeps all that it has. */
final class SignInAgainTest extends InAWorld {

    /** The server does not know the password any more. */
    private AccountId shutOut() throws Exception {
        AccountId account = world.online("me");
        world.network.refusal = Failure.of(Failure.Kind.WRONG_CREDENTIALS, "no");
        world.session().loses();
        world.awaitState(account, Account.State.WAITING);
        world.done(new Command.Reconnect(account));
        world.awaitState(account, Account.State.OFFLINE);
        world.network.refusal = null;
        return account;
    }

    private LoginStep comesBack(AccountId account, Map<String, String> values, Map<String, Secret> secrets)
            throws Exception {
        try (SignIn way = world.messenger().signIn(account)) {
            World.get(way.begin());
            return World.get(way.answer(values, secrets));
        }
    }

    private static Map<String, Secret> password(String password) {
        return Map.of(AccountSettings.PASSWORD, Secret.of(password));
    }

    private static Failure.Kind refused(LoginStep step) {
        LoginStep.Form form = assertInstanceOf(LoginStep.Form.class, step);
        return Objects.requireNonNull(form.failure()).kind();
    }

    @Test
    void theFormKnowsTheAddress() throws Exception {
        AccountId account = shutOut();
        try (SignIn way = world.messenger().signIn(account)) {
            LoginStep.Form form = assertInstanceOf(LoginStep.Form.class, World.get(way.begin()));
            assertEquals("me", form.fields().getFirst().value());
        }
    }

    @Test
    void newSecretsAndSettingsTakeThePlaceOfTheOldAndItConnects() throws Exception {
        AccountId account = shutOut();
        assertInstanceOf(
                LoginStep.Done.class, comesBack(account, Map.of("user", "me", "host", "moved"), password("new")));
        world.awaitState(account, Account.State.ONLINE);
        assertEquals(
                Map.of("nick", "me", "host", "moved"), world.session().context.settings());
        assertEquals(Optional.of(Secret.of("new")), world.session().context.secret(AccountSettings.PASSWORD));
        assertInstanceOf(LoginStep.Done.class, comesBack(account, Map.of("user", "me"), password("newer")));
        world.restarts();
        world.awaitState(account, Account.State.ONLINE);
        assertEquals(Map.of("nick", "me"), world.session().context.settings());
        assertEquals(Optional.of(Secret.of("newer")), world.session().context.secret(AccountSettings.PASSWORD));
        assertEquals(1, world.accounts().size());
    }

    @Test
    void anAccountThatIsOnlineConnectsAnewWithWhatHasChanged() throws Exception {
        AccountId account = world.online("me");
        ScriptedSession before = world.session();
        comesBack(account, Map.of("user", "me"), password("new"));
        World.await("another session", () -> world.session() == before ? null : world);
        world.awaitState(account, Account.State.ONLINE);
        assertTrue(before.closed);
    }

    @Test
    void whatItHasStays() throws Exception {
        AccountId account = world.online("me");
        ConversationId ana = world.talksTo(account, "ana");
        List<EventBatch.Write> cursor = List.of(new EventBatch.Write("cursor", "7".getBytes(UTF_8)));
        World.get(world.session().context.sink().accept(new EventBatch(List.of(), cursor)));
        world.session().loses();
        world.awaitState(account, Account.State.WAITING);
        var _ = world.writes(ana, "later");
        comesBack(account, Map.of("user", "me"), password("new"));
        world.awaitState(account, Account.State.ONLINE);
        assertEquals(
                "7", new String(world.session().context.state().get("cursor").orElseThrow(), UTF_8));
        assertEquals(ana, world.conversationWith("ana"));
        world.awaitOutbox(ana, Delivery.SENDING);
    }

    @Test
    void anotherAddressIsAConflictAndChangesNothing() throws Exception {
        AccountId account = shutOut();
        assertEquals(Failure.Kind.CONFLICT, refused(comesBack(account, Map.of("user", "her"), password("hers"))));
        assertEquals(Optional.of(Secret.of("sesame")), world.secrets.get(account, AccountSettings.PASSWORD));
        assertEquals(1, world.accounts().size());
    }

    @Test
    void afterARefusalTheNextAnswerCanBeRight() throws Exception {
        AccountId account = shutOut();
        try (SignIn way = world.messenger().signIn(account)) {
            World.get(way.begin());
            assertEquals(Failure.Kind.CONFLICT, refused(World.get(way.answer(Map.of("user", "her"), Map.of()))));
            assertInstanceOf(LoginStep.Done.class, World.get(way.answer(Map.of("user", "me"), password("new"))));
        }
        world.awaitState(account, Account.State.ONLINE);
    }

    @Test
    void aKeyringThatDoesNotTakeTheSecretsLeavesTheSettingsAsTheyWere() throws Exception {
        AccountId account = world.online("me");
        SecretStore keyring = mock();
        SecretsException locked = mock();
        when(locked.failure()).thenReturn(Failure.of(Failure.Kind.KEYRING, "locked"));
        doReturn(Optional.of(Secret.of("sesame"))).when(keyring).get(any(), any());
        doThrow(locked).when(keyring).put(any(), any(), any(), any());
        world.keyring = keyring;
        world.restarts();
        world.awaitState(account, Account.State.ONLINE);
        Map<String, String> moved = Map.of("user", "me", "host", "moved");
        assertEquals(Failure.Kind.KEYRING, refused(comesBack(account, moved, password("new"))));
        world.restarts();
        world.awaitState(account, Account.State.ONLINE);
        assertEquals(Map.of("nick", "me"), world.session().context.settings());
    }

    @Test
    void thePasswordOfAProxyStaysWithItsProxyAndGoesWithIt() throws Exception {
        AccountId account = world.online("me");
        Map<String, String> proxied = Map.of("user", "me", AccountSettings.PROXY, "socks5://a:1");
        Secret hush = Secret.of("hush");
        comesBack(account, proxied, Map.of(AccountSettings.PROXY_PASSWORD, hush));
        comesBack(account, proxied, password("new"));
        assertEquals(Optional.of(hush), world.secrets.get(account, AccountSettings.PROXY_PASSWORD));
        comesBack(account, Map.of("user", "me"), password("new"));
        World.await(
                "the proxy's password to be gone",
                () -> world.secrets.get(account, AccountSettings.PROXY_PASSWORD).isEmpty() ? world : null);
    }

    @Test
    void whatOpensTheLentStateStays() throws Exception {
        AccountId account = world.online("me");
        Map<String, String> settings = Map.of("user", "me");
        comesBack(account, settings, Map.of(AccountSettings.STATE_KEY, Secret.of("first")));
        comesBack(account, settings, password("new"));
        assertEquals(Optional.of(Secret.of("first")), world.secrets.get(account, AccountSettings.STATE_KEY));
        comesBack(account, settings, Map.of(AccountSettings.STATE_KEY, Secret.of("second")));
        assertEquals(Optional.of(Secret.of("first")), world.secrets.get(account, AccountSettings.STATE_KEY));
        world.secrets.remove(account, AccountSettings.STATE_KEY);
        comesBack(account, settings, Map.of(AccountSettings.STATE_KEY, Secret.of("third")));
        assertEquals(Optional.of(Secret.of("third")), world.secrets.get(account, AccountSettings.STATE_KEY));
    }

    @Test
    void anAccountThatIsNotThereIsSaidSo() throws Exception {
        try (SignIn way = world.messenger().signIn(new AccountId(99))) {
            assertEquals(Failure.Kind.NOT_FOUND, refused(World.get(way.begin())));
        }
    }
}
