package org.tertulia.plugins;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Secret;
import org.tertulia.network.AdapterContext;
import org.tertulia.network.EventSink;
import org.tertulia.network.LentState;
import org.tertulia.network.NetworkPath;

/** What the core lends to a plug-in's session: the same, but nothing of it comes in while it is switched off. */
record PluginContext(AdapterContext lent, Entry entry) implements AdapterContext {

    @Override
    public EventSink sink() {
        EventSink open = lent.sink();
        return batch -> entry.off()
                ? CompletableFuture.failedFuture(new CancellationException("the plug-in is switched off"))
                : open.accept(batch);
    }

    @Override
    public AccountId account() {
        return lent.account();
    }

    @Override
    public Address address() {
        return lent.address();
    }

    @Override
    public Map<String, String> settings() {
        return lent.settings();
    }

    @Override
    public Optional<Secret> secret(String name) {
        return lent.secret(name);
    }

    @Override
    public LentState state() {
        return lent.state();
    }

    @Override
    public NetworkPath path() {
        return lent.path();
    }

    @Override
    public InstantSource clock() {
        return lent.clock();
    }
}
