package org.tertulia.network;

import java.util.Arrays;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Address;
import org.tertulia.model.CertificateFacts;
import org.tertulia.model.Failure;
import org.tertulia.model.LoginStep;
import org.tertulia.model.LoginStep.Option;
import org.tertulia.model.Outcome;
import org.tertulia.model.Prompt;
import org.tertulia.model.Secret;

/**
 * A login as most networks have it: a choice of ways in, a form, a server's certificate to decide about, questions of the
 * server; or, for an account that is there already, the form alone. Extend it, and say what is the network's own.
 *
 * <p>All that is to be implemented is called on one thread of the login's own, one step at a time, and may wait; only
 * {@link #hangUp} comes from another.
 */
public abstract class GuidedLogin implements LoginFlow {

    /** Key of the field with our own address. */
    public static final String ADDRESS = "address";

    private static final String TRUST = "trust";
    private static final List<String> USUAL_SETTINGS = List.of(
            AccountSettings.HOST,
            AccountSettings.PORT,
            AccountSettings.PROXY,
            AccountSettings.PROXY_USER,
            AccountSettings.PIN);

    private enum At {
        START,
        FORM,
        CERTIFICATE,
        QUESTIONS,
        DONE
    }

    private final LoginContext context;
    private final String network;
    private final ExecutorService worker;

    /** What was entered so far. All of these are only for the worker, once {@link #begin} has returned. */
    private final Map<String, String> values = new LinkedHashMap<>();

    private final Map<String, Secret> secrets = new HashMap<>();
    private At at = At.START;
    private @Nullable Failure distrusted;
    private volatile @Nullable AccountDraft draft;

    /** @param network names the threads */
    protected GuidedLogin(LoginContext context, String network) {
        this.context = context;
        this.network = network;
        this.worker = Executors.newSingleThreadExecutor(
                Thread.ofVirtual().name(network + "-login").factory());
    }

    // ---- what a network says

    /** How somebody can come in who has no account here yet. Does not wait. */
    protected abstract LoginStep.Choice ways();

    /** One of them has been chosen. Does not wait. */
    protected abstract void choose(String way);

    /** An account that is there comes in again: whatever {@link #choose} would have decided. @return what the form begins with */
    protected Map<String, String> knows(KnownAccount known) {
        Map<String, String> filled = new LinkedHashMap<>(known.settings());
        filled.put(ADDRESS, known.address().value());
        return filled;
    }

    /** What to ask for, filled in from {@link #values}. Does not wait. */
    protected abstract LoginStep.Form form();

    /** What stands in the field {@link #ADDRESS}, as an address. */
    protected abstract Outcome<Address> address(String typed);

    /** Whether there is no way in without one. */
    protected boolean needsPassword() {
        return true;
    }

    /**
     * Goes to the server with all that the form has.
     *
     * @param self our own address, and the right one where the account is known
     * @return {@link #done}, {@link #ask}, or {@link #back}
     * @throws Exception what went wrong; an IllegalArgumentException is about what was entered, and its words are for the person
     */
    protected abstract LoginStep enter(Address self) throws Exception;

    /** Goes on with the answers to what was {@linkplain #ask asked}. */
    protected LoginStep answered(Map<String, String> given, Map<String, Secret> givenSecrets) throws Exception {
        throw new IllegalStateException("nothing was asked");
    }

    /** What an exception of {@link #enter} means. */
    protected abstract Failure failure(Exception e);

    /** Ends whatever is connected. From any thread, also while something waits for it; harmless when nothing is. */
    protected abstract void hangUp();

    // ---- what it can use

    protected final LoginContext context() {
        return context;
    }

    /** What has been entered, by field key. */
    protected final Map<String, String> values() {
        return Map.copyOf(values);
    }

    protected final Optional<Secret> secret(String key) {
        return Optional.ofNullable(secrets.get(key)).filter(secret -> !secret.isEmpty());
    }

    /** Those that were entered, by key. */
    protected final Map<String, Secret> secrets(String... keys) {
        Map<String, Secret> entered = new HashMap<>();
        for (String key : keys) secret(key).ifPresent(secret -> entered.put(key, secret));
        return entered;
    }

    /** What was entered of the usual settings of an account, and of the network's own. */
    protected final Map<String, String> settings(String... own) {
        Map<String, String> settings = new LinkedHashMap<>();
        Stream.concat(USUAL_SETTINGS.stream(), Arrays.stream(own)).forEach(key -> {
            String value = values.getOrDefault(key, "").strip();
            if (!value.isEmpty()) settings.put(key, value);
        });
        return settings;
    }

