package org.tertulia.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.tertulia.contract.User;

/**
 * Requests to the lab's Matrix server over plain HTTP, as one of its users. It shares no code with the adapter. Safe for
 * any thread; closing leaves no connection behind.
 */
public final class MatrixWire implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String API = "/_matrix/client/v3";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String server;
    private final AtomicInteger transactions = new AtomicInteger();
    private String user = "";
    private String token = "";

    /** The server's refusal, with Matrix's own code for it. */
    static final class Refused extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        private final String code;

        private Refused(String path, int status, JsonNode answer) {
            super(path + ": " + status + " " + answer);
            code = answer.path("errcode").asText();
        }

        String code() {
            return code;
        }
    }

    /** Signed in as nobody. */
    private MatrixWire(Lab lab) {
        server = "http://" + lab.value("matrix.host") + ":" + lab.value("matrix.port") + API;
    }

    /** Makes an account on the server. */
    static void registers(Lab lab, User user) {
        try (MatrixWire wire = new MatrixWire(lab)) {
            Map<String, String> auth = Map.of("type", "m.login.dummy");
            Map<String, ?> who =
                    Map.of("username", user.name(), "password", user.password(), "auth", auth, "inhibit_login", true);
            var _ = wire.post("/register", who);
        }
    }

    /** In a session, and a device, of its own. */
    static MatrixWire signsIn(Lab lab, User user) {
        MatrixWire wire = new MatrixWire(lab);
        try {
            JsonNode session = wire.post("/login", password(user));
            wire.user = session.path("user_id").asText();
            wire.token = session.path("access_token").asText();
            return wire;
        } catch (RuntimeException e) {
            wire.close();
            throw e;
        }
    }

    /** Changes the password, which ends all sessions. */
    void changesPassword(User user, String password) {
        var _ = post("/account/password", Map.of("auth", password(user), "new_password", password));
    }

    private static Map<String, ?> password(User user) {
        Map<String, String> identifier = Map.of("type", "m.id.user", "user", user.name());
        return Map.of("type", "m.login.password", "identifier", identifier, "password", user.password());
    }

    /** Returns when the server has it. */
    void says(String room, String text) {
        String transaction = "far-" + transactions.incrementAndGet();
        var _ = put(
                "/rooms/" + part(room) + "/send/m.room.message/" + transaction,
                Map.of("msgtype", "m.text", "body", text));
    }

    /** The full Matrix id. */
    String user() {
        return user;
    }

    JsonNode get(String path) {
        return sends("GET", path, Map.of());
    }

    JsonNode put(String path, Map<String, ?> body) {
        return sends("PUT", path, body);
    }

    JsonNode putText(String path, String json) {
        return sends(
                "PUT " + path,
                HttpRequest.newBuilder(URI.create(server + path))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(json)));
    }

    JsonNode post(String path, Map<String, ?> body) {
        return sends("POST", path, body);
    }

    /** Into the media repository. */
    JsonNode uploads(byte[] file, String type) {
        URI where = URI.create(server.replace(API, "/_matrix/media/v3/upload"));
        return sends(
                "upload",
                HttpRequest.newBuilder(where).header("Content-Type", type).POST(BodyPublishers.ofByteArray(file)));
    }

    private JsonNode sends(String method, String path, Map<String, ?> body) {
        try {
            HttpRequest.BodyPublisher content = method.equals("GET")
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path))
                    .header("Content-Type", "application/json")
                    .method(method, content);
            return sends(method + " " + path, request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode sends(String what, HttpRequest.Builder request) {
        try {
            request.timeout(Duration.ofSeconds(60));
            if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            JsonNode answer = JSON.readTree(response.body());
            if (response.statusCode() != 200) throw new Refused(what, response.statusCode(), answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** A part of a path: ids have characters that mean something there. */
    static String part(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
