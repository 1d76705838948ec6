package org.tertulia.network;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.tertulia.model.Action;
import org.tertulia.model.ActionResult;
import org.tertulia.model.ActionScope;
import org.tertulia.model.Outcome;
import org.tertulia.model.Secret;

/** What a network can do that others cannot, as data. What a scope offers may change at any time. */
public interface Actions extends Ability {

    /** What can be done now about something; may ask the server. Empty: nothing. */
    CompletionStage<Outcome<List<Action>>> actions(ActionScope scope);

    /**
     * Does one of them. What is not for the person who asked is told by events, as always.
     *
     * @param action the id; one that is not offered is UNSUPPORTED
     * @param values by field key; an answer of an earlier form may stand there too
     * @param secrets of the fields of kind SECRET
     */
    CompletionStage<Outcome<ActionResult>> run(
            ActionScope scope, String action, Map<String, String> values, Map<String, Secret> secrets);
}
