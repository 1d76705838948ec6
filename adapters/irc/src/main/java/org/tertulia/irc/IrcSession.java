package org.tertulia.irc;

import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tertulia.irc.Registration.Registered;
import org.tertulia.model.Capabilities;
import org.tertulia.model.Failure;
import org.tertulia.network.Ability;
import org.tertulia.network.AccountSettings;
import org.tertulia.network.AdapterContext;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.OutgoingMessage;
import org.tertulia.network.Session;

/** One account's life on IRC. Each connection is new in every respect: IRC resumes nothing. */
final class IrcSession implements Session {

    private static final Duration GOODBYE = Duration.ofSeconds(3);

    private final AdapterContext context;
    private final List<Ability> all;
    private final ChannelKeys keys;

    /** Guarded by this, like all below. */
    private boolean closed;

    private @Nullable Link link;
    private @Nullable Connection connection;
    private @Nullable Thread reader;

    IrcSession(AdapterContext context) {
        this.context = context;
        keys = new ChannelKeys(context);
        Abilities abilities = new Abilities(this::online);
        all = List.of(
                new IrcRoster(abilities),
                new IrcRooms(abilities),
                new IrcPresence(abilities),
                new IrcTyping(abilities),
                new IrcActions(abilities));
    }

    private synchronized @Nullable Connection online() {
        return connection;
    }

    @Override
    public synchronized void connect() {
        if (closed || reader != null) return;
        Link dialled = new Link(
                context.path(),
                context.settings(),
                Addresses.of(context.address()).network());
        link = dialled;
        reader = Thread.ofVirtual().name("irc-reader").start(() -> live(dialled));
    }

    /** One connection, from the first byte to the last. */
    private void live(Link dialled) {
        Failure end;
        try {
            Terms terms = Terms.of(context.address(), context.settings(), context.secret(AccountSettings.PASSWORD));
            Wire wire = dialled.open();
            Registered registered = new Registration(wire, terms).run();
            end = read(new Connection(context, wire, registered, terms.nick(), keys), registered.backlog());
        } catch (IOException | RuntimeException e) {
            end = Failures.of(e);
        }
        dialled.abort();
        synchronized (this) {
            connection = null;
            reader = null;
            if (closed) return;
        }
        var _ = context.sink().accept(new NetworkEvent.Disconnected(end)).exceptionally(gone -> null);
    }

    private synchronized boolean begin(Connection made) {
        if (closed) return false;
        connection = made;
        return true;
    }

    /** @return why it ended */
    private Failure read(Connection made, List<Line> backlog) {
        Heartbeat heartbeat = new Heartbeat(made);
        try (made) {
            if (!begin(made)) return Failures.of(new EOFException());
            made.emit(
                    new NetworkEvent.Connected(context.address(), false),
                    made.contacts.loaded(),
                    new NetworkEvent.Synchronised(null, false));
            made.contacts.watchAll();
            made.nicks.watch();
            heartbeat.start();
            Inbox inbox = new Inbox(made);
            backlog.forEach(inbox::take);
            for (Line line = made.wire.read(); line != null; line = made.wire.read()) {
                if (line.command().equals("ERROR")) throw Failures.farewell(line.last());
                inbox.take(line);
            }
            throw new EOFException();
        } catch (IOException e) {
            return heartbeat.dead()
                    ? Failure.of(Failure.Kind.UNREACHABLE, "The server does not answer any more")
                    : Failures.of(e);
        } finally {
            heartbeat.stop();
        }
    }

    @Override
    public void send(OutgoingMessage message) {
        Connection now = online();
        if (now == null) return;
        now.identities.ask(Addresses.name(message.conversation()));
        now.outbound.send(message);
    }

    @Override
    public <A extends Ability> Optional<A> ability(Class<A> kind) {
        Connection now = online();
        boolean tags = now == null || now.features.has("message-tags");
        return all.stream()
                .filter(kind::isInstance)
                .filter(each -> tags || !(each instanceof IrcTyping))
                .map(kind::cast)
                .findFirst();
    }

    @Override
    public Capabilities capabilities() {
        Connection now = online();
        return IrcNetwork.capabilities(now == null || now.features.has("message-tags"));
    }

    @Override
    public void close() {
        Connection last;
        Link dialled;
        Thread reading;
        synchronized (this) {
            closed = true;
            last = connection;
            dialled = link;
            reading = reader;
        }
        if (last != null && reading != null) {
            last.urgent("QUIT");
            try {
                // the server closes, and by then has freed our nick
                reading.join(GOODBYE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (last != null) last.close();
        if (dialled != null) dialled.abort();
    }
}