    /** To the form, with what was wrong. */
    protected final LoginStep back(@Nullable Failure failure) {
        at = At.FORM;
        LoginStep.Form form = form();
        boolean again = context.known().isPresent();
        return new LoginStep.Form(
                again ? "login.again" : form.key(),
                again ? "Sign in again" : form.title(),
                again ? "" : form.text(),
                form.fields(),
                failure);
    }

    /** What only this server wants to know; {@link #answered} goes on with it. */
    protected final LoginStep ask(LoginStep.Form questions) {
        at = At.QUESTIONS;
        return questions;
    }

    protected final LoginStep done(AccountDraft made) {
        draft = made;
        at = At.DONE;
        return new LoginStep.Done(made.address());
    }

    /** For another address than that of the account that is signed in to again. */
    protected final boolean another(Address self) {
        return context.known().filter(known -> !known.address().equals(self)).isPresent();
    }

    protected final LoginStep another() {
        return back(Failure.of(Failure.Kind.CONFLICT, "That is another account; add it as one of its own"));
    }

    // ---- the way

    @Override
    public final CompletionStage<LoginStep> begin() {
        KnownAccount known = context.known().orElse(null);
        if (known == null) return CompletableFuture.completedFuture(ways());
        values.putAll(knows(known));
        return CompletableFuture.completedFuture(back(null));
    }

    @Override
    public final CompletionStage<LoginStep> answer(Map<String, String> given, Map<String, Secret> givenSecrets) {
        CompletableFuture<LoginStep> stage = new CompletableFuture<>();
        try {
            worker.execute(() -> stage.complete(next(given, givenSecrets)));
        } catch (RejectedExecutionException closed) {
            stage.complete(back(Failure.of(Failure.Kind.DISCONNECTED, "The sign-in was cancelled")));
        }
        return stage;
    }

    private LoginStep next(Map<String, String> given, Map<String, Secret> givenSecrets) {
        try {
            return switch (at) {
                case START -> {
                    choose(given.getOrDefault(LoginStep.CHOICE, ""));
                    yield back(null);
                }
                case FORM -> {
                    values.putAll(given);
                    secrets.putAll(givenSecrets);
                    yield attempt();
                }
                case CERTIFICATE -> decided(TRUST.equals(given.get(LoginStep.CHOICE)));
                case QUESTIONS -> answered(given, givenSecrets);
                case DONE -> new LoginStep.Done(draft().address());
            };
        } catch (NumberFormatException e) {
            return failed(Failure.of(Failure.Kind.REJECTED, "A number was expected, such as a port"));
        } catch (IllegalArgumentException e) {
            // a setting that cannot be understood; its message is for the person
            return failed(Failure.of(Failure.Kind.REJECTED, String.valueOf(e.getMessage())));
        } catch (Exception e) {
            if (e instanceof InterruptedException) Thread.currentThread().interrupt();
            return failed(failure(e));
        }
    }

    private LoginStep attempt() throws Exception {
        return switch (address(values.getOrDefault(ADDRESS, ""))) {
            case Outcome.Failed<Address>(var failure) -> back(failure);
            case Outcome.Done<Address>(var self) -> {
                if (another(self)) yield another();
                if (needsPassword() && secret(AccountSettings.PASSWORD).isEmpty())
                    yield back(Failure.of(Failure.Kind.WRONG_CREDENTIALS, "A password is needed"));
                hangUp();
                yield enter(self);
            }
        };
    }

    private LoginStep failed(Failure failure) {
        hangUp();
        if (failure.kind() != Failure.Kind.CERTIFICATE_UNTRUSTED) return back(failure);
        at = At.CERTIFICATE;
        distrusted = failure;
        return new LoginStep.Choice(
                Prompt.CERTIFICATE,
                "The server cannot be identified",
                failure.detail(),
                failure.facts(),
                List.of(new Option("refuse", "Do not connect"), new Option(TRUST, "Trust this certificate")));
    }

    private LoginStep decided(boolean trust) throws Exception {
        Failure failure = distrusted;
        String fingerprint = failure == null ? null : failure.facts().get(CertificateFacts.FINGERPRINT);
        if (!trust || fingerprint == null) return back(failure);
        values.put(AccountSettings.PIN, fingerprint);
        return attempt();
    }

    @Override
    public final AccountDraft draft() {
        AccountDraft made = draft;
        if (made == null) throw new IllegalStateException("the login is not done");
        return made;
    }

    @Override
    public final void close() {
        worker.shutdownNow();
        Thread.ofVirtual().name(network + "-login-end").start(this::hangUp);
    }
}
