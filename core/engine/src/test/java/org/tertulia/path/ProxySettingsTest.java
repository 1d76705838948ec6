package org.tertulia.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tertulia.model.Secret;

class ProxySettingsTest {

    private static String shown(String proxy) {
        return ProxySettings.of(Map.of("proxy", proxy), Optional.empty())
                .orElseThrow()
                .shown();
    }

    @Test
    void a_proxy_is_a_host_and_a_port() {
        assertEquals("127.0.0.1:9050", shown("socks5://127.0.0.1:9050"));
        assertEquals("proxy.example.org:1080", shown(" SOCKS5://Proxy.Example.org:1080/ "));
        assertEquals("[2001:db8::1]:1080", shown("socks5://[2001:db8::1]:1080"));
        assertEquals("xn--bcher-kva.example:1", shown("socks5://bücher.example:1"));
    }

    @Test
    void nothing_or_blank_is_no_proxy() {
        assertTrue(ProxySettings.of(Map.of(), Optional.empty()).isEmpty());
        assertTrue(ProxySettings.of(Map.of("proxy", "  ", "proxy.user", "ana"), Optional.empty())
                .isEmpty());
    }

    @Test
    void what_cannot_be_understood_is_refused_with_the_right_form() {
        for (String bad : List.of(
                "127.0.0.1:9050",
                "http://127.0.0.1:9050",
                "socks4://127.0.0.1:9050",
                "socks5://127.0.0.1",
                "socks5://:1080",
                "socks5://ana:pw@host:1080",
                "socks5://2001:db8::1:1080",
                "socks5://[host]:1080",
                "socks5://host:123456",
                "socks5://host:0",
                "socks5://host:65536",
                "socks5://ho st:1080",
                "socks5://[::1:1080",
                "socks5://host:1080/path")) {
            var refused = assertThrows(IllegalArgumentException.class, () -> shown(bad), bad);
            assertFalse(String.valueOf(refused.getMessage()).isBlank(), bad);
        }
    }

    @Test
    void credentials_that_do_not_fit_the_protocol_are_refused_before_anything_is_sent() {
        var settings = Map.of("proxy", "socks5://host:1080", "proxy.user", "ñ".repeat(128));
        assertThrows(IllegalArgumentException.class, () -> ProxySettings.of(settings, Optional.empty()));
        var fine = Map.of("proxy", "socks5://host:1080", "proxy.user", "ana");
        var tooLong = Optional.of(Secret.of("x".repeat(256)));
        assertThrows(IllegalArgumentException.class, () -> ProxySettings.of(fine, tooLong));
    }

    @Test
    void a_password_is_not_in_what_is_printed() {
        var settings = Map.of("proxy", "socks5://host:1080", "proxy.user", "ana");
        var proxy = ProxySettings.of(settings, Optional.of(Secret.of("hunter2")));
        assertFalse(proxy.toString().contains("hunter2"));
    }

    @Test
    void a_pin_is_32_pairs() {
        var paths = new InternetPaths(List.of());
        String right = "AB:".repeat(31) + "cd";
        assertFalse(paths.path(Map.of("tls.pin", right), Optional.empty()).proxied());
        for (String bad : List.of("AB", right + ":00", right.replace(":", ""), "XY" + right.substring(2))) {
            var settings = Map.of("tls.pin", bad);
            assertThrows(IllegalArgumentException.class, () -> paths.path(settings, Optional.empty()), bad);
        }
    }
}
