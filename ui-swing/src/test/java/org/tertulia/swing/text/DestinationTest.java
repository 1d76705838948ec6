package org.tertulia.swing.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DestinationTest {

    private static Destination of(String link) {
        return Objects.requireNonNull(Destination.of(URI.create(link)), link);
    }

    @Test
    void an_ordinary_address_leads_where_it_says() {
        Destination plain = of("HTTPS://Example.org:8443/a_(b)?q=%C3%A9&r=ñ#f");
        assertFalse(plain.disguised());
        assertEquals("example.org", plain.host());
        assertEquals(
                "https://example.org:8443/a_(b)?q=%C3%A9&r=%C3%B1#f",
                plain.link().toString());
        assertFalse(of("http://[2001:db8::1]:80/x").disguised());
        assertEquals("[2001:db8::1]", of("http://[2001:db8::1]:80/x").host());
        assertEquals("http://127.0.0.1/", of("http://127.0.0.1/").link().toString());
    }

    @Test
    void a_name_that_looks_like_another_is_disguised_and_told_in_ascii() {
        Destination cyrillic = of("https://аpple.com/login");
        assertTrue(cyrillic.disguised());
        assertEquals("xn--pple-43d.com", cyrillic.host());
        assertEquals("https://xn--pple-43d.com/login", cyrillic.link().toString());
        assertTrue(of("https://xn--pple-43d.com").disguised());
        assertEquals("xn--bcher-kva.example", of("https://Bücher.example/").host());
        assertTrue(of("https://example。org/").disguised());
    }

    @Test
    void what_stands_before_the_at_sign_is_no_part_of_the_name_and_does_not_go_along() {
        Destination trick = of("https://bank.example@evil.example/bank");
        assertTrue(trick.disguised());
        assertEquals("evil.example", trick.host());
        assertEquals("https://evil.example/bank", trick.link().toString());
    }

    @Test
    void what_would_run_or_read_something_here_has_no_destination() {
        for (String link : List.of(
                "javascript:alert(1)",
                "file:///etc/passwd",
                "data:text/html,hi",
                "smb://server/share",
                "vbscript:x",
                "ssh://host",
                "http:/nowhere",
                "https:opaque",
                "https://ex%61mple.org/",
                "https://a_b%00.example/",
                "mailto:?attach=/etc/passwd",
                "//example.org/",
                "relative")) {
            assertNull(Destination.of(URI.create(link)), link);
        }
    }

    @Test
    void a_mail_goes_to_somebody_and_carries_nothing_along() {
        assertEquals(
                "mailto:ana@example.org",
                of("mailto:ana@example.org?attach=/etc/passwd").link().toString());
        assertFalse(of("xmpp:ana@example.org").disguised());
        assertEquals(
                "matrix:u/ana:example.org",
                of("matrix:u/ana:example.org").link().toString());
    }
}
