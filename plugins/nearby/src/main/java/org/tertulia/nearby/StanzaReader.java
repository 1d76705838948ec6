package org.tertulia.nearby;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A stream of stanzas from somebody who may be anybody: no DTD, no entities, no comments and no instructions (RFC 6120,
 * section 11.1), and a bound for everything that is kept. For one thread; blocks.
 */
final class StanzaReader {

    /** Longest stanza, in UTF-16 units as it comes over the wire. */
    static final int MOST_UNITS = 1 << 20;

    private static final int MOST_DEPTH = 16;
    private static final int MOST_PARTS = 2_000;
    private static final int MOST_ATTRIBUTES = 40;

    private final Budget budget;
    private final XMLStreamReader xml;
    private int parts;

    StanzaReader(InputStream in) throws IOException {
        budget = new Budget(in);
        try {
            xml = factory().createXMLStreamReader(budget);
        } catch (XMLStreamException | RuntimeException e) {
            throw broken(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    /** What comes in, and how much of it since the last stanza. */
    private static final class Budget extends FilterReader {
        private long left = MOST_UNITS;

        Budget(InputStream in) {
            // what is not UTF-8 becomes the sign for that, and no way to say one thing in two manners
            super(new InputStreamReader(in, StandardCharsets.UTF_8));
        }

        void renew() {
            left = MOST_UNITS;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            left -= Math.max(0, read);
            if (left < 0) throw new Malformed("a stanza is too long");
            return read;
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }
    }

    /** What came is not what XEP-0174 asks for; the message names no content. */
    static final class Malformed extends IOException {
        private static final long serialVersionUID = 1;

        Malformed(String message) {
            super(message);
        }
    }

    /** The header that opens the stream. */
    Element open() throws IOException {
        for (int event = next(); event != XMLStreamConstants.START_ELEMENT; event = next()) {
            if (event != XMLStreamConstants.SPACE && event != XMLStreamConstants.CHARACTERS) throw unwanted();
        }
        if (!xml.getLocalName().equals("stream")) throw new Malformed("this is no stream");
        Element header = new Element("stream", namespace(), attributes(), List.of());
        budget.renew();
        return header;
    }

    /** The next stanza, or {@code null} when the stream has been closed as it should. */
    @Nullable
    Element stanza() throws IOException {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    parts = 0;
                    Element stanza = element(1);
                    budget.renew();
                    return stanza;
                }
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    return null;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> {
                    if (!xml.isWhiteSpace()) throw new Malformed("text between stanzas");
                    budget.renew();
                }
                default -> throw unwanted();
            }
        }
    }

    private Element element(int depth) throws IOException {
        if (depth > MOST_DEPTH) throw new Malformed("a stanza is too deep");
        String name = xml.getLocalName();
        String namespace = namespace();
        Map<String, String> attributes = attributes();
        List<Object> inside = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    flush(text, inside);
                    count();
                    inside.add(element(depth + 1));
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    flush(text, inside);
                    return new Element(name, namespace, attributes, inside);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml.getText());
                default -> throw unwanted();
            }
        }
    }

    private static void flush(StringBuilder text, List<Object> inside) {
        if (text.isEmpty()) return;
        inside.add(text.toString());
        text.setLength(0);
    }

    private void count() throws IOException {
        if (++parts > MOST_PARTS) throw new Malformed("a stanza has too many parts");
    }

    private String namespace() {
        String namespace = xml.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    private Map<String, String> attributes() throws IOException {
        int count = xml.getAttributeCount();
        if (count > MOST_ATTRIBUTES) throw new Malformed("too many attributes");
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < count; i++) {
            if (xml.getAttributeNamespace(i) == null
                    || xml.getAttributeNamespace(i).isEmpty())
                attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return attributes;
    }

    private Malformed unwanted() {
        return new Malformed("XML of a kind that no stream may have");
    }

    private int next() throws IOException {
        try {
            return xml.next();
        } catch (XMLStreamException | RuntimeException e) {
            throw broken(e);
        }
    }

    /** What the parser says may quote what came, and goes no further. */
    private static IOException broken(Exception e) {
        for (Throwable each = e; each != null; each = each.getCause()) {
            if (each instanceof IOException io) return io;
            if (each instanceof XMLStreamException xml && xml.getNestedException() instanceof IOException io) return io;
        }
        return new Malformed("this is not XML");
    }
}
