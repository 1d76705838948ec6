package org.tertulia.irc;

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
import org.tertulia.irc.Registration.Registered;
import org.tertulia.irc.Terms.Identity;
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

/**
 * The way to an account: sign in, register a nick with NickServ, or just a nick; or only in again, the way that the
 * account came. Done only when it has worked.
 */
final class IrcLogin implements LoginFlow {

    private static final String TRUST = "trust";

    /** The three ways in. */
    enum Way {
        SIGN_IN("sign-in"),
        REGISTER("register"),
        GUEST("guest");

        final String key;

        Way(String key) {
            this.key = key;
        }

        static Way of(String key) {
            for (Way way : values()) if (way.key.equals(key)) return way;
            return SIGN_IN;
        }
    }

    private enum At {
        START,
        CREDENTIALS,
        CERTIFICATE,
        DONE
    }

    private final LoginContext context;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("irc-login").factory());

    /** What was entered so far. All of these are only for the worker, once {@link #begin} has returned. */
    private final Map<String, String> values = new LinkedHashMap<>();

    private final Map<String, Secret> secrets = new HashMap<>();
    private At at = At.START;
    private Way way = Way.SIGN_IN;
    private boolean registered;
    private @Nullable Failure distrusted;
    private volatile @Nullable Link link;
    private volatile @Nullable AccountDraft draft;

    IrcLogin(LoginContext context) {
        this.context = context;
    }

    @Override
    public CompletionStage<LoginStep> begin() {
        KnownAccount known = context.known().orElse(null);
        if (known != null) return CompletableFuture.completedFuture(again(known));
        return CompletableFuture.completedFuture(new LoginStep.Choice(
                "login.start",
                "IRC",
                "Do you have an account already?",
                Map.of(),
                List.of(
                        new Option(Way.SIGN_IN.key, "Sign in"),
                        new Option(Way.REGISTER.key, "Create an account"),
                        new Option(Way.GUEST.key, "Just a nick, without an account"))));
    }

    private LoginStep again(KnownAccount known) {
        Map<String, String> settings = known.settings();
        String nick = settings.getOrDefault(Terms.NICK, Addresses.name(known.address()));
        boolean guest = Identity.NONE.name().equals(settings.getOrDefault(Terms.IDENTITY, Identity.NONE.name()));
        way = guest ? Way.GUEST : Way.SIGN_IN;
        values.putAll(settings);
        values.put(
                LoginForms.ADDRESS, nick + "@" + Addresses.of(known.address()).network());
        return form(null);
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
                    way = Way.of(given.getOrDefault(LoginStep.CHOICE, ""));
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
            return form(Failure.of(Failure.Kind.REJECTED, "Port and lines a second must be numbers"));
        } catch (IllegalArgumentException e) {
            // a setting that cannot be understood; its message is for the person
            return form(Failure.of(Failure.Kind.REJECTED, String.valueOf(e.getMessage())));
        } catch (IOException | RuntimeException e) {
            return failed(Failures.of(e));
        }
    }

    private LoginStep form(@Nullable Failure failure) {
        at = At.CREDENTIALS;
        LoginStep.Form form = LoginForms.credentials(way, values, failure);
        return context.known().isPresent() ? LoginForms.again(form) : form;
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
        Outcome<Address> typed = Addresses.typed(values.getOrDefault(LoginForms.ADDRESS, ""));
        return switch (typed) {
            case Outcome.Failed<Address>(var failure) -> form(failure);
            case Outcome.Done<Address>(var self) -> {
                if (Addresses.channel(self))
                    yield form(Failure.of(Failure.Kind.REJECTED, "This is a channel, not a nick"));
                if (context.known().isPresent()
                        && !context.known().get().address().equals(self)) {
                    yield form(Failure.of(Failure.Kind.CONFLICT, "That is another account; add it as one of its own"));
                }
                if (way != Way.GUEST && password().isEmpty()) {
                    yield form(Failure.of(Failure.Kind.WRONG_CREDENTIALS, "A password is needed"));
                }
                yield enter(self);
            }
        };
    }

    private Optional<Secret> password() {
        return Optional.ofNullable(secrets.get(AccountSettings.PASSWORD)).filter(secret -> !secret.isEmpty());
    }

    /** The nick in the spelling that was typed. */
    private String nick() {
        String typed = values.getOrDefault(LoginForms.ADDRESS, "").strip();
        return typed.substring(0, typed.lastIndexOf('@'));
    }

    private LoginStep enter(Address self) throws IOException {
        if (way == Way.REGISTER && !registered) {
            visit(self, new Terms(nick(), nick(), Optional.empty(), Identity.NONE, true));
            registered = true;
        }
        boolean guest = way == Way.GUEST;
        String account = values.getOrDefault(Terms.ACCOUNT, "").strip();
        Terms terms = new Terms(
                nick(),
                account.isEmpty() ? nick() : account,
                guest ? Optional.empty() : password(),
                guest ? Identity.NONE : Identity.ANY,
                // who comes in again may hold the nick still
                guest && context.known().isEmpty());
        Registered proved = visit(self, terms);
        Map<String, String> settings = new LinkedHashMap<>(LoginForms.settings(values));
        settings.put(Terms.IDENTITY, proved.identity().name());
        settings.put(Terms.NICK, nick());
        AccountDraft made = new AccountDraft(self, settings, kept(guest));
        draft = made;
        at = At.DONE;
        return new LoginStep.Done(self);
    }

    private Map<String, Secret> kept(boolean guest) {
        Map<String, Secret> kept = new HashMap<>();
        if (!guest) password().ifPresent(secret -> kept.put(AccountSettings.PASSWORD, secret));
        Secret proxy = secrets.get(AccountSettings.PROXY_PASSWORD);
        if (proxy != null && !proxy.isEmpty()) kept.put(AccountSettings.PROXY_PASSWORD, proxy);
        return kept;
    }

    /** Connects, is greeted, registers where that is what for, and leaves so that the nick is free again. */
    private Registered visit(Address self, Terms terms) throws IOException {
        Map<String, String> settings = LoginForms.settings(values);
        Link dialled =
                new Link(context.path(settings), settings, Addresses.of(self).network());
        link = dialled;
        try (Wire wire = dialled.open()) {
            Registration registration = new Registration(wire, terms);
            Registered result = registration.run();
            if (way == Way.REGISTER && !registered) {
                String mail = values.getOrDefault(LoginForms.MAIL, "").strip();
                registration.services().register(password().orElseThrow().reveal(), mail);
            }
            leave(wire);
            return result;
        }
    }

    private static void leave(Wire wire) {
        try {
            wire.patience(2000);
            wire.write("QUIT");
            while (wire.read() != null) {}
        } catch (IOException e) {
            // gone is gone
        }
    }

    @Override
    public AccountDraft draft() {
        AccountDraft made = draft;
        if (made == null) throw new IllegalStateException("the login is not done");
        return made;
    }

    @Override
    public void close() {
        worker.shutdownNow();
        Link open = link;
        if (open != null) Thread.ofVirtual().name("irc-login-end").start(open::abort);
    }
}
