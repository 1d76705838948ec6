package org.tertulia.network;

import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Secret;

/**
 * One way to one account: {@link #begin}, then {@link #answer} until the step is {@link LoginStep.Done}. Calls come one
 * at a time and do not block; stages complete on a thread of the adapter and never exceptionally: what goes wrong is
 * the failure of the next {@link LoginStep.Form}.
 */
public interface LoginFlow extends AutoCloseable {

    CompletionStage<LoginStep> begin();

    /**
     * @param values the answers by field key; for a choice, the option under {@link LoginStep#CHOICE}
     * @param secrets the answers of fields of kind SECRET
     */
    CompletionStage<LoginStep> answer(Map<String, String> values, Map<String, Secret> secrets);

    /** What the login came to; only after {@link LoginStep.Done}. */
    AccountDraft draft();

    /** Ends it wherever it is and frees what it holds; does not block. Harmless when done or called twice. */
    @Override
    void close();
}
