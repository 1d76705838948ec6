package org.tertulia.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/** A server that answers what a test says, over real HTTP, and remembers what it was asked. */
final class Homeserver implements AutoCloseable {

    /** @param path below {@code /_matrix/client/v3}, decoded, without the query */
    record Asked(String method, String path, String query, JsonNode body) {}

    record Answer(int status, String json) {

        static Answer ok(String json) {
            return new Answer(200, json.replace('\'', '"'));
        }

        static Answer refused(int status, String code) {
            return new Answer(status, "{\"errcode\":\"" + code + "\",\"error\":\"no\"}");
        }
    }

    private final HttpServer server;
    private final List<Asked> asked = new ArrayList<>();
    private final Map<String, BiFunction<Asked, Answer, Answer>> rules = new ConcurrentHashMap<>();
    private final BlockingQueue<String> syncs = new LinkedBlockingQueue<>();

    private volatile JsonNode device = Json.object();

    Homeserver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on, what begins so is answered by the rule, which is told the usual answer. */
    void on(String path, BiFunction<Asked, Answer, Answer> rule) {
        rules.put(path, rule);
    }

    /** The next answer to a sync; without {@code next_batch}, which is added. */
    void syncs(String json) {
        syncs.add(json.replace('\'', '"'));
    }

    List<Asked> asked(String path) {
        synchronized (asked) {
            return asked.stream().filter(each -> each.path().startsWith(path)).toList();
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        String whole = exchange.getRequestURI().getPath();
        String path = whole.substring(whole.indexOf("/v3/") + 3);
        byte[] body = exchange.getRequestBody().readAllBytes();
        String query = exchange.getRequestURI().getQuery();
        Asked one = new Asked(
                exchange.getRequestMethod(),
                path,
                query == null ? "" : query,
                Json.parse(new String(body, StandardCharsets.UTF_8)));
        synchronized (asked) {
            asked.add(one);
        }
        Answer answer = answer(one);
        byte[] bytes = answer.json().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private Answer answer(Asked one) {
        Answer usual = usual(one);
        for (Map.Entry<String, BiFunction<Asked, Answer, Answer>> rule : rules.entrySet()) {
            if (one.path().startsWith(rule.getKey())) return rule.getValue().apply(one, usual);
        }
        return usual;
    }

    private Answer usual(Asked one) {
        return switch (one.path()) {
            case "/sync" -> sync();
            case "/keys/upload" -> {
                if (one.body().has("device_keys")) device = one.body().path("device_keys");
                yield Answer.ok("{'one_time_key_counts':{'signed_curve25519':100}}");
            }
            case "/keys/query" -> devices();
            default -> one.path().contains("/send/") ? Answer.ok("{'event_id':'$sent'}") : Answer.ok("{}");
        };
    }

    /** Ours, as it was uploaded; nobody else has any. */
    private Answer devices() {
        var answer = Json.object();
        var users = answer.putObject("device_keys");
        JsonNode ours = device;
        if (ours.has("user_id"))
            users.putObject(ours.path("user_id").asText())
                    .set(ours.path("device_id").asText(), ours);
        return new Answer(200, Json.text(answer));
    }

    private Answer sync() {
        try {
            String next = syncs.poll(5, TimeUnit.SECONDS);
            var whole = Json.object().put("next_batch", "after-" + System.nanoTime());
            if (next != null) whole.setAll((com.fasterxml.jackson.databind.node.ObjectNode) Json.parse(next));
            return new Answer(200, Json.text(whole));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.refused(500, "M_UNKNOWN");
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
