package org.tertulia.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tertulia.client.Command;
import org.tertulia.client.Query;
import org.tertulia.client.SignIn;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.Failure;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Prompt;
import org.tertulia.model.Secret;
import org.tertulia.secrets.SecretStore;
import org.tertulia.secrets.SecretsException;

/** The keyring is locked, slow, or we die with it in the middle of something. */
final class KeyringTest extends InAWorld {

    SecretStore keyring;
    SecretsException locked;

    @BeforeEach
    void isLocked() throws Exception {
        keyring = mock();
        locked = mock();
        when(locked.failure()).thenReturn(Failure.of(Failure.Kind.KEYRING, "locked"));
    }

    private AccountId anAccountWhoseKeyringIsLocked() throws Exception {
        AccountId account = world.online("me");
        doThrow(locked).when(keyring).get(any(), any());
        world.keyring = keyring;
        world.crashes();
        return account;
    }

    @Test
    void aLockedKeyringIsAskedAboutAndTheAccountWaits() throws Exception {
        AccountId account = anAccountWhoseKeyringIsLocked();
        Prompt prompt = World.await(
                "a question",
                () -> world.asks(new Query.Prompts()).stream().findFirst().orElse(null));
        assertEquals(Prompt.KEYRING, prompt.kind());
        world.awaitState(account, Account.State.OFFLINE);
        doReturn(Optional.of(Secret.of("sesame"))).when(keyring).get(any(), any());
        world.done(new Command.AnswerPrompt(prompt.id(), "retry"));
        world.awaitState(account, Account.State.ONLINE);
    }

    @Test
    void openingTheSecretsBringsEverybodyOnline() throws Exception {
        AccountId account = anAccountWhoseKeyringIsLocked();
        World.await("a question", () -> world.asks(new Query.Prompts()).isEmpty() ? null : world);
        doReturn(Optional.of(Secret.of("sesame"))).when(keyring).get(any(), any());
        world.done(new Command.UnlockSecrets(Secret.of("open")));
        world.awaitState(account, Account.State.ONLINE);
        assertTrue(world.asks(new Query.Prompts()).isEmpty());
    }

    @Test
    void anAccountWhoseSecretsCannotBeKeptIsNotMade() throws Exception {
        doThrow(locked).when(keyring).put(any(), any(), any(), any());
        world.keyring = keyring;
        world.restarts();
        try (SignIn way = world.messenger().signIn("script")) {
            World.get(way.begin());
            LoginStep step = World.get(way.answer(Map.of("user", "me"), Map.of()));
            LoginStep.Form form = assertInstanceOf(LoginStep.Form.class, step);
            assertEquals(
                    Failure.Kind.KEYRING, Objects.requireNonNull(form.failure()).kind());
        }
        assertTrue(world.accounts().isEmpty());
    }

    @Test
    void aCrashWhileTheKeyringIsOpenLeavesNoHalfAccount() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        doAnswer(_ -> {
                    reached.countDown();
                    return never.await(20, TimeUnit.SECONDS);
                })
                .when(keyring)
                .put(any(), any(), any(), any());
        world.keyring = keyring;
        world.restarts();
        try (SignIn way = world.messenger().signIn("script")) {
            World.get(way.begin());
            way.answer(Map.of("user", "me"), Map.of())
                    .exceptionally(_ -> new LoginStep.Done(ScriptedSession.address("nobody")));
            assertTrue(reached.await(20, TimeUnit.SECONDS));
            world.keyring = world.secrets;
            world.crashes();
        }
        never.countDown();
        assertTrue(world.accounts().isEmpty());
        world.online("me");
    }
}
