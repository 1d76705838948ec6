package org.tertulia.swing.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tertulia.client.Command;
import org.tertulia.model.AccountId;
import org.tertulia.model.Action;
import org.tertulia.model.ActionResult;
import org.tertulia.model.ActionScope;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Secret;

/**
 * An action of a network's own that somebody wants to be done.
 *
 * @param network the network's id, for its words
 * @param values what is known already, by field key
 */
public record ActionCall(
        AccountId account, String network, ActionScope scope, Action action, Map<String, String> values) {

    public ActionCall {
        values = Map.copyOf(values);
    }

    public ActionCall(AccountId account, String network, ActionScope scope, Action action) {
        this(account, network, scope, action, Map.of());
    }

    /** As somebody typed it: each field takes a word, the last one the rest. */
    public ActionCall typed(String rest) {
        Map<String, String> typed = new HashMap<>(values);
        String left = rest.strip();
        List<LoginStep.Field> fields = action.fields();
        for (int i = 0; i < fields.size() && !left.isEmpty(); i++) {
            boolean last = i + 1 == fields.size();
            String[] words = last ? new String[] {left} : left.split("\\s+", 2);
            typed.put(fields.get(i).key(), words[0]);
            left = words.length > 1 ? words[1] : "";
        }
        return new ActionCall(account, network, scope, action, typed);
    }

    /** Whether all is known that it needs. */
    public boolean complete() {
        return action.fields().stream()
                .filter(LoginStep.Field::required)
                .allMatch(field ->
                        !values.getOrDefault(field.key(), field.value()).isBlank());
    }

    /** Its fields, filled in as far as they are known. */
    public List<LoginStep.Field> fields() {
        List<LoginStep.Field> filled = new ArrayList<>();
        for (LoginStep.Field field : action.fields()) {
            filled.add(new LoginStep.Field(
                    field.key(),
                    field.label(),
                    field.kind(),
                    values.getOrDefault(field.key(), field.value()),
                    field.hint(),
                    field.required(),
                    field.advanced()));
        }
        return filled;
    }

    public Command<ActionResult> command(Map<String, Secret> secrets) {
        return new Command.RunAction(account, scope, action.id(), values, secrets);
    }

    public ActionCall with(Map<String, String> answers) {
        Map<String, String> all = new HashMap<>(values);
        all.putAll(answers);
        return new ActionCall(account, network, scope, action, all);
    }

    /** What an answer leads to, about the same. */
    public ActionCall next(ActionResult.Next next) {
        return new ActionCall(account, network, scope, new Action(next.action(), next.label()), next.values());
    }
}
