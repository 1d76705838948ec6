package org.tertulia.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Change;
import org.tertulia.model.AccountId;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Prompt;

/** Questions to the person that wait for an answer; at most one of a kind for an account. On the core's thread only. */
final class Prompts {

    private final LiveState live;
    private long last;

    Prompts(LiveState live) {
        this.live = live;
    }

    void ask(
            Turn turn,
            AccountId account,
            String kind,
            String text,
            Map<String, String> facts,
            List<LoginStep.Option> options) {
        close(turn, account, kind);
        Prompt prompt = new Prompt(++last, account, kind, text, facts, options);
        live.put(prompt);
        turn.emit(new Change.PromptAsked(prompt));
    }

    /** Takes it off the screen. @return what it was, or {@code null} when it has been answered already */
    @Nullable
    Prompt answered(Turn turn, long id) {
        Prompt prompt = live.removePrompt(id);
        if (prompt != null) turn.emit(new Change.PromptClosed(id));
        return prompt;
    }

    /** It need not be asked any more. */
    void close(Turn turn, AccountId account, String kind) {
        for (Prompt each : live.prompts()) {
            if (each.account().equals(account) && each.kind().equals(kind)) answered(turn, each.id());
        }
    }

    void closeAll(Turn turn, AccountId account) {
        for (Prompt each : live.prompts()) {
            if (each.account().equals(account)) answered(turn, each.id());
        }
    }
}
