package org.tertulia.nearby;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Address;
import org.tertulia.model.Capabilities;
import org.tertulia.model.Failure;
import org.tertulia.model.Presence;
import org.tertulia.network.Ability;
import org.tertulia.network.AdapterContext;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.OutgoingMessage;
import org.tertulia.network.PresencePublisher;
import org.tertulia.network.Roster;
import org.tertulia.network.Session;
import org.tertulia.network.Typing;

/** One account's life among those who are nearby: from {@link #connect} until there is no network, or it is closed. */
final class NearbySession implements Session {

    static final Failure PROXIED = Failure.of(
            Failure.Kind.UNSUPPORTED,
            "A proxy is set for this account, and people nearby cannot be reached through one: nothing was sent");

    private static final long MOST_MILLIS = 4_900;

    private final AdapterContext context;
    private final Doorstep doorstep;
    private final Timing timing;
    private final NearbyAbilities abilities = new NearbyAbilities(this::here);

    /** Guarded by this, like all below. */
    private boolean closed;

    private @Nullable Thread living;
    private @Nullable Neighbourhood made;
    /** Set from when it has been told that we are connected. */
    private @Nullable Neighbourhood here;

    NearbySession(AdapterContext context, Doorstep doorstep, Timing timing) {
        this.context = context;
        this.doorstep = doorstep;
        this.timing = timing;
    }

    private synchronized @Nullable Neighbourhood here() {
        return here;
    }

    /** Where we listen, or 0; for tests. */
    int port() {
        Neighbourhood now = here();
        return now == null ? 0 : now.port();
    }

    @Override
    public synchronized void connect() {
        if (closed || living != null) return;
        living = Thread.ofVirtual().name("nearby").start(this::live);
    }

    private void live() {
        Failure end;
        try {
            end = context.path().proxied() ? PROXIED : entered();
        } catch (InterruptedException e) {
            // closed: nobody is told
            return;
        }
        synchronized (this) {
            living = null;
            if (closed) return;
        }
        var _ = context.sink().accept(new NetworkEvent.Disconnected(end)).exceptionally(gone -> null);
    }

    /** @return why it is over, which it is then in every respect */
    private Failure entered() throws InterruptedException {
        String name = context.address().value();
        doorstep.enter(name);
        try {
            return among();
        } catch (IOException | RuntimeException e) {
            return failure(e);
        } finally {
            // the good-bye may take its time
            var _ = Thread.interrupted();
            Neighbourhood last;
            synchronized (this) {
                last = made;
                here = null;
            }
            if (last != null) last.close();
            doorstep.leave(name);
        }
    }

    private Failure among() throws IOException, InterruptedException {
        Neighbourhood begun = new Neighbourhood(context, Settings.of(context.address(), context.settings()), timing);
        synchronized (this) {
            made = begun;
            if (closed) throw new InterruptedException();
        }
        Failure failure = begun.begin();
        if (failure != null) return failure;
        synchronized (this) {
            here = begun;
        }
        return begun.live();
    }

    private static Failure failure(Exception e) {
        if (e instanceof IllegalArgumentException)
            return Failure.of(Failure.Kind.REJECTED, String.valueOf(e.getMessage()));
        if (e instanceof IOException)
            return Failure.of(Failure.Kind.UNREACHABLE, "This computer cannot listen for others: " + e.getMessage());
        return Failure.of(Failure.Kind.INTERNAL, e.getClass().getSimpleName());
    }

    @Override
    public void send(OutgoingMessage message) {
        Neighbourhood now = here();
        if (now == null) return;
        String key = message.conversation().value();
        Courier courier = now.courier(key);
        if (courier == null) {
            Failure full = Failure.of(Failure.Kind.REJECTED, "Too many conversations are under way at once");
            now.emit(List.of(new NetworkEvent.SendFailed(message.id(), full)));
            return;
        }
        // whom we write to stays in the list when they go
        if (!now.contacts().keeps(key)) now.contacts().keep(key, null);
        try {
            courier.send(message);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public <A extends Ability> Optional<A> ability(Class<A> kind) {
        Ability ability = null;
        if (kind == Roster.class) ability = abilities.roster();
        if (kind == PresencePublisher.class) ability = (PresencePublisher) (Presence p) -> abilities.publish(p);
        if (kind == Typing.class) ability = (Typing) (Address who, boolean typing) -> abilities.typing(who, typing);
        return Optional.ofNullable(ability).map(kind::cast);
    }

    @Override
    public Capabilities capabilities() {
        return NearbyNetwork.CAPABILITIES;
    }

    @Override
    public void close() {
        Thread thread;
        synchronized (this) {
            closed = true;
            thread = living;
        }
        if (thread == null) return;
        thread.interrupt();
        try {
            thread.join(MOST_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
