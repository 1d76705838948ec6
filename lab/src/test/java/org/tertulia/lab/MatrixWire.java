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

/**
 * Requests to the lab's Matrix server over plain HTTP, as one of its users. It shares no code with the adapter. Safe for
 * any thread; closing leaves no connection behind.
 */
final class MatrixWire implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String API = "/_matrix/client/v3";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String server;
    private final String user;
    private final String token;

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

    private MatrixWire(Lab lab, String path, Map<String, ?> who) {
        server = "http://" + lab.value("matrix.host") + ":" + lab.value("matrix.port") + API;
        try {
            JsonNode session = sends("POST", path, who, "");
            user = session.path("user_id").asText();
            token = session.path("access_token").asText();
        } catch (RuntimeException e) {
            client.close();
            throw e;
        }
    }

    /** Makes an account and is signed in to it. */
    static MatrixWire registers(Lab lab, String name, String password) {
        Map<String, String> auth = Map.of("type", "m.login.dummy");
        return new MatrixWire(lab, "/register", Map.of("username", name, "password", password, "auth", auth));
    }

    static MatrixWire signsIn(Lab lab, String name, String password) {
        Map<String, String> identifier = Map.of("type", "m.id.user", "user", name);
        return new MatrixWire(
                lab, "/login", Map.of("type", "m.login.password", "identifier", identifier, "password", password));
    }

    /** The full Matrix id. */
    String user() {
        return user;
    }

    JsonNode get(String path) {
        return sends("GET", path, Map.of(), token);
    }

    JsonNode put(String path, Map<String, ?> body) {
        return sends("PUT", path, body, token);
    }

    JsonNode post(String path, Map<String, ?> body) {
        return sends("POST", path, body, token);
    }

    private JsonNode sends(String method, String path, Map<String, ?> body, String as) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path))
                    .timeout(Duration.ofSeconds(60))
                    .header("Content-Type", "application/json")
                    .method(
                            method,
                            method.equals("GET")
                                    ? BodyPublishers.noBody()
                                    : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
            if (!as.isEmpty()) request.header("Authorization", "Bearer " + as);
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            JsonNode answer = JSON.readTree(response.body());
            if (response.statusCode() != 200) throw new Refused(method + " " + path, response.statusCode(), answer);
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
