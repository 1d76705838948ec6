// breaks org.tertulia.app.WhoMayUseWhomTest#onlyXmppKnowsSmack
package org.tertulia.app.planted;

import org.jivesoftware.smack.packet.Stanza;

public final class AppKnowsSmack {
    public Stanza planted;
}
