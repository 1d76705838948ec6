package org.tertulia.swing.model;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.client.Query;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.model.Prompt;
import org.tertulia.model.Secret;

/** Questions from below that wait for the person, the oldest first. */
public final class PromptsModel extends Synced<List<Prompt>> {

    private final TreeMap<Long, Prompt> prompts = new TreeMap<>();

    public PromptsModel(CoreLink core) {
        super(core, new Query.Prompts());
        start();
    }

    public List<Prompt> all() {
        return List.copyOf(prompts.values());
    }

    public void answer(Prompt prompt, String option, Consumer<Outcome<Nothing>> done) {
        core().send(new Command.AnswerPrompt(prompt.id(), option), done);
    }

    public void unlock(Secret passphrase, Consumer<Outcome<Nothing>> done) {
        core().send(new Command.UnlockSecrets(passphrase), done);
    }

    @Override
    void replace(List<Prompt> value) {
        prompts.clear();
        value.forEach(prompt -> prompts.put(prompt.id(), prompt));
    }

    @Override
    boolean apply(Change change) {
        return switch (change) {
            case Change.PromptAsked(Prompt prompt) -> !prompt.equals(prompts.put(prompt.id(), prompt));
            case Change.PromptClosed(long id) -> prompts.remove(id) != null;
            default -> false;
        };
    }
}
