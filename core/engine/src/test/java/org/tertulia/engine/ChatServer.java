package org.tertulia.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.NetworkMessageId;
import org.tertulia.network.EventBatch;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.OutgoingMessage;

/** A server with an archive of one conversation, and a person at its far end; outlives every core. */
final class ChatServer {

    private static final String CURSOR = "cursor";

    /** In the server's order; ours carry their wire id. */
    private record Stored(String text, String wireId, boolean ours) {}

    private final List<Stored> archive = new ArrayList<>();
    private final Set<String> wireIds = new HashSet<>();
    private @Nullable ScriptedSession online;
    int doubles;

    /** Catches up from the cursor, then says so; all in the order of the archive. */
    synchronized void connected(ScriptedSession session) {
        online = session;
        session.hand(new NetworkEvent.Connected(session.context.address().withDevice("x"), false));
        int from = session.context.state().get(CURSOR).map(ChatServer::number).orElse(0);
        for (int i = from; i < archive.size(); i++) push(session, i);
        session.synchronised(null, true);
    }

    synchronized void gone(ScriptedSession session) {
        if (online == session) online = null;
    }

    /** From our client. */
    synchronized void takes(ScriptedSession session, OutgoingMessage message) {
        if (online != session) return;
        if (!wireIds.add(message.wireId())) doubles++;
        archive.add(new Stored(message.body().text(), message.wireId(), true));
        int at = archive.size() - 1;
        session.context.sink().accept(batch(at, new NetworkEvent.SendConfirmed(message.id(), List.of(name(at)), null)));
    }

    /** From the far end. */
    synchronized void says(String text) {
        archive.add(new Stored(text, "", false));
        if (online != null) push(online, archive.size() - 1);
    }

    synchronized List<String> texts() {
        return archive.stream().map(Stored::text).toList();
    }

    private void push(ScriptedSession session, int at) {
        Stored stored = archive.get(at);
        ScriptedSession.Told told =
                ScriptedSession.from("ana").says(stored.text).named(Integer.toString(at));
        if (stored.ours) told.byUs().named(NetworkMessageId.ORIGIN, stored.wireId);
        session.context.sink().accept(batch(at, told.event()));
    }

    private static EventBatch batch(int at, NetworkEvent event) {
        byte[] cursor = Integer.toString(at + 1).getBytes(StandardCharsets.UTF_8);
        return new EventBatch(List.of(event), List.of(new EventBatch.Write(CURSOR, cursor)));
    }

    private static NetworkMessageId name(int at) {
        return new NetworkMessageId("stanza-id", Integer.toString(at));
    }

    private static int number(byte[] bytes) {
        return Integer.parseInt(new String(bytes, StandardCharsets.UTF_8));
    }
}
