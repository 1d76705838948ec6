package org.tertulia.plugins;

import org.tertulia.model.Address;
import org.tertulia.model.Capabilities;
import org.tertulia.model.Outcome;
import org.tertulia.model.Presentation;
import org.tertulia.network.AdapterContext;
import org.tertulia.network.LoginContext;
import org.tertulia.network.LoginFlow;
import org.tertulia.network.Network;
import org.tertulia.network.Session;

/**
 * A plug-in's network as the core gets it. What it is was asked once, when it was loaded; all else goes through the
 * {@link Guard}.
 */
final class PluginNetwork implements Network {

    private final Network inner;
    private final Guard guard;
    private final Entry entry;
    private final String id;
    private final String name;
    private final Capabilities capabilities;
    private final Presentation presentation;

    /** Runs code of the plug-in's, which may throw and may take its time. */
    PluginNetwork(Network inner, Guard guard, Entry entry) {
        this.inner = inner;
        this.guard = guard;
        this.entry = entry;
        id = guard.present("Network.id", guard.run("Network.id", inner::id));
        name = guard.present("Network.name", guard.run("Network.name", inner::name));
        capabilities = guard.present("Network.capabilities", guard.run("Network.capabilities", inner::capabilities));
        presentation = guard.present("Network.presentation", guard.run("Network.presentation", inner::presentation));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Presentation presentation() {
        return presentation;
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public Outcome<Address> address(String typed) {
        guard.refuseWhenOff();
        return guard.present("Network.address", guard.run("Network.address", () -> inner.address(typed)));
    }

    @Override
    public LoginFlow login(LoginContext context) {
        guard.refuseWhenOff();
        LoginFlow made = guard.present("Network.login", guard.run("Network.login", () -> inner.login(context)));
        return guard.around(LoginFlow.class, made);
    }

    @Override
    public Session open(AdapterContext context) {
        if (entry.off()) return new OffSession(context.sink(), entry);
        PluginContext lent = new PluginContext(context, entry);
        Session made = guard.present("Network.open", guard.run("Network.open", () -> inner.open(lent)));
        entry.opened(context.sink());
        return new PluginSession(guard.around(Session.class, made), () -> entry.closed(context.sink()));
    }
}
