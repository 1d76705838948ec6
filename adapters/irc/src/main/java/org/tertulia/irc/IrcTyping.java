package org.tertulia.irc;

import org.tertulia.model.Address;
import org.tertulia.network.Typing;

/** The {@code +typing} client tag on a TAGMSG (IRCv3). */
record IrcTyping(Abilities abilities) implements Typing {

    @Override
    public void typing(Address conversation, boolean typing) {
        Connection connection = abilities.current().get();
        if (connection == null) return;
        String state = typing ? "active" : "done";
        connection.command("@+typing=" + state + " " + Line.of("TAGMSG", Addresses.name(conversation)));
    }
}
