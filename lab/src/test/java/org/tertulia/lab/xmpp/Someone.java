package org.tertulia.lab.xmpp;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.tertulia.lab.Lab;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Body;
import org.tertulia.model.Conversation;
import org.tertulia.model.OutboxId;
import org.tertulia.model.Outcome;
import org.tertulia.model.Presence;
import org.tertulia.model.Secret;
import org.tertulia.network.Ability;
import org.tertulia.network.AccountSettings;
import org.tertulia.network.AdapterContext;
import org.tertulia.network.EventBatch;
import org.tertulia.network.EventSink;
import org.tertulia.network.LentState;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.NetworkPath;
import org.tertulia.network.OutgoingMessage;
import org.tertulia.network.PresencePublisher;
import org.tertulia.network.Session;
import org.tertulia.xmpp.XmppNetwork;

/** Somebody with an account in the lab, and a session of the adapter. */
final class Someone implements AdapterContext, AutoCloseable {

    private static final AtomicLong NUMBER = new AtomicLong();
    private static final String PASSWORD = "a word to pass";

    private final LabPath path;
    private final Address address;
    final Notebook notebook;
    Session session;

    Someone(Lab lab) {
        this(lab, "u" + UUID.randomUUID().toString().substring(0, 8), true, new Notebook());
    }

    private Someone(Lab lab, String user, boolean anew, Notebook notebook) {
        if (anew) lab.register(user, "lab.test", PASSWORD);
        this.path = new LabPath(lab, Map.of());
        this.address = new Address("xmpp", user + "@lab.test");
        this.notebook = notebook;
        this.session = new XmppNetwork().open(this);
    }

    /** Another client of the same account, which knows nothing yet. */
    Someone otherClient(Lab lab) {
        return new Someone(lab, address.value().substring(0, address.value().indexOf('@')), false, new Notebook());
    }

    /** The same client of the same account, started twice. */
    Someone twin(Lab lab) {
        Notebook same = new Notebook();
        same.accept(new EventBatch(
                List.of(),
                List.of(new EventBatch.Write(
                        "resource", notebook.get("resource").orElseThrow()))));
        return new Someone(lab, address.value().substring(0, address.value().indexOf('@')), false, same);
    }

    /** Signs in as the core does it: connect, then say how reachable we are, and have what was missed. */
    Someone online() {
        int start = notebook.size();
        session.connect();
        NetworkEvent.Connected connected = notebook.awaitSince(start, NetworkEvent.Connected.class, e -> true);
        done(ability(PresencePublisher.class).publish(Presence.ONLINE));
        if (!connected.resumed()) {
            notebook.awaitSince(start, NetworkEvent.Synchronised.class, e -> e.conversation() == null);
        }
        return this;
    }

    /** The app ends and starts again, with what it had stored. */
    Someone restarted() {
        session.close();
        session = new XmppNetwork().open(this);
        return online();
    }

    /** The connection goes away, and the core knows it when this returns. */
    Someone cut() throws IOException {
        int start = notebook.size();
        path.cut();
        notebook.awaitSince(start, NetworkEvent.Disconnected.class, e -> true);
        return this;
    }

    <A extends Ability> A ability(Class<A> kind) {
        return session.ability(kind).orElseThrow();
    }

    OutgoingMessage write(Address to, String text) {
        return write(to, Conversation.Kind.DIRECT, text);
    }

    OutgoingMessage write(Address to, Conversation.Kind kind, String text) {
        OutboxId id = new OutboxId(NUMBER.incrementAndGet());
        OutgoingMessage message = new OutgoingMessage(
                id, to, kind, Body.text(text), UUID.randomUUID().toString());
        session.send(message);
        return message;
    }

    void accepted(OutgoingMessage message) {
        notebook.await(NetworkEvent.SendConfirmed.class, e -> e.id().equals(message.id()));
    }

    static <T> T done(CompletionStage<Outcome<T>> stage) {
        Outcome<T> outcome = outcome(stage);
        if (outcome instanceof Outcome.Done<T>(T value)) return value;
        throw new AssertionError(outcome.toString());
    }

    static <T> Outcome<T> outcome(CompletionStage<Outcome<T>> stage) {
        return stage.toCompletableFuture().orTimeout(40, TimeUnit.SECONDS).join();
    }

    @Override
    public AccountId account() {
        return new AccountId(1);
    }

    @Override
    public Address address() {
        return address;
    }

    @Override
    public Map<String, String> settings() {
        return Map.of();
    }

    @Override
    public Optional<Secret> secret(String name) {
        return name.equals(AccountSettings.PASSWORD) ? Optional.of(Secret.of(PASSWORD)) : Optional.empty();
    }

    @Override
    public LentState state() {
        return notebook;
    }

    @Override
    public EventSink sink() {
        return notebook;
    }

    @Override
    public NetworkPath path() {
        return path;
    }

    @Override
    public InstantSource clock() {
        return InstantSource.system();
    }

    @Override
    public void close() {
        session.close();
    }
}
