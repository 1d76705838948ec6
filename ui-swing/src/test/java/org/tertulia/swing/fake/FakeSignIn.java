package org.tertulia.swing.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.tertulia.client.SignIn;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Secret;

/** Steps that were written down beforehand; the last one stays. */
public final class FakeSignIn implements SignIn {

    public final List<Map<String, String>> answers = new ArrayList<>();
    public final List<Map<String, Secret>> secrets = new ArrayList<>();
    private final List<LoginStep> steps;
    private boolean closed;
    private int at;

    public FakeSignIn(List<LoginStep> steps) {
        this.steps = List.copyOf(steps);
    }

    @Override
    public CompletionStage<LoginStep> begin() {
        return steps.isEmpty() ? new CompletableFuture<>() : step();
    }

    @Override
    public CompletionStage<LoginStep> answer(Map<String, String> values, Map<String, Secret> hidden) {
        answers.add(values);
        secrets.add(hidden);
        at = Math.min(at + 1, steps.size() - 1);
        return step();
    }

    private CompletionStage<LoginStep> step() {
        return CompletableFuture.completedFuture(steps.get(at));
    }

    public boolean closed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}
