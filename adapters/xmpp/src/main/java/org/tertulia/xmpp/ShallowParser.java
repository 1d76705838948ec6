package org.tertulia.xmpp;

import java.io.IOException;
import javax.xml.namespace.QName;
import org.jivesoftware.smack.xml.SmackXmlParser;
import org.jivesoftware.smack.xml.XmlPullParser;
import org.jivesoftware.smack.xml.XmlPullParserException;
import org.jivesoftware.smack.xml.XmlPullParserFactory;

/**
 * Leaves out what is nested deeper than anybody means. Smack's readers call themselves for each level, so that depth
 * would end the thread that reads; and the limits of the JDK would end the stream, again at every connection, because the
 * archive has the stanza too: anybody could lock us out with one message.
 */
@SuppressWarnings("NullAway") // says what the parser inside says, for Smack, which has no such annotations
final class ShallowParser implements XmlPullParser {

    /** Elements deeper than this in the stream are passed over, with all that is in them. */
    static final int MOST = 64;

    /** What the JDK refuses beyond a number of its own; a server bounds a stanza as a whole. */
    private static final String[] LIMITS = {
        "jdk.xml.maxElementDepth", "jdk.xml.elementAttributeLimit", "jdk.xml.maxXMLNameLimit"
    };

    private final XmlPullParser inner;

    private ShallowParser(XmlPullParser inner) {
        this.inner = inner;
    }

    /** From now on Smack reads with this. To be called before Smack has read anything. */
    static void install() {
        XmlPullParserFactory stax = unlimited();
        SmackXmlParser.setXmlPullParserFactory(reader -> new ShallowParser(stax.newXmlPullParser(reader)));
    }

    /** The JDK reads its limits when a factory is made, and the factory is made when Smack's class is loaded. */
    private static XmlPullParserFactory unlimited() {
        String[] before = new String[LIMITS.length];
        for (int i = 0; i < LIMITS.length; i++) before[i] = System.setProperty(LIMITS[i], "0");
        XmlPullParserFactory made = SmackXmlParser.getXmlPullParserFactory();
        for (int i = 0; i < LIMITS.length; i++) {
            if (before[i] == null) System.clearProperty(LIMITS[i]);
            else System.setProperty(LIMITS[i], before[i]);
        }
        return made;
    }

    @Override
    public Event next() throws IOException, XmlPullParserException {
        Event event = inner.next();
        while (event == Event.START_ELEMENT && inner.getDepth() > MOST) {
            passOver();
            event = inner.next();
        }
        return event;
    }

    @Override
    public TagEvent nextTag() throws IOException, XmlPullParserException {
        TagEvent tag = inner.nextTag();
        while (tag == TagEvent.START_ELEMENT && inner.getDepth() > MOST) {
            passOver();
            tag = inner.nextTag();
        }
        return tag;
    }

    private void passOver() throws IOException, XmlPullParserException {
        int depth = inner.getDepth();
        Event event = inner.next();
        while (event != Event.END_DOCUMENT && !(event == Event.END_ELEMENT && inner.getDepth() == depth)) {
            event = inner.next();
        }
    }

    @Override
    public Object getProperty(String name) {
        return inner.getProperty(name);
    }

    @Override
    public String getInputEncoding() {
        return inner.getInputEncoding();
    }

    @Override
    public int getNamespaceCount() throws XmlPullParserException {
        return inner.getNamespaceCount();
    }

    @Override
    public String getNamespacePrefix(int position) throws XmlPullParserException {
        return inner.getNamespacePrefix(position);
    }

    @Override
    public String getNamespaceUri(int position) throws XmlPullParserException {
        return inner.getNamespaceUri(position);
    }

    @Override
    public String getNamespace(String prefix) {
        return inner.getNamespace(prefix);
    }

    @Override
    public int getDepth() {
        return inner.getDepth();
    }

    @Override
    public String getPositionDescription() {
        return inner.getPositionDescription();
    }

    @Override
    public int getLineNumber() {
        return inner.getLineNumber();
    }

    @Override
    public int getColumnNumber() {
        return inner.getColumnNumber();
    }

    @Override
    public boolean isWhiteSpace() throws XmlPullParserException {
        return inner.isWhiteSpace();
    }

    @Override
    public String getText() {
        return inner.getText();
    }

    @Override
    public String getNamespace() {
        return inner.getNamespace();
    }

    @Override
    public String getName() {
        return inner.getName();
    }

    @Override
    public QName getQName() {
        return inner.getQName();
    }

    @Override
    public String getPrefix() {
        return inner.getPrefix();
    }

    @Override
    public int getAttributeCount() {
        return inner.getAttributeCount();
    }

    @Override
    public String getAttributeNamespace(int index) {
        return inner.getAttributeNamespace(index);
    }

    @Override
    public String getAttributeName(int index) {
        return inner.getAttributeName(index);
    }

    @Override
    public QName getAttributeQName(int index) {
        return inner.getAttributeQName(index);
    }

    @Override
    public String getAttributePrefix(int index) {
        return inner.getAttributePrefix(index);
    }

    @Override
    public String getAttributeType(int index) {
        return inner.getAttributeType(index);
    }

    @Override
    public String getAttributeValue(int index) {
        return inner.getAttributeValue(index);
    }

    @Override
    public String getAttributeValue(String namespace, String name) {
        return inner.getAttributeValue(namespace, name);
    }

    @Override
    public Event getEventType() throws XmlPullParserException {
        return inner.getEventType();
    }

    @Override
    public String nextText() throws IOException, XmlPullParserException {
        return inner.nextText();
    }

    @Override
    public boolean supportsRoundtrip() {
        return inner.supportsRoundtrip();
    }
}
