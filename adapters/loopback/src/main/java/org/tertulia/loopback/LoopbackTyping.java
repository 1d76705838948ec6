package org.tertulia.loopback;

import org.tertulia.model.Address;
import org.tertulia.model.Outcome;
import org.tertulia.network.Typing;

record LoopbackTyping(LoopbackSession session, LoopbackServer server) implements Typing {

    @Override
    public void typing(Address conversation, boolean typing) {
        var _ = session.ask(link -> {
            if (Addresses.isRoom(conversation)) server.roomDesk.typing(link.home, conversation, typing);
            else server.messages.typing(link.home, conversation, typing);
            return Outcome.ok();
        });
    }
}
