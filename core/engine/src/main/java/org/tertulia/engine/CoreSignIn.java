package org.tertulia.engine;

import static java.lang.System.Logger.Level.ERROR;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.SignIn;
import org.tertulia.model.AccountId;
import org.tertulia.model.Failure;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Outcome;
import org.tertulia.model.Secret;
import org.tertulia.network.AccountSettings;
import org.tertulia.network.LoginContext;
import org.tertulia.network.LoginFlow;
import org.tertulia.network.Network;
import org.tertulia.network.NetworkPath;

/**
 * A login that ends with an account. When the account cannot be kept, the last form comes again with what is wrong; the
 * next answer then goes through a login of its own, up to the same form.
 */
final class CoreSignIn implements SignIn {

    private static final System.Logger LOG = System.getLogger(CoreSignIn.class.getName());

    private final Network network;
    private final NewAccounts newAccounts;
    private final Map<String, Secret> typed = new ConcurrentHashMap<>();
    private final List<Answer> answers = new ArrayList<>();
    private volatile LoginFlow flow;
    private volatile boolean over;
    private volatile boolean closed;
    private LoginStep.@Nullable Form form;

    private record Answer(Map<String, String> values, Map<String, Secret> secrets) {}

    CoreSignIn(Network network, NewAccounts newAccounts) {
        this.network = network;
        this.newAccounts = newAccounts;
        flow = network.login(new Context());
    }

    /** The proxy's password is a secret that only the answers have. */
    private final class Context implements LoginContext {
        @Override
        public NetworkPath path(Map<String, String> settings) {
            return newAccounts.paths().path(settings, Optional.ofNullable(typed.get(AccountSettings.PROXY_PASSWORD)));
        }
    }

    @Override
    public CompletionStage<LoginStep> begin() {
        return apart(() -> flow.begin()).thenCompose(this::reached);
    }

    @Override
    public CompletionStage<LoginStep> answer(Map<String, String> values, Map<String, Secret> secrets) {
        typed.putAll(secrets);
        Answer answer = new Answer(Map.copyOf(values), Map.copyOf(secrets));
        CompletionStage<LoginStep> next = over ? again(answer) : apart(() -> flow.answer(values, secrets));
        answers.add(answer);
        return next.thenCompose(this::reached);
    }

    @Override
    public void close() {
        closed = true;
        flow.close();
    }

    /** From the start to where the last answer was given, and then this one instead. */
    private CompletionStage<LoginStep> again(Answer answer) {
        over = false;
        answers.removeLast();
        flow = network.login(new Context());
        CompletionStage<LoginStep> way = apart(() -> flow.begin());
        for (Answer each : List.copyOf(answers)) {
            way = way.thenCompose(_ -> apart(() -> flow.answer(each.values, each.secrets)));
        }
        return way.thenCompose(_ -> apart(() -> flow.answer(answer.values, answer.secrets)));
    }

    private CompletionStage<LoginStep> reached(LoginStep step) {
        if (step instanceof LoginStep.Form shown) form = shown;
        if (!(step instanceof LoginStep.Done) || closed) return CompletableFuture.completedFuture(step);
        return newAccounts.add(network.id(), flow.draft()).thenApply(outcome -> {
            flow.close();
            return outcome instanceof Outcome.Failed<AccountId>(var failure) ? refused(failure) : step;
        });
    }

    private LoginStep refused(Failure failure) {
        over = true;
        LoginStep.Form last = form;
        return last == null
                ? new LoginStep.Form("login.failed", "Sign in", "", List.of(), failure)
                : new LoginStep.Form(last.key(), last.title(), last.text(), filled(last), failure);
    }

    /** As it was typed, without the secrets. */
    private List<LoginStep.Field> filled(LoginStep.Form last) {
        Map<String, String> values = new HashMap<>(answers.isEmpty() ? Map.of() : answers.getLast().values);
        return last.fields().stream()
                .map(field -> new LoginStep.Field(
                        field.key(),
                        field.label(),
                        field.kind(),
                        values.getOrDefault(field.key(), field.value()),
                        field.hint(),
                        field.required(),
                        field.advanced()))
                .toList();
    }

    /** An adapter's code; what it may not throw is a form that says so. */
    private CompletionStage<LoginStep> apart(Step step) {
        CompletableFuture<LoginStep> answer = new CompletableFuture<>();
        SessionOpener.apart("login", () -> {
            try {
                step.take().whenComplete((next, failed) -> {
                    if (failed == null) answer.complete(next);
                    else answer.complete(defect(failed));
                });
            } catch (RuntimeException e) {
                answer.complete(defect(e));
            }
        });
        return answer;
    }

    private LoginStep defect(Throwable e) {
        LOG.log(ERROR, "a login failed", e);
        return refused(Failure.of(Failure.Kind.INTERNAL, "The network's adapter failed; the log has more."));
    }

    private interface Step {
        CompletionStage<LoginStep> take();
    }
}
