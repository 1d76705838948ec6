package org.tertulia.irc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tertulia.model.Address;
import org.tertulia.model.Failure;
import org.tertulia.model.LoginStep;
import org.tertulia.model.LoginStep.Field;
import org.tertulia.model.Outcome;
import org.tertulia.model.Secret;
import org.tertulia.network.AccountSettings;
import org.tertulia.network.GuidedLogin;
import org.tertulia.network.KnownAccount;
import org.tertulia.network.LoginContext;
import org.tertulia.network.LoginFlow;
import org.tertulia.network.NetworkPath;

final class SignInAgainTest {

    /** Nothing here may go out. */
    private record Known(KnownAccount account) implements LoginContext {
        @Override
        public NetworkPath path(Map<String, String> settings) {
            throw new AssertionError("a connection");
        }

        @Override
        public Optional<KnownAccount> known() {
            return Optional.of(account);
        }
    }

    private static LoginFlow login(Terms.Identity identity) {
        Address ana = ((Outcome.Done<Address>) Addresses.typed("Ana@irc.test")).value();
        Map<String, String> settings =
                Map.of(Terms.NICK, "Ana", Terms.IDENTITY, identity.name(), AccountSettings.HOST, "moved.irc.test");
        return new IrcNetwork().login(new Known(new KnownAccount(ana, settings)));
    }

    private static LoginStep.Form form(CompletionStage<LoginStep> step) throws Exception {
        return assertInstanceOf(LoginStep.Form.class, step.toCompletableFuture().get(20, TimeUnit.SECONDS));
    }

    private static Map<String, String> values(LoginStep.Form form) {
        return form.fields().stream().collect(Collectors.toMap(Field::key, Field::value));
    }

    @Test
    void theFormKnowsNickNetworkAndServerAndNoSecret() throws Exception {
        try (LoginFlow login = login(Terms.Identity.SASL)) {
            Map<String, String> values = values(form(login.begin()));
            assertEquals("Ana@irc.test", values.get(GuidedLogin.ADDRESS));
            assertEquals("moved.irc.test", values.get(AccountSettings.HOST));
            assertEquals("", values.get(AccountSettings.PASSWORD));
        }
    }

    @Test
    void whoHasNoAccountIsNotAskedForAPassword() throws Exception {
        try (LoginFlow login = login(Terms.Identity.NONE)) {
            assertFalse(values(form(login.begin())).containsKey(AccountSettings.PASSWORD));
        }
    }

    @Test
    void anotherNickIsAConflictAndItsPasswordGoesNowhere() throws Exception {
        try (LoginFlow login = login(Terms.Identity.SASL)) {
            form(login.begin());
            LoginStep.Form refused = form(login.answer(
                    Map.of(GuidedLogin.ADDRESS, "bob@irc.test"), Map.of(AccountSettings.PASSWORD, Secret.of("hers"))));
            assertEquals(
                    Failure.Kind.CONFLICT,
                    Objects.requireNonNull(refused.failure()).kind());
        }
    }
}
