package org.tertulia.xmpp;

import java.io.IOException;
import java.util.List;
import org.jivesoftware.smack.packet.ExtensionElement;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jivesoftware.smack.packet.XmlEnvironment;
import org.jivesoftware.smack.parsing.SmackParsingException;
import org.jivesoftware.smack.parsing.StandardExtensionElementProvider;
import org.jivesoftware.smack.provider.ExtensionElementProvider;
import org.jivesoftware.smack.util.XmlStringBuilder;
import org.jivesoftware.smack.xml.XmlPullParser;
import org.jivesoftware.smack.xml.XmlPullParserException;
import org.jxmpp.JxmppContext;

/** The content of a node as it stands in a stanza, whole, where Smack has no reader for it and would keep its text alone. */
record WholeElement(StandardExtensionElement element) implements ExtensionElement {

    @Override
    public String getElementName() {
        return element.getElementName();
    }

    @Override
    public String getNamespace() {
        return element.getNamespace();
    }

    @Override
    public XmlStringBuilder toXML(XmlEnvironment environment) {
        return element.toXML(environment);
    }

    /** Smack's own is {@code null} where an element has no child at all. */
    static List<StandardExtensionElement> children(StandardExtensionElement of, String name, String namespace) {
        List<StandardExtensionElement> children = of.getElements(name, namespace);
        return children == null ? List.of() : children;
    }

    /** Reads it with all that is in it. */
    static final class Provider extends ExtensionElementProvider<WholeElement> {
        @Override
        public WholeElement parse(XmlPullParser parser, int depth, XmlEnvironment environment, JxmppContext context)
                throws XmlPullParserException, IOException, SmackParsingException {
            return new WholeElement(
                    StandardExtensionElementProvider.INSTANCE.parse(parser, depth, environment, context));
        }
    }
}
