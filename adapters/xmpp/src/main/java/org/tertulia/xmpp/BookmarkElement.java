package org.tertulia.xmpp;

import java.io.IOException;
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

/** A bookmark as it stands in a stanza, whole; Smack has no reader for it. */
record BookmarkElement(StandardExtensionElement conference) implements ExtensionElement {

    @Override
    public String getElementName() {
        return Bookmark.ELEMENT;
    }

    @Override
    public String getNamespace() {
        return Bookmark.NAMESPACE;
    }

    @Override
    public XmlStringBuilder toXML(XmlEnvironment environment) {
        return conference.toXML(environment);
    }

    /** Reads it with all that is in it. */
    static final class Provider extends ExtensionElementProvider<BookmarkElement> {
        @Override
        public BookmarkElement parse(XmlPullParser parser, int depth, XmlEnvironment environment, JxmppContext context)
                throws XmlPullParserException, IOException, SmackParsingException {
            return new BookmarkElement(
                    StandardExtensionElementProvider.INSTANCE.parse(parser, depth, environment, context));
        }
    }
}
