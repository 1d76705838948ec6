package org.tertulia.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tertulia.model.Action;
import org.tertulia.model.ActionResult;
import org.tertulia.model.ActionScope;
import org.tertulia.model.Outcome;
import org.tertulia.model.Secret;
import org.tertulia.network.Actions;

/** What a network has of its own, as the test says. */
final class ScriptedActions implements Actions {

    final List<String> ran = new CopyOnWriteArrayList<>();
    volatile List<Action> offered = List.of();
    volatile ActionResult result = new ActionResult.Done("");

    @Override
    public CompletionStage<Outcome<List<Action>>> actions(ActionScope scope) {
        return CompletableFuture.completedFuture(Outcome.done(offered));
    }

    @Override
    public CompletionStage<Outcome<ActionResult>> run(
            ActionScope scope, String action, Map<String, String> values, Map<String, Secret> secrets) {
        ran.add(scope.room() + " " + scope.who() + " " + action + " " + values);
        return CompletableFuture.completedFuture(Outcome.done(result));
    }
}
