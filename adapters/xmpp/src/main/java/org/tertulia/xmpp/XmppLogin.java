package org.tertulia.xmpp;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.EntityBareJid;
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

/**
 * The way to an account: sign in, or register (XEP-0077) and then sign in; or only sign in again. Done only when signing
 * in has worked.
 */
final class XmppLogin implements LoginFlow {

    static final String SIGN_IN = "sign-in";
    static final String REGISTER = "register";
    private static final String TRUST = "trust";
    private static final String REFUSE = "refuse";

    private enum At {
        START,
        CREDENTIALS,
        CERTIFICATE,
        QUESTIONS,
        DONE
    }

    private final LoginContext context;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("xmpp-login").factory());

    /** What was entered so far. All of these are only for the worker, once {@link #begin} has returned. */
    private final Map<String, String> values = new LinkedHashMap<>();

    private final Map<String, Secret> secrets = new HashMap<>();
    private At at = At.START;
    private boolean registering;
    private boolean registered;
    private @Nullable Failure distrusted;
    private @Nullable Registration registration;
    private volatile @Nullable XMPPTCPConnection connection;
    private volatile @Nullable Link link;
    private volatile @Nullable AccountDraft draft;

    XmppLogin(LoginContext context) {
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
                "XMPP",
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
                case QUESTIONS -> register(given, givenSecrets);
                case DONE -> new LoginStep.Done(draft().address());
            };
        } catch (Exception e) {
            if (e instanceof InterruptedException) Thread.currentThread().interrupt();
            // a setting that cannot be understood; its message is for the person
            if (e instanceof IllegalArgumentException) return failed(Failure.of(Failure.Kind.REJECTED, words(e)));
            return failed(Failures.of(e));
        }
    }

    private static String words(Exception problem) {
        return problem instanceof NumberFormatException
                ? "The port must be a number"
                : String.valueOf(problem.getMessage());
    }

    private LoginStep form(@Nullable Failure failure) {
        at = At.CREDENTIALS;
        return context.known().isPresent()
                ? LoginForms.again(values, failure)
                : LoginForms.credentials(registering, values, failure);
    }

    private LoginStep failed(Failure failure) {
        hangUp();
        if (failure.kind() != Failure.Kind.CERTIFICATE_UNTRUSTED) return form(failure);
        at = At.CERTIFICATE;
        distrusted = failure;
        return new LoginStep.Choice(
                Prompt.CERTIFICATE,
                "The server cannot be identified",
                failure.detail(),
                failure.facts(),
                List.of(new Option(REFUSE, "Do not connect"), new Option(TRUST, "Trust this certificate")));
    }

    private LoginStep decided(boolean trust) throws Exception {
        Failure failure = distrusted;
        String fingerprint = failure == null ? null : failure.facts().get(CertificateFacts.FINGERPRINT);
        if (!trust || fingerprint == null) return form(failure);
        values.put(AccountSettings.PIN, fingerprint);
        return attempt();
    }

    private LoginStep attempt() throws Exception {
        Outcome<org.tertulia.model.Address> typed = Jids.typed(values.getOrDefault(LoginForms.ADDRESS, ""));
        if (typed instanceof Outcome.Failed<org.tertulia.model.Address>(var failure)) return form(failure);
        if (context.known().isPresent() && !context.known().get().address().equals(Jids.bare(self()))) {
            return form(Failure.of(Failure.Kind.CONFLICT, "That is another account; add it as one of its own"));
        }
        if (password().isEmpty()) return form(Failure.of(Failure.Kind.WRONG_CREDENTIALS, "A password is needed"));
        if (registering && !registered) return askServer();
        return signIn();
    }

    private EntityBareJid self() {
        var typed = (Outcome.Done<org.tertulia.model.Address>) Jids.typed(values.getOrDefault(LoginForms.ADDRESS, ""));
        return Jids.roomOf(typed.value());
    }

    private Secret password() {
        return secrets.getOrDefault(AccountSettings.PASSWORD, Secret.of(""));
    }

    private XMPPTCPConnection dial(@Nullable Secret password) {
        hangUp();
        Map<String, String> settings = LoginForms.settings(values);
        Link made = new Link(context.path(settings), settings);
        XMPPTCPConnection opened = made.open(self(), password, null);
        link = made;
        connection = opened;
        return opened;
    }

    private LoginStep signIn() throws Exception {
        XMPPTCPConnection dialled = dial(password());
        dialled.connect();
        dialled.login();
        hangUp();
        Map<String, Secret> kept = new HashMap<>();
        secrets.forEach((key, secret) -> {
            boolean ours = key.equals(AccountSettings.PASSWORD) || key.equals(AccountSettings.PROXY_PASSWORD);
            if (ours && !secret.isEmpty()) kept.put(key, secret);
        });
        AccountDraft made = new AccountDraft(Jids.bare(self()), LoginForms.settings(values), kept);
        draft = made;
        at = At.DONE;
        return new LoginStep.Done(made.address());
    }

    private LoginStep askServer() throws Exception {
        XMPPTCPConnection dialled = dial(null);
        dialled.connect();
        Registration asked = Registration.ask(dialled, self());
        registration = asked;
        List<LoginStep.Field> more = asked.questions();
        if (more.isEmpty()) return register(Map.of(), Map.of());
        at = At.QUESTIONS;
        return new LoginStep.Form(LoginForms.QUESTIONS, "The server asks", asked.instructions(), more, null);
    }

    private LoginStep register(Map<String, String> given, Map<String, Secret> givenSecrets) throws Exception {
        Registration asked = registration;
        if (asked == null) return form(null);
        asked.submit(password(), given, givenSecrets);
        registered = true;
        return signIn();
    }

    @Override
    public AccountDraft draft() {
        AccountDraft made = draft;
        if (made == null) throw new IllegalStateException("the login is not done");
        return made;
    }

    private void hangUp() {
        XMPPTCPConnection old = connection;
        Link oldLink = link;
        connection = null;
        if (old != null) {
            old.setReplyTimeout(2000);
            if (old.isAuthenticated()) old.disconnect();
            old.instantShutdown();
        }
        if (oldLink != null) oldLink.abort();
    }

    @Override
    public void close() {
        worker.shutdownNow();
        Thread.ofVirtual().name("xmpp-login-end").start(this::hangUp);
    }
}
