package org.tertulia.matrix;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.tertulia.matrix.crypto.Vault;
import org.tertulia.model.Address;
import org.tertulia.model.CertificateFacts;
import org.tertulia.model.Failure;
import org.tertulia.model.LoginStep;
import org.tertulia.model.LoginStep.Option;
import org.tertulia.model.Outcome;
import org.tertulia.model.Prompt;
import org.tertulia.model.Secret;
import org.tertulia.network.AccountDraft;
import org.tertulia.network.AccountSettings;
import org.tertulia.network.KnownAccount;
import org.tertulia.network.LoginContext;
import org.tertulia.network.LoginFlow;

/** The way to an account: sign in with a password, or register; or only sign in again, as the same device. */
final class MatrixLogin implements LoginFlow {

    private static final String SIGN_IN = "sign-in";
    private static final String REGISTER = "register";
    private static final String TRUST = "trust";

    private enum At {
        START,
        CREDENTIALS,
        CERTIFICATE,
        DONE
    }

    private final LoginContext context;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("matrix-login").factory());

    /** What was entered so far. All of these are only for the worker, once {@link #begin} has returned. */
    private final Map<String, String> values = new LinkedHashMap<>();

    private final Map<String, Secret> secrets = new HashMap<>();
    private At at = At.START;
    private boolean registering;
    private @Nullable Failure distrusted;
    private volatile @Nullable Api api;
    private volatile @Nullable AccountDraft draft;

    MatrixLogin(LoginContext context) {
        this.context = context;
    }

    @Override
    public CompletionStage<LoginStep> begin() {
        KnownAccount known = context.known().orElse(null);
        if (known != null) {
            values.putAll(known.settings());
            values.put(LoginForms.ADDRESS, known.address().value());
            return CompletableFuture.completedFuture(form(null));
        }
        return CompletableFuture.completedFuture(new LoginStep.Choice(
                "login.start",
                "Matrix",
                "Do you have an account already?",
                Map.of(),
                List.of(new Option(SIGN_IN, "Sign in"), new Option(REGISTER, "Create an account"))));
    }

    @Override
    public CompletionStage<LoginStep> answer(Map<String, String> given, Map<String, Secret> givenSecrets) {
        CompletableFuture<LoginStep> stage = new CompletableFuture<>();
        try {
            worker.execute(() -> stage.complete(next(given, givenSecrets)));
        } catch (RejectedExecutionException closed) {
            stage.complete(form(Failure.of(Failure.Kind.DISCONNECTED, "The sign-in was cancelled")));
        }
        return stage;
    }

    private LoginStep next(Map<String, String> given, Map<String, Secret> givenSecrets) {
        try {
            return switch (at) {
                case START -> {
                    registering = REGISTER.equals(given.get(LoginStep.CHOICE));
                    yield form(null);
                }
                case CREDENTIALS -> {
                    values.putAll(given);
                    secrets.putAll(givenSecrets);
                    yield attempt();
                }
                case CERTIFICATE -> decided(TRUST.equals(given.get(LoginStep.CHOICE)));
                case DONE -> new LoginStep.Done(draft().address());
            };
        } catch (NumberFormatException e) {
            return form(Failure.of(Failure.Kind.REJECTED, "The port must be a number"));
        } catch (IllegalArgumentException e) {
            // a setting that cannot be understood; its message is for the person
            return form(Failure.of(Failure.Kind.REJECTED, String.valueOf(e.getMessage())));
        } catch (IOException | RuntimeException e) {
            return failed(Failures.of(e));
        }
    }

    private LoginStep form(@Nullable Failure failure) {
        at = At.CREDENTIALS;
        return context.known().isPresent()
                ? LoginForms.again(values, failure)
                : LoginForms.credentials(registering, values, failure);
    }

    private LoginStep failed(Failure failure) {
        if (failure.kind() != Failure.Kind.CERTIFICATE_UNTRUSTED) return form(failure);
        at = At.CERTIFICATE;
        distrusted = failure;
        return new LoginStep.Choice(
                Prompt.CERTIFICATE,
                "The server cannot be identified",
                failure.detail(),
                failure.facts(),
                List.of(new Option("refuse", "Do not connect"), new Option(TRUST, "Trust this certificate")));
    }

    private LoginStep decided(boolean trust) throws IOException {
        Failure failure = distrusted;
        String fingerprint = failure == null ? null : failure.facts().get(CertificateFacts.FINGERPRINT);
        if (!trust || fingerprint == null) return form(failure);
        values.put(AccountSettings.PIN, fingerprint);
        return attempt();
    }

    private LoginStep attempt() throws IOException {
        return switch (Mxids.typed(values.getOrDefault(LoginForms.ADDRESS, ""))) {
            case Outcome.Failed<Address>(var failure) -> form(failure);
            case Outcome.Done<Address>(var self) -> {
                if (another(self)) {
                    yield form(Failure.of(Failure.Kind.CONFLICT, "That is another account; add it as one of its own"));
                }
                if (password().isEmpty()) {
                    yield form(Failure.of(Failure.Kind.WRONG_CREDENTIALS, "A password is needed"));
                }
                yield enter(self);
            }
        };
    }

    private boolean another(Address self) {
        return context.known().filter(known -> !known.address().equals(self)).isPresent();
    }

    private Secret password() {
        return secrets.getOrDefault(AccountSettings.PASSWORD, Secret.of(""));
    }

    private LoginStep enter(Address self) throws IOException {
        hangUp();
        Map<String, String> settings = LoginForms.settings(values);
        Api found = new Discovery(context.path(settings), settings, Mxids.server(self.value())).find();
        api = found;
        Entrance entrance = new Entrance(found, self.value(), password());
        Optional<String> device = context.known().map(known -> known.settings().getOrDefault(Terms.DEVICE, ""));
        Entrance.Entered entered = registering ? entrance.register() : entrance.signIn(device.orElse(""));
        hangUp();
        if (another(Mxids.address(entered.user()))) {
            return form(Failure.of(Failure.Kind.CONFLICT, "That is another account; add it as one of its own"));
        }
        settings.put(Terms.BASE, found.base().toString());
        settings.put(Terms.DEVICE, entered.device());
        draft = new AccountDraft(Mxids.address(entered.user()), settings, kept(entered));
        at = At.DONE;
        return new LoginStep.Done(draft().address());
    }

    private Map<String, Secret> kept(Entrance.Entered entered) {
        Map<String, Secret> kept = new HashMap<>();
        kept.put(Terms.TOKEN, entered.token());
        Secret proxy = secrets.get(AccountSettings.PROXY_PASSWORD);
        if (proxy != null && !proxy.isEmpty()) kept.put(AccountSettings.PROXY_PASSWORD, proxy);
        // who signs in again keeps the old one, and with it what the device can read
        kept.put(AccountSettings.STATE_KEY, Vault.newKey());
        return kept;
    }

    @Override
    public AccountDraft draft() {
        AccountDraft made = draft;
        if (made == null) throw new IllegalStateException("the login is not done");
        return made;
    }

    private void hangUp() {
        Api old = api;
        if (old != null) Http.end(old.client());
    }

    @Override
    public void close() {
        worker.shutdownNow();
        Thread.ofVirtual().name("matrix-login-end").start(this::hangUp);
    }
}
