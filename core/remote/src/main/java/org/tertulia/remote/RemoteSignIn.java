package org.tertulia.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.SignIn;
import org.tertulia.model.AccountId;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Secret;
import org.tertulia.remote.Json.MalformedException;

/** A way to an account, walked from another process. A stage fails when the way, or the connection, has ended. */
final class RemoteSignIn implements SignIn {

    private final RemoteMessenger messenger;
    private final Json json;
    private final long way;
    private final @Nullable String network;
    private final @Nullable AccountId account;

    RemoteSignIn(
            RemoteMessenger messenger, Json json, long way, @Nullable String network, @Nullable AccountId account) {
        this.messenger = messenger;
        this.json = json;
        this.way = way;
        this.network = network;
        this.account = account;
    }

    @Override
    public CompletionStage<LoginStep> begin() {
        return step(id -> new Ask.Begin(id, way, network, account));
    }

    @Override
    public CompletionStage<LoginStep> answer(Map<String, String> values, Map<String, Secret> secrets) {
        return step(id -> new Ask.Step(id, way, values, secrets));
    }

    private CompletionStage<LoginStep> step(LongFunction<Ask> ask) {
        return messenger.ask(ask).thenApply(answer -> switch (answer) {
            case Tell.Done(var id, var value) -> next(value);
            case Tell.Failed(var id, var failure) -> throw new IllegalStateException(failure.detail());
            case Tell.Read it -> throw new IllegalStateException(RemoteMessenger.FOREIGN);
        });
    }

    private LoginStep next(JsonNode value) {
        try {
            Optional<LoginStep> known = json.value(LoginStep.class, value);
            return known.orElseThrow(() -> new IllegalStateException(RemoteMessenger.FOREIGN));
        } catch (MalformedException e) {
            throw new IllegalStateException(RemoteMessenger.FOREIGN, e);
        }
    }

    @Override
    public void close() {
        messenger.say(new Ask.Leave(way));
    }
}
