// breaks org.tertulia.app.WhoMayUseWhomTest#loopbackUsesOnlyTheApi
package org.tertulia.loopback.planted;

import org.tertulia.xmpp.planted.XmppUsesStore;

public final class LoopbackUsesXmpp {
    public XmppUsesStore planted;
}
