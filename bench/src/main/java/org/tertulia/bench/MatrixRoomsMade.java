package org.tertulia.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Makes somebody at the lab's Synapse who is in many rooms, each with another member and a few messages. Once. */
final class MatrixRoomsMade {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int MESSAGES = 3;

    private MatrixRoomsMade() {}

    static String member(int rooms) {
        return "bench-in-" + rooms;
    }

    static Properties facts(Path lab) throws IOException {
        Properties facts = new Properties();
        try (Reader reader = Files.newBufferedReader(lab)) {
            facts.load(reader);
        }
        return facts;
    }

    static String base(Properties facts) {
        return "http://" + facts.getProperty("matrix.host") + ":" + facts.getProperty("matrix.port")
                + "/_matrix/client/v3";
    }

    static String token(Properties facts, String user, String password) throws Exception {
        String body = "{\"type\":\"m.login.password\",\"identifier\":{\"type\":\"m.id.user\",\"user\":\"" + user
                + "\"},\"password\":\"" + password + "\"}";
        return send(base(facts) + "/login", "POST", "", body)
                .path("access_token")
                .asText();
    }

    static void make(Path lab, int rooms, String password) throws Exception {
        Properties facts = facts(lab);
        String base = base(facts);
        if (!registered(base, member(rooms), password)) return;
        var _ = registered(base, "bench-host-" + rooms, password);
        String me = token(facts, member(rooms), password);
        String host = token(facts, "bench-host-" + rooms, password);
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 1; i <= rooms; i++) {
            String name = "Room " + i;
            work.add(() -> {
                room(base, host, me, name);
                return null;
            });
        }
        try (ExecutorService four = Executors.newFixedThreadPool(4)) {
            for (Future<Void> each : four.invokeAll(work)) each.get();
        }
    }

    private static boolean registered(String base, String user, String password) throws Exception {
        String body = "{\"username\":\"" + user + "\",\"password\":\"" + password
                + "\",\"auth\":{\"type\":\"m.login.dummy\"}}";
        return send(base + "/register", "POST", "", body).has("user_id");
    }

    private static void room(String base, String host, String me, String name) throws Exception {
        String id = send(base + "/createRoom", "POST", host, "{\"preset\":\"public_chat\",\"name\":\"" + name + "\"}")
                .path("room_id")
                .asText();
        String room = base + "/rooms/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
        var _ = send(room + "/join", "POST", me, "{}");
        for (int i = 0; i < MESSAGES; i++) {
            String text = "{\"msgtype\":\"m.text\",\"body\":\"Message " + i + " in " + name + "\"}";
            var _ = send(room + "/send/m.room.message/bench" + i, "PUT", host, text);
        }
    }

    private static JsonNode send(String url, String method, String token, String body) throws Exception {
        HttpRequest.Builder ask =
                HttpRequest.newBuilder(URI.create(url)).method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) ask.header("Authorization", "Bearer " + token);
        return JSON.readTree(
                CLIENT.send(ask.build(), HttpResponse.BodyHandlers.ofString()).body());
    }
}
