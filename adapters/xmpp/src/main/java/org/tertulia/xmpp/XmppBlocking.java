package org.tertulia.xmpp;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jivesoftware.smack.XMPPException.XMPPErrorException;
import org.jivesoftware.smack.iqrequest.AbstractIqRequestHandler;
import org.jivesoftware.smack.iqrequest.IQRequestHandler;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.StanzaError;
import org.jivesoftware.smackx.blocking.element.BlockContactsIQ;
import org.jivesoftware.smackx.blocking.element.BlockListIQ;
import org.jivesoftware.smackx.blocking.element.UnblockContactsIQ;
import org.jxmpp.jid.Jid;
import org.tertulia.model.Address;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.network.Blocking;
import org.tertulia.network.NetworkEvent;

/**
 * The list of those whom our server keeps from us (XEP-0191). An entry may be an occupant of a room, or a whole server;
 * as an address it is its own text.
 */
final class XmppBlocking implements Blocking {

    private static final System.Logger LOG = System.getLogger(XmppBlocking.class.getName());

    private final Wire wire;

    /** Whether our server has such lists; not known until it has answered, and who asks for something waits until then. */
    private volatile CompletableFuture<Boolean> offered = new CompletableFuture<>();

    XmppBlocking(Wire wire) {
        this.wire = wire;
        wire.connection().registerIQRequestHandler(new Push(BlockContactsIQ.ELEMENT));
        wire.connection().registerIQRequestHandler(new Push(UnblockContactsIQ.ELEMENT));
    }

    /** As far as is known. */
    boolean offered() {
        return offered.getNow(true);
    }

    /** Fetches the list, and with that asks to be told of its changes. Waits. */
    void load(Services services) throws Exception {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        CompletableFuture<Boolean> asked = offered;
        var unused = answer.thenAccept(asked::complete);
        offered = answer;
        try {
            if (!services.server(BlockListIQ.NAMESPACE)) return;
            BlockListIQ list = wire.ask(new BlockListIQ());
            wire.emit(new NetworkEvent.BlocklistLoaded(addresses(list.getBlockedJids())));
            answer.complete(true);
        } catch (XMPPErrorException e) {
            LOG.log(
                    Level.INFO,
                    "The server does not tell who is blocked: {0}",
                    Failures.of(e).kind());
        } finally {
            answer.complete(false);
        }
    }

    /** Behind the list: what is changed before it is here would be turned back by it. */
    private CompletionStage<Outcome<Nothing>> change(IQ request) {
        return offered.thenCompose(has -> has
                ? wire.perform(() -> wire.<IQ>ask(request))
                : CompletableFuture.completedFuture(
                        Outcome.failed(Failure.Kind.UNSUPPORTED, "This server keeps no list of the blocked")));
    }

    @Override
    public CompletionStage<Outcome<Nothing>> block(Address address) {
        return change(new BlockContactsIQ(List.of(Jids.of(address))));
    }

    @Override
    public CompletionStage<Outcome<Nothing>> unblock(Address address) {
        return change(new UnblockContactsIQ(List.of(Jids.of(address))));
    }

    private static List<Address> addresses(List<Jid> jids) {
        return jids.stream().map(Jids::whole).toList();
    }

    /** The server tells every change, ours too; only it may. */
    private final class Push extends AbstractIqRequestHandler {

        Push(String element) {
            super(element, BlockContactsIQ.NAMESPACE, IQ.Type.set, IQRequestHandler.Mode.sync);
        }

        @Override
        public IQ handleIQRequest(IQ request) {
            Jid from = request.getFrom();
            if (from != null && !from.equals(wire.self())) {
                return IQ.createErrorResponse(request, StanzaError.Condition.service_unavailable);
            }
            wire.inOrder(() -> changed(request));
            return IQ.createResultIQ(request);
        }

        private void changed(IQ request) {
            if (request instanceof BlockContactsIQ blocked) {
                tell(blocked.getJids(), true);
            } else if (request instanceof UnblockContactsIQ unblocked) {
                List<Jid> jids = unblocked.getJids();
                if (jids == null || jids.isEmpty()) wire.emit(new NetworkEvent.BlocklistLoaded(List.of()));
                else tell(jids, false);
            }
        }

        private void tell(List<Jid> jids, boolean blocked) {
            List<NetworkEvent> events = addresses(jids).stream()
                    .<NetworkEvent>map(address -> new NetworkEvent.BlocklistChanged(address, blocked))
                    .toList();
            wire.emit(events, List.of());
        }
    }
}
