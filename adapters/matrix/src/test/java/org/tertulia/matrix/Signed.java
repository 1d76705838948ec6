package org.tertulia.matrix;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.ssl.X509ExtendedTrustManager;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Body;
import org.tertulia.model.Conversation;
import org.tertulia.model.OutboxId;
import org.tertulia.model.Secret;
import org.tertulia.network.AccountSettings;
import org.tertulia.network.AdapterContext;
import org.tertulia.network.EventSink;
import org.tertulia.network.LentState;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.NetworkPath;
import org.tertulia.network.OutgoingMessage;
import org.tertulia.network.Seal;

/** A whole session, signed in at a {@link Homeserver}, with a core that takes everything at once. */
final class Signed implements AdapterContext, AutoCloseable {

    static final String SELF = "@me:x";

    final MemoryState state = new MemoryState();
    final MatrixSession session;
    private final Map<String, String> settings;
    private final Secret key = Seal.newKey();
    private int sent;

    Signed(Homeserver server) {
        settings = Map.of(Terms.BASE, server.base(), Terms.DEVICE, "DEV");
        session = new MatrixSession(this);
    }

    void send(String conversation, String text) {
        Conversation.Kind kind = conversation.startsWith("!") ? Conversation.Kind.GROUP : Conversation.Kind.DIRECT;
        int id = ++sent;
        session.send(new OutgoingMessage(
                new OutboxId(id), Mxids.address(conversation), kind, Body.text(text), "wire-" + id));
    }

    /** Waits until the core has been told so. */
    <E extends NetworkEvent> E told(Class<E> kind, Predicate<E> which) throws InterruptedException {
        return state.told(kind, which);
    }

    @Override
    public AccountId account() {
        return new AccountId(1);
    }

    @Override
    public Address address() {
        return Mxids.address(SELF);
    }

    @Override
    public Map<String, String> settings() {
        return settings;
    }

    @Override
    public Optional<Secret> secret(String name) {
        return Optional.of(name.equals(AccountSettings.STATE_KEY) ? key : Secret.of("token"));
    }

    @Override
    public LentState state() {
        return state;
    }

    @Override
    public EventSink sink() {
        return state;
    }

    @Override
    public InstantSource clock() {
        return InstantSource.system();
    }

    @Override
    public NetworkPath path() {
        return new Loopback();
    }

    @Override
    public void close() {
        session.close();
    }

    private static final class Loopback implements NetworkPath {

        @Override
        public boolean proxied() {
            return false;
        }

        @Override
        public Socket connect(String host, int port, Duration timeout) throws IOException {
            Socket socket = new Socket();
            socket.connect(new InetSocketAddress(host, port), (int) timeout.toMillis());
            return socket;
        }

        @Override
        public List<ServiceRecord> services(String name) {
            return List.of();
        }

        @Override
        public X509ExtendedTrustManager trust(String domain) {
            return NoTrust.INSTANCE;
        }
    }
}
