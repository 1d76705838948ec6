package org.tertulia.swing.model;

import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.SignIn;
import org.tertulia.model.Failure;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Secret;

/** The way to a new account, one step after the other. */
public final class SignInModel implements AutoCloseable {

    private final CoreLink core;
    private final SignIn signIn;
    private final Signal signal = new Signal();
    private @Nullable LoginStep step;
    private @Nullable Failure failure;
    private boolean busy;
    private boolean closed;

    public SignInModel(CoreLink core, SignIn signIn) {
        this.core = core;
        this.signIn = signIn;
    }

    public Signal changes() {
        return signal;
    }

    /** What to show; {@code null} until the first is here. */
    public @Nullable LoginStep step() {
        return step;
    }

    /** The way broke off: only starting anew helps. */
    public @Nullable Failure failure() {
        return failure;
    }

    public boolean busy() {
        return busy;
    }

    public void begin() {
        follow(signIn.begin());
    }

    public void answer(Map<String, String> values, Map<String, Secret> secrets) {
        if (!busy) follow(signIn.answer(values, secrets));
    }

    public void choose(String option) {
        answer(Map.of(LoginStep.CHOICE, option), Map.of());
    }

    @Override
    public void close() {
        closed = true;
        signIn.close();
    }

    private void follow(CompletionStage<LoginStep> stage) {
        busy = true;
        failure = null;
        signal.fire();
        core.whenDone(stage, this::reached, problem -> broken());
    }

    private void reached(LoginStep next) {
        busy = false;
        step = next;
        if (!closed) signal.fire();
    }

    private void broken() {
        busy = false;
        failure = Failure.of(Failure.Kind.INTERNAL, "");
        if (!closed) signal.fire();
    }
}
