package org.tertulia.nearby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tertulia.nearby.StanzaReader.Malformed;

/** Only what a stream may be comes through, and never more of it than there is room for. */
final class StanzaReaderTest {

    private static final String HEADER = Xml.header("bob@pc", "ana@laptop", true, false);

    private static StanzaReader reader(String xml) throws IOException {
        return new StanzaReader(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static Element next(StanzaReader in) throws IOException {
        return Objects.requireNonNull(in.stanza());
    }

    @Test
    void aStreamIsReadStanzaByStanzaToItsEnd() throws IOException {
        StanzaReader in = reader(HEADER + "\n <message from='bob@pc'><body>a &lt;b&gt; &amp; &#x1F956;</body></message>"
                + "<iq type='get'/></stream:stream>");
        assertEquals("bob@pc", in.open().attribute("from"));
        Element message = next(in);
        assertEquals(
                "a <b> & 🥖",
                message.child("body", Element.CLIENT).orElseThrow().text());
        assertTrue(next(in).is("iq", Element.CLIENT));
        assertNull(in.stanza());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><stream>&b;</stream>",
                "<!DOCTYPE x SYSTEM 'file:///etc/passwd'><stream/>",
                "<?php nothing?><stream/>",
                "<!-- nothing --><stream/>",
                "<html/>",
                "nothing at all",
                "",
                "<stream",
                "\u0000\u0001\u0002"
            })
    void whatIsNoStreamIsRefusedAtItsHeader(String xml) {
        assertThrows(IOException.class, () -> reader(xml).open());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<message><body>&undeclared;</body></message>",
                "<message><body>broken</message>",
                "<message><!-- --><body/></message>",
                "<message><?php ?></message>",
                "text between stanzas",
                "<message a='1' a='2'/>",
                "<message><body>&#0;</body></message>",
                "<x:message/>",
                "<message"
            })
    void whatIsNoStanzaIsRefused(String xml) throws IOException {
        StanzaReader in = reader(HEADER + xml);
        var _ = in.open();
        assertThrows(IOException.class, in::stanza);
    }

    @Test
    void aStanzaWithoutEndIsCutOff() throws IOException {
        for (String endless : new String[] {"<message><body>", "<message a='", "<m", "<message>" + "<x>".repeat(17)}) {
            StanzaReader in = new StanzaReader(new Endless(HEADER + endless));
            var _ = in.open();
            assertThrows(Malformed.class, in::stanza, endless);
        }
    }

    @Test
    void aStanzaOfTooManyPartsIsRefused() throws IOException {
        StanzaReader in = reader(HEADER + "<message>" + "<x/>".repeat(3_000) + "</message>");
        var _ = in.open();
        assertThrows(Malformed.class, in::stanza);
    }

    @Test
    void manyStanzasAreNotTooMany() throws IOException {
        String stanza = "<message><body>" + "x".repeat(100_000) + "</body></message>  ";
        StanzaReader in = reader(HEADER + stanza.repeat(40) + "</stream:stream>");
        var _ = in.open();
        for (int i = 0; i < 40; i++) assertTrue(next(in).is("message", Element.CLIENT));
        assertNull(in.stanza());
    }

    /** Begins like something, and never stops. */
    private static final class Endless extends InputStream {
        private final byte[] begin;
        private int at;

        Endless(String begin) {
            this.begin = begin.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            return at < begin.length ? begin[at++] : 'a';
        }
    }
}
