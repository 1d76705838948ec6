package org.example.echo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tertulia.model.Address;
import org.tertulia.model.Body;
import org.tertulia.model.Capabilities;
import org.tertulia.model.Conversation;
import org.tertulia.model.Failure;
import org.tertulia.model.NetworkMessageId;
import org.tertulia.model.Protection;
import org.tertulia.network.Ability;
import org.tertulia.network.AdapterContext;
import org.tertulia.network.EventBatch;
import org.tertulia.network.IncomingMessage;
import org.tertulia.network.IncomingMessage.Placement;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.NetworkEvent.Connected;
import org.tertulia.network.NetworkEvent.Disconnected;
import org.tertulia.network.NetworkEvent.MessageReceived;
import org.tertulia.network.NetworkEvent.SendConfirmed;
import org.tertulia.network.NetworkEvent.SendFailed;
import org.tertulia.network.OutgoingMessage;
import org.tertulia.network.Session;
import org.tertulia.network.Typing;

/** One account, as long as it is connected. It has no socket, so it has no thread: it tells on the thread that asks. */
final class EchoSession implements Session {

    private static final String GREETED = "greeted";

    private final AdapterContext context;
    private final Hub hub;
    private final Capabilities capabilities;
    private final String greeting;

    /** @param greeting the first thing that is ever said to an account */
    EchoSession(AdapterContext context, Hub hub, Capabilities capabilities, String greeting) {
        this.context = context;
        this.hub = hub;
        this.capabilities = capabilities;
        this.greeting = greeting;
    }

    // tag::connect[]
    @Override
    public void connect() {
        EchoSession before = hub.enter(context.address(), this);
        if (before != null && before != this) before.replaced();
        List<NetworkEvent> events = new ArrayList<>();
        List<EventBatch.Write> state = new ArrayList<>();
        events.add(new Connected(context.address(), false));
        if (context.state().get(GREETED).isEmpty()) {
            Body words = Body.text(greeting);
            events.add(received(Hub.MACHINE, "greeting", words, context.clock().instant()));
            state.add(new EventBatch.Write(GREETED, new byte[] {1}));
        }
        var _ = context.sink().accept(new EventBatch(events, state));
    }
    // end::connect[]

    private void replaced() {
        tell(new Disconnected(Failure.of(Failure.Kind.CONFLICT, "Somebody else has signed in with this name.")));
    }

    private void tell(NetworkEvent event) {
        var _ = context.sink().accept(event);
    }

    // tag::send[]
    @Override
    public void send(OutgoingMessage message) {
        Address to = message.conversation();
        Instant now = context.clock().instant();
        List<NetworkEvent> answer = new ArrayList<>();
        answer.add(new SendConfirmed(message.id(), List.of(), now));
        if (to.equals(Hub.MACHINE)) {
            answer.add(received(to, "echo of " + message.wireId(), message.body(), now));
        } else {
            EchoSession other = hub.find(to).orElse(null);
            if (other == null) {
                tell(new SendFailed(message.id(), Failure.of(Failure.Kind.NOT_FOUND, to.value() + " is not here.")));
                return;
            }
            other.tell(received(context.address(), message.wireId(), message.body(), now));
        }
        var _ = context.sink().accept(new EventBatch(answer, List.of()));
    }

    private static MessageReceived received(Address from, String id, Body body, Instant at) {
        return new MessageReceived(new IncomingMessage(
                from,
                Conversation.Kind.DIRECT,
                from,
                from.value(),
                false,
                body,
                at,
                List.of(new NetworkMessageId(NetworkMessageId.ORIGIN, id)),
                Placement.LIVE,
                Protection.NONE));
    }
    // end::send[]

    // tag::ability[]
    @Override
    public <A extends Ability> Optional<A> ability(Class<A> kind) {
        Typing typing = this::typing;
        return kind == Typing.class ? Optional.of(kind.cast(typing)) : Optional.empty();
    }

    private void typing(Address conversation, boolean typing) {
        Address self = context.address();
        hub.find(conversation).ifPresent(other -> other.tell(new NetworkEvent.TypingChanged(self, self, typing)));
    }
    // end::ability[]

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    // tag::close[]
    @Override
    public void close() {
        hub.leave(context.address(), this);
    }
    // end::close[]
}
