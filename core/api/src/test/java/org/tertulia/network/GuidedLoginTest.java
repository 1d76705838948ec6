package org.tertulia.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tertulia.model.Address;
import org.tertulia.model.CertificateFacts;
import org.tertulia.model.Failure;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Outcome;
import org.tertulia.model.Prompt;
import org.tertulia.model.Secret;

/** The way that most logins go, told with a server that says what the test wants. */
class GuidedLoginTest {

    private static final Address ANA = new Address("test", "ana");
    private static final Map<String, String> TYPED = Map.of(GuidedLogin.ADDRESS, "ana", AccountSettings.HOST, " h ");
    private static final Map<String, Secret> PASSWORD = Map.of(AccountSettings.PASSWORD, Secret.of("x"));

    private final Deque<Answer> server = new ArrayDeque<>();
    private final AtomicInteger hungUp = new AtomicInteger();

    private interface Answer {
        LoginStep to(TestLogin login) throws Exception;
    }

    private final class TestLogin extends GuidedLogin {
        private String way = "";

        TestLogin(LoginContext context) {
            super(context, "test");
        }

        @Override
        protected LoginStep.Choice ways() {
            return new LoginStep.Choice(
                    "login.start", "Test", "", Map.of(), List.of(new LoginStep.Option("one", "One")));
        }

        @Override
        protected void choose(String chosen) {
            way = chosen;
        }

        @Override
        protected LoginStep.Form form() {
            var fields = new FormFields(values()).address("Address", "ana").password();
            return new LoginStep.Form("login.test." + way, "Come in", "text", fields.all(), null);
        }

        @Override
        protected Outcome<Address> address(String typed) {
            return typed.isEmpty()
                    ? Outcome.failed(Failure.Kind.REJECTED, "An address looks like ana")
                    : Outcome.done(new Address("test", typed));
        }

        @Override
        protected LoginStep enter(Address self) throws Exception {
            return server.remove().to(this);
        }

        @Override
        protected LoginStep answered(Map<String, String> given, Map<String, Secret> secrets) {
            return finish(given.getOrDefault("colour", ""));
        }

        private LoginStep finish(String colour) {
            Map<String, String> settings = settings("own");
            settings.put("colour", colour);
            return done(new AccountDraft(ANA, settings, secrets(AccountSettings.PASSWORD)));
        }

        @Override
        protected Failure failure(Exception e) {
            boolean certificate = "certificate".equals(e.getMessage());
            return certificate
                    ? new Failure(
                            Failure.Kind.CERTIFICATE_UNTRUSTED, "unknown", Map.of(CertificateFacts.FINGERPRINT, "AB"))
                    : Failure.of(Failure.Kind.UNREACHABLE, String.valueOf(e.getMessage()));
        }

        @Override
        protected void hangUp() {
            hungUp.incrementAndGet();
        }
    }

    private static LoginContext knowing(Optional<KnownAccount> known) {
        return new LoginContext() {
            @Override
            public NetworkPath path(Map<String, String> settings) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Optional<KnownAccount> known() {
                return known;
            }
        };
    }

    private final TestLogin login = new TestLogin(knowing(Optional.empty()));

