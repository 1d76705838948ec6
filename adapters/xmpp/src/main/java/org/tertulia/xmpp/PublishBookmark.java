package org.tertulia.xmpp;

import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smackx.pubsub.packet.PubSub;
import org.jivesoftware.smackx.xdata.packet.DataForm;
import org.jxmpp.jid.EntityBareJid;

/** Writes one bookmark, on condition that nobody else reads the node (XEP-0402, section 4.1; XEP-0060, section 7.1.5). */
final class PublishBookmark extends IQ {

    private static final String OPTIONS = "http://jabber.org/protocol/pubsub#publish-options";

    private final Bookmark bookmark;
    private final boolean unbounded;

    /** @param unbounded whether the node is to keep as many as there are */
    PublishBookmark(EntityBareJid self, Bookmark bookmark, boolean unbounded) {
        super(PubSub.ELEMENT, PubSub.NAMESPACE);
        this.bookmark = bookmark;
        this.unbounded = unbounded;
        setType(Type.set);
        setTo(self);
    }

    @Override
    protected IQChildElementXmlStringBuilder getIQChildElementBuilder(IQChildElementXmlStringBuilder xml) {
        xml.rightAngleBracket();
        xml.halfOpenElement("publish").attribute("node", Bookmark.NAMESPACE).rightAngleBracket();
        xml.halfOpenElement("item").attribute("id", bookmark.room()).rightAngleBracket();
        xml.append(bookmark.element());
        xml.closeElement("item").closeElement("publish");
        xml.openElement("publish-options").append(options()).closeElement("publish-options");
        return xml;
    }

    private DataForm options() {
        DataForm.Builder form = DataForm.builder(DataForm.Type.submit).setFormType(OPTIONS);
        field(form, "pubsub#persist_items", "true");
        field(form, "pubsub#access_model", "whitelist");
        field(form, "pubsub#send_last_published_item", "never");
        if (unbounded) field(form, "pubsub#max_items", "max");
        return form.build();
    }

    private static void field(DataForm.Builder form, String name, String value) {
        form.addField(org.jivesoftware.smackx.xdata.FormField.textSingleBuilder(name)
                .setValue(value)
                .build());
    }
}
