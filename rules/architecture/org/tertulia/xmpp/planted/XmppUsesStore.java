// breaks org.tertulia.app.WhoMayUseWhomTest#xmppUsesOnlyTheApi
package org.tertulia.xmpp.planted;

import org.tertulia.store.planted.StoreUsesClient;

public final class XmppUsesStore {
    public StoreUsesClient planted;
}