    private static LoginStep answer(GuidedLogin login, Map<String, String> values, Map<String, Secret> secrets)
            throws Exception {
        return login.answer(values, secrets).toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    private void choosesTheWay() throws Exception {
        assertInstanceOf(
                LoginStep.Choice.class, login.begin().toCompletableFuture().get(20, TimeUnit.SECONDS));
        var form = assertInstanceOf(LoginStep.Form.class, answer(login, Map.of(LoginStep.CHOICE, "one"), Map.of()));
        assertEquals("login.test.one", form.key());
        assertNull(form.failure());
    }

    private static Failure.Kind wrong(LoginStep step) {
        Failure failure = assertInstanceOf(LoginStep.Form.class, step).failure();
        return there(failure).kind();
    }

    private static Failure there(@org.jspecify.annotations.Nullable Failure failure) {
        assertNotNull(failure);
        return failure;
    }

    @Test
    void fromTheWayOverACertificateAndAQuestionToTheDraft() throws Exception {
        choosesTheWay();
        server.add(_ -> {
            throw new IOException("certificate");
        });
        var certificate = assertInstanceOf(LoginStep.Choice.class, answer(login, TYPED, PASSWORD));
        assertEquals(Prompt.CERTIFICATE, certificate.key());
        server.add(at -> at.ask(new LoginStep.Form("questions", "", "", List.of(), null)));
        var question =
                assertInstanceOf(LoginStep.Form.class, answer(login, Map.of(LoginStep.CHOICE, "trust"), Map.of()));
        assertEquals("questions", question.key());
        assertEquals(new LoginStep.Done(ANA), answer(login, Map.of("colour", "green"), Map.of()));
        assertEquals(
                Map.of("colour", "green", AccountSettings.HOST, "h", AccountSettings.PIN, "AB"),
                login.draft().settings());
        assertEquals(PASSWORD, login.draft().secrets());
    }

    @Test
    void whoDoesNotTrustIsBackAtTheForm() throws Exception {
        choosesTheWay();
        server.add(_ -> {
            throw new IOException("certificate");
        });
        answer(login, TYPED, PASSWORD);
        assertEquals(
                Failure.Kind.CERTIFICATE_UNTRUSTED, wrong(answer(login, Map.of(LoginStep.CHOICE, "refuse"), Map.of())));
        assertThrows(IllegalStateException.class, login::draft);
    }

    @Test
    void whatIsWrongIsSaidOverTheFormWithWhatWasTypedButNoSecret() throws Exception {
        choosesTheWay();
        assertEquals(Failure.Kind.REJECTED, wrong(answer(login, Map.of(), PASSWORD)));
        server.add(_ -> {
            throw new IOException("nobody there");
        });
        LoginStep step = answer(login, TYPED, PASSWORD);
        assertEquals(Failure.Kind.UNREACHABLE, wrong(step));
        assertEquals(
                List.of("ana", ""),
                ((LoginStep.Form) step)
                        .fields().stream().map(LoginStep.Field::value).toList());
        server.add(_ -> {
            throw new NumberFormatException("x");
        });
        assertEquals(Failure.Kind.REJECTED, wrong(answer(login, TYPED, Map.of())));
    }

    @Test
    void withoutAPasswordNobodyIsAsked() throws Exception {
        choosesTheWay();
        assertEquals(Failure.Kind.WRONG_CREDENTIALS, wrong(answer(login, TYPED, Map.of())));
    }

    @Test
    void anAccountThatIsThereBeginsWithItsFormAndStaysItself() throws Exception {
        KnownAccount known = new KnownAccount(ANA, Map.of("own", "kept"));
        TestLogin again = new TestLogin(knowing(Optional.of(known)));
        var form = assertInstanceOf(
                LoginStep.Form.class, again.begin().toCompletableFuture().get(20, TimeUnit.SECONDS));
        assertEquals("login.again", form.key());
        assertEquals("ana", form.fields().getFirst().value());
        assertEquals(Failure.Kind.CONFLICT, wrong(answer(again, Map.of(GuidedLogin.ADDRESS, "ben"), PASSWORD)));
        server.add(at -> at.finish("red"));
        answer(again, TYPED, PASSWORD);
        assertEquals("kept", again.draft().settings().get("own"));
    }

    @Test
    void closingHangsUpAndLetsNobodyWait() throws Exception {
        choosesTheWay();
        CountDownLatch under = new CountDownLatch(1);
        server.add(_ -> {
            under.countDown();
            Thread.sleep(60_000); // a server that never answers; closing interrupts
            throw new AssertionError();
        });
        var waiting = login.answer(TYPED, PASSWORD).toCompletableFuture();
        under.await();
        int before = hungUp.get();
        login.close();
        assertEquals(Failure.Kind.UNREACHABLE, wrong(waiting.get(20, TimeUnit.SECONDS)));
        assertEquals(Failure.Kind.DISCONNECTED, wrong(answer(login, TYPED, PASSWORD)));
        for (int i = 0; i < 2000 && hungUp.get() == before; i++) Thread.sleep(5);
        assertTrue(hungUp.get() > before);
    }
}
