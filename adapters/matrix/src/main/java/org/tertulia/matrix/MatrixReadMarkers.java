package org.tertulia.matrix;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.tertulia.model.Address;
import org.tertulia.model.NetworkMessageId;
import org.tertulia.network.ReadMarkers;

/** How far we have read (client-server API, "fully read markers" and "receipts"). */
record MatrixReadMarkers(MatrixSession session) implements ReadMarkers {

    @Override
    public void read(Address conversation, NetworkMessageId upTo) {
        Connection connection = session.online();
        if (connection != null && upTo.kind().equals(MessageReader.EVENT_ID))
            connection.beside(() -> tell(connection, conversation, upTo.value()));
    }

    private static void tell(Connection connection, Address conversation, String event) throws IOException {
        String room = connection.chats.carrying(conversation);
        if (room == null) return;
        ObjectNode body = Json.object().put("m.fully_read", event).put("m.read", event);
        var _ = connection.api.post(Api.Path.of("rooms", room, "read_markers"), body);
    }
}
