package org.tertulia.matrix;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.tertulia.network.AccountSettings;
import org.tertulia.network.NetworkPath;

/** Finds where a server answers (Matrix client-server API, "server discovery"), unless a person has said so. Blocks. */
final class Discovery {

    private static final int MOST_REDIRECTS = 3;
    private static final long LARGEST = 1 << 20;

    private final NetworkPath path;
    private final Map<String, String> settings;
    private final String server;

    Discovery(NetworkPath path, Map<String, String> settings, String server) {
        this.path = path;
        this.settings = settings;
        this.server = server;
    }

    /** @return a server that answers as Matrix does */
    Api find() throws IOException {
        Api found = at(base());
        boolean good = false;
        try {
            good = speaksMatrix(found);
        } finally {
            if (!good) Http.end(found.client());
        }
        if (!good) throw new IOException("There is no Matrix server at " + found.base());
        return found;
    }

    private static boolean speaksMatrix(Api there) throws IOException {
        HttpUrl versions = there.base()
                .newBuilder()
                .addPathSegments("_matrix/client/versions")
                .build();
        return there.call("GET", versions, null, there.client())
                .path("versions")
                .isArray();
    }

    Api at(HttpUrl base) {
        return new Api(Http.client(path, base.host(), Mxids.server("@:" + server)), base, "");
    }

    private HttpUrl base() throws IOException {
        String host = settings.getOrDefault(AccountSettings.HOST, "").strip();
        if (host.contains("://")) return parsed(host);
        boolean plain = Boolean.parseBoolean(settings.getOrDefault(Terms.PLAIN, "false"));
        String scheme = plain ? "http" : "https";
        String port = settings.getOrDefault(AccountSettings.PORT, "").strip();
        String ending = port.isEmpty() ? "" : ":" + Integer.parseInt(port);
        if (!host.isEmpty()) return parsed(scheme + "://" + host + ending);
        if (plain || !port.isEmpty()) return parsed(scheme + "://" + server + ending);
        return wellKnown();
    }

    private static HttpUrl parsed(String url) {
        HttpUrl parsed = HttpUrl.parse(url);
        if (parsed == null) throw new IllegalArgumentException("This is no address of a server: " + url);
        return parsed;
    }

    private HttpUrl wellKnown() throws IOException {
        HttpUrl ask = parsed("https://" + server + "/.well-known/matrix/client");
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            OkHttpClient client = Http.client(path, ask.host(), ask.host());
            try (Response response =
                    client.newCall(new Request.Builder().url(ask).build()).execute()) {
                String location = response.isRedirect() ? response.header("Location") : null;
                HttpUrl next = location == null ? null : ask.resolve(location);
                if (next == null) return named(response);
                if (!next.isHttps()) throw new IOException("The server leads to a place without encryption: " + next);
                ask = next;
            } finally {
                Http.end(client);
            }
        }
        throw new IOException("The server leads from one place to another without end");
    }

    /** What the answer names; a server that has nothing to say there answers under its own name. */
    private HttpUrl named(Response response) throws IOException {
        HttpUrl own = parsed("https://" + server);
        if (!response.isSuccessful()) return own;
        try {
            String named = Json.read(new Bounded(response.body().byteStream(), LARGEST))
                    .path("m.homeserver")
                    .path("base_url")
                    .asText("");
            HttpUrl base = HttpUrl.parse(named);
            if (base == null || !base.isHttps()) throw new IOException("The server of " + server + " is named wrongly");
            return base;
        } catch (JsonProcessingException e) {
            return own;
        }
    }
}
