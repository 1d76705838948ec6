package org.tertulia.matrix;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.tertulia.model.Address;
import org.tertulia.network.Typing;

/** Typing notices (client-server API, "typing notifications"). */
record MatrixTyping(MatrixSession session) implements Typing {

    /** Longer than the core is silent between two key presses. */
    private static final int MILLIS = 15_000;

    @Override
    public void typing(Address conversation, boolean typing) {
        Connection connection = session.online();
        if (connection != null) connection.beside(() -> tell(connection, conversation, typing));
    }

    private static void tell(Connection connection, Address conversation, boolean typing) throws IOException {
        String room = connection.chats.carrying(conversation);
        if (room == null) return;
        ObjectNode body = Json.object().put("typing", typing);
        if (typing) body.put("timeout", MILLIS);
        var _ = connection.api.put(Api.Path.of("rooms", room, "typing", connection.table.self), body);
    }
}
