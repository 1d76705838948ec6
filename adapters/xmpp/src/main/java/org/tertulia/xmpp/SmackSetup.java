package org.tertulia.xmpp;

import org.jivesoftware.smack.Smack;
import org.jivesoftware.smack.SmackConfiguration;
import org.jivesoftware.smack.provider.ProviderManager;
import org.jivesoftware.smack.roster.Roster;
import org.jivesoftware.smackx.disco.ServiceDiscoveryManager;
import org.jivesoftware.smackx.disco.packet.DiscoverInfo;

/**
 * The one place that touches what Smack keeps in statics. What we do ourselves (contact list, rooms, reconnecting) or do
 * not offer (file transfer and the like) is switched off, so that Smack neither answers for it nor opens a socket.
 */
final class SmackSetup {

    private static final String[] UNUSED = {
        "org.jivesoftware.smack.ReconnectionManager",
        "org.jivesoftware.smackx.muc",
        "org.jivesoftware.smackx.xhtmlim",
        "org.jivesoftware.smackx.mediaelement",
        "org.jivesoftware.smackx.bytestreams.ibb",
        "org.jivesoftware.smackx.bytestreams.socks5",
        "org.jivesoftware.smackx.filetransfer",
        "org.jivesoftware.smackx.iqlast",
        "org.jivesoftware.smackx.iqversion",
        "org.jivesoftware.smackx.commands",
        "org.jivesoftware.smackx.privacy",
        "org.jivesoftware.smackx.vcardtemp",
        "org.jivesoftware.smackx.xdatalayout",
        "org.jivesoftware.smackx.xdatavalidation",
        "org.jivesoftware.smackx.receipts",
        "org.jivesoftware.smackx.hoxt",
        "org.jivesoftware.smackx.iot",
        "org.jivesoftware.smackx.httpfileupload",
        "org.jivesoftware.smackx.message_fastening",
    };

    // What Smack itself logs is quieted where logs are set up, in the app: it may quote stanzas.

    static {
        ShallowParser.install();
        SmackConfiguration.addDisabledSmackClasses(UNUSED);
        Smack.ensureInitialized();
        var whole = new WholeElement.Provider();
        ProviderManager.addExtensionProvider(Bookmark.ELEMENT, Bookmark.NAMESPACE, whole);
        ProviderManager.addExtensionProvider("metadata", XmppAvatars.METADATA, whole);
        ProviderManager.addExtensionProvider("data", XmppAvatars.DATA, whole);
        // capabilities need its class, and where it is loaded it would answer requests by itself
        Roster.setDefaultSubscriptionMode(Roster.SubscriptionMode.manual);
        Roster.setRosterLoadedAtLoginDefault(false);
        ServiceDiscoveryManager.setDefaultIdentity(new DiscoverInfo.Identity("client", "Tertulia", "pc"));
    }

    private SmackSetup() {}

    /** Done when it returns. Cheap after the first call. */
    static void ready() {
        // loading the class does it
    }
}
