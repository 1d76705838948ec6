package org.tertulia.engine;

import static java.lang.System.Logger.Level.ERROR;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.SignIn;
import org.tertulia.engine.LoginGoal.Beginning;
import org.tertulia.model.AccountId;
import org.tertulia.model.Failure;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Outcome;
import org.tertulia.model.Secret;
import org.tertulia.network.AccountSettings;
import org.tertulia.network.KnownAccount;
import org.tertulia.network.LoginContext;
import org.tertulia.network.LoginFlow;
import org.tertulia.network.NetworkPath;
import org.tertulia.path.NetworkPaths;

/**
 * A login that ends with an account. When the account cannot be kept, the last form comes again with what is wrong; the
 * next answer then goes through a login of its own, up to the same form.
 */
final class CoreSignIn implements SignIn {

    private static final System.Logger LOG = System.getLogger(CoreSignIn.class.getName());

    private final LoginGoal goal;
    private final NetworkPaths paths;
    private final Map<String, Secret> typed = new ConcurrentHashMap<>();
    private final List<Answer> answers = new ArrayList<>();
    private volatile @Nullable Beginning beginning;
    private volatile @Nullable LoginFlow flow;
    private volatile boolean over;
    private volatile boolean closed;
    private LoginStep.@Nullable Form form;

    private record Answer(Map<String, String> values, Map<String, Secret> secrets) {}

    CoreSignIn(LoginGoal goal, NetworkPaths paths) {
        this.goal = goal;
        this.paths = paths;
    }

    /** The proxy's password is a secret that only the answers have, or the keyring when they leave it empty. */
    private record Context(Beginning beginning, NetworkPaths paths, Map<String, Secret> typed) implements LoginContext {
        @Override
        public NetworkPath path(Map<String, String> settings) {
            Secret answered = typed.get(AccountSettings.PROXY_PASSWORD);
            return paths.path(
                    settings,
                    answered == null || answered.isEmpty() ? beginning.proxyPassword(settings) : Optional.of(answered));
        }

        @Override
        public Optional<KnownAccount> known() {
            return beginning.known();
        }
    }

    @Override
    public CompletionStage<LoginStep> begin() {
        return goal.begin().thenCompose(outcome -> switch (outcome) {
            case Outcome.Failed<Beginning>(var failure) -> CompletableFuture.completedFuture(refused(failure));
            case Outcome.Done<Beginning>(var found) -> {
                beginning = found;
                yield begun(found).thenCompose(this::reached);
            }
        });
    }

    private CompletionStage<LoginStep> begun(Beginning from) {
        return apart(() -> {
            LoginFlow made = from.network().login(new Context(from, paths, typed));
            flow = made;
            if (closed) end(made);
            return made.begin();
        });
    }

    @Override
    public CompletionStage<LoginStep> answer(Map<String, String> values, Map<String, Secret> secrets) {
        typed.putAll(secrets);
        Answer answer = new Answer(Map.copyOf(values), Map.copyOf(secrets));
        CompletionStage<LoginStep> next = over ? again(answer) : apart(() -> flow().answer(values, secrets));
        answers.add(answer);
        return next.thenCompose(this::reached);
    }

    @Override
    public void close() {
        closed = true;
        LoginFlow now = flow;
        if (now != null) end(now);
    }

    /** An adapter's code, and whoever closes us may be the one thread that must not wait for it. */
    private static void end(LoginFlow flow) {
        SessionOpener.apart("login-end", flow::close);
    }

    private LoginFlow flow() {
        return Objects.requireNonNull(flow, "the login has not begun");
    }

    /** From the start to where the last answer was given, and then this one instead. */
    private CompletionStage<LoginStep> again(Answer answer) {
        over = false;
        if (!answers.isEmpty()) answers.removeLast();
        Beginning from = beginning;
        if (from == null) return begin();
        CompletionStage<LoginStep> way = begun(from);
        for (Answer each : List.copyOf(answers)) {
            way = way.thenCompose(_ -> apart(() -> flow().answer(each.values, each.secrets)));
        }
        return way.thenCompose(_ -> apart(() -> flow().answer(answer.values, answer.secrets)));
    }

    private CompletionStage<LoginStep> reached(LoginStep step) {
        if (step instanceof LoginStep.Form shown) form = shown;
        if (!(step instanceof LoginStep.Done) || closed) return CompletableFuture.completedFuture(step);
        LoginFlow done = flow();
        return goal.reach(done.draft()).thenApply(outcome -> {
            end(done);
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
