package org.tertulia.xmpp;

import java.util.List;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smackx.chatstates.packet.ChatStateExtension;
import org.jivesoftware.smackx.disco.ServiceDiscoveryManager;
import org.jivesoftware.smackx.message_correct.element.MessageCorrectExtension;
import org.jivesoftware.smackx.muc.packet.GroupChatInvitation;
import org.jivesoftware.smackx.muc.packet.MUCInitialPresence;
import org.jivesoftware.smackx.receipts.DeliveryReceipt;

/** What we tell others that we understand (XEP-0030). */
final class Features {

    private static final List<String> OURS = List.of(
            ChatStateExtension.NAMESPACE,
            DeliveryReceipt.NAMESPACE,
            GroupChatInvitation.NAMESPACE,
            MUCInitialPresence.NAMESPACE,
            MessageCorrectExtension.NAMESPACE,
            Bookmark.NAMESPACE + "+notify",
            XmppAvatars.METADATA + "+notify");

    private Features() {}

    static void announce(XMPPTCPConnection connection) {
        ServiceDiscoveryManager discovery = ServiceDiscoveryManager.getInstanceFor(connection);
        OURS.forEach(discovery::addFeature);
    }
}
