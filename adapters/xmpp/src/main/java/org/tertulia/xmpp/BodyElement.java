package org.tertulia.xmpp;

import org.jivesoftware.smack.packet.ExtensionElement;
import org.jivesoftware.smack.packet.StreamOpen;
import org.jivesoftware.smack.packet.XmlEnvironment;
import org.jivesoftware.smack.util.XmlStringBuilder;

/**
 * The body of a message on its way out. Smack's own writes {@code >} as it is, and so makes {@code ]]>} of a text that
 * has it: not well-formed XML, for which a server closes the stream.
 */
record BodyElement(String text) implements ExtensionElement {

    @Override
    public String getElementName() {
        return "body";
    }

    @Override
    public String getNamespace() {
        return StreamOpen.CLIENT_NAMESPACE;
    }

    @Override
    public XmlStringBuilder toXML(XmlEnvironment enclosing) {
        XmlStringBuilder xml = new XmlStringBuilder(this, enclosing).rightAngleBracket();
        return xml.append(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                .closeElement(this);
    }
}
