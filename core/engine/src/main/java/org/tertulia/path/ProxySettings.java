package org.tertulia.path;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tertulia.model.Secret;
import org.tertulia.network.AccountSettings;

/** A SOCKS5 proxy as the account's settings name it. */
record ProxySettings(String host, int port, Optional<Credentials> credentials) {

    /** RFC 1929 counts each in one byte. */
    private static final int MAX = 255;

    private static final Pattern FORM = Pattern.compile("(?i:socks5)://(\\[[^\\]]*\\]|[^:/@\\[\\]]+):([0-9]{1,5})/?");

    record Credentials(String user, Secret password) {}

    /** @throws IllegalArgumentException as {@link NetworkPaths#path} says */
    static Optional<ProxySettings> of(Map<String, String> settings, Optional<Secret> password) {
        String proxy = settings.getOrDefault(AccountSettings.PROXY, "").strip();
        if (proxy.isEmpty()) return Optional.empty();
        var form = FORM.matcher(proxy);
        if (!form.matches()) {
            throw new IllegalArgumentException("The proxy must be written as socks5://host:port; "
                    + "user name and password have fields of their own.");
        }
        int port = Integer.parseInt(form.group(2));
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("The proxy's port must be from 1 to 65535.");
        }
        var host = Host.parse(form.group(1));
        return Optional.of(new ProxySettings(host.name(), port, credentials(settings, password)));
    }

    private static Optional<Credentials> credentials(Map<String, String> settings, Optional<Secret> password) {
        String user = settings.getOrDefault(AccountSettings.PROXY_USER, "").strip();
        if (user.isEmpty()) return Optional.empty();
        Secret secret = password.orElseGet(() -> Secret.of(""));
        if (utf8(user) > MAX || utf8(secret.reveal()) > MAX) {
            throw new IllegalArgumentException("The proxy's user name and password may have at most 255 bytes each.");
        }
        return Optional.of(new Credentials(user, secret));
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** For messages. */
    String shown() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
