package org.tertulia.client;

import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Secret;

/**
 * One way to one account, new or known, step by step. When a step is {@link LoginStep.Done}, the account is stored, its secrets are in
 * the keyring, and it connects. Calls one at a time; nothing blocks; stages complete on a thread of the core.
 */
public interface SignIn extends AutoCloseable {

    CompletionStage<LoginStep> begin();

    /**
     * @param values by field key; for a choice, the option under {@link LoginStep#CHOICE}
     * @param secrets of the fields of kind SECRET
     */
    CompletionStage<LoginStep> answer(Map<String, String> values, Map<String, Secret> secrets);

    @Override
    void close();
}
