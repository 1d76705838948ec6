// breaks org.tertulia.app.WhoMayUseWhomTest#theEngineUsesNoAdapterAndNoFace
package org.tertulia.engine.planted;

import org.tertulia.xmpp.planted.XmppUsesStore;

public final class EngineUsesAdapter {
    public XmppUsesStore planted;
}
