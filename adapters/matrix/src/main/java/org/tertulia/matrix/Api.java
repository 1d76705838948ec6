package org.tertulia.matrix;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Avatar;

/**
 * The client-server API of one server (Matrix specification v1.11), with the token of a device or without. Every call blocks;
 * safe for any thread. What the server refuses is a {@link MatrixException}, what the network breaks another IOException.
 */
final class Api {

    private static final MediaType JSON = MediaType.get("application/json");

    /** No answer is larger; the members of the largest rooms are some tens of megabytes. */
    private static final long LARGEST = 32L << 20;

    /** Of a sync: the first one of a large account. What is read becomes ten times as much, and the app must live on. */
    private static final long LARGEST_SYNC = Math.clamp(Runtime.getRuntime().maxMemory() / 16, LARGEST, 128L << 20);

    private final OkHttpClient client;
    private final HttpUrl base;
    private final String token;

    Api(OkHttpClient client, HttpUrl base, String token) {
        this.client = client;
        this.base = base;
        this.token = token;
    }

    /** The same server, with a token. */
    Api as(String other) {
        return new Api(client, base, other);
    }

    OkHttpClient client() {
        return client;
    }

    HttpUrl base() {
        return base;
    }

    String token() {
        return token;
    }

    JsonNode get(Path path) throws IOException {
        return call("GET", path, null, client);
    }

    /** With a timeout of its own, for an answer that the server holds back and that may be large. */
    JsonNode get(Path path, Duration patience) throws IOException {
        OkHttpClient patient = client.newBuilder().readTimeout(patience).build();
        return call("GET", path.on(base), null, patient, _ -> false, LARGEST_SYNC);
    }

    JsonNode put(Path path, JsonNode body) throws IOException {
        return call("PUT", path, body, client);
    }

    JsonNode put(Path path, JsonNode body, Duration patience) throws IOException {
        return call("PUT", path, body, client.newBuilder().callTimeout(patience).build());
    }

    JsonNode post(Path path, JsonNode body) throws IOException {
        return call("POST", path, body, client);
    }

    /** Segments below {@code /_matrix/client/v3}, each escaped, and a query. */
    record Path(String[] segments, Map<String, String> query) {

        static Path of(String... segments) {
            return new Path(segments, Map.of());
        }

        Path with(Map<String, String> other) {
            return new Path(segments, other);
        }

        HttpUrl on(HttpUrl base) {
            HttpUrl.Builder url = base.newBuilder().addPathSegments("_matrix/client/v3");
            for (String segment : segments) url.addPathSegment(segment);
            query.forEach(url::addQueryParameter);
            return url.build();
        }
    }

    private JsonNode call(String method, Path path, @Nullable JsonNode body, OkHttpClient by) throws IOException {
        return call(method, path.on(base), body, by);
    }

    JsonNode call(String method, HttpUrl url, @Nullable JsonNode body, OkHttpClient by) throws IOException {
        return call(method, url, body, by, _ -> false);
    }

    /** @param welcome an answer that is good although its status says otherwise */
    JsonNode call(String method, HttpUrl url, @Nullable JsonNode body, OkHttpClient by, Predicate<JsonNode> welcome)
            throws IOException {
        return call(method, url, body, by, welcome, LARGEST);
    }

    private JsonNode call(
            String method,
            HttpUrl url,
            @Nullable JsonNode body,
            OkHttpClient by,
            Predicate<JsonNode> welcome,
            long largest)
            throws IOException {
        Request.Builder request = new Request.Builder().url(url);
        request.method(method, body == null ? null : RequestBody.create(Json.bytes(body), JSON));
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        try (Response response = by.newCall(request.build()).execute()) {
            return read(response, welcome, largest);
        }
    }

    /** Into the media repository. @return the {@code mxc://} URI that it has there */
    String upload(byte[] file, String type) throws IOException {
        HttpUrl url =
                base.newBuilder().addPathSegments("_matrix/media/v3/upload").build();
        Request request = new Request.Builder()
                .url(url)
                .header("Authorization", "Bearer " + token)
                .post(RequestBody.create(file, MediaType.get(type)))
                .build();
        try (Response response = client.newCall(request).execute()) {
            return read(response, _ -> false, LARGEST).path("content_uri").asText("");
        }
    }

    /**
     * A small copy of a picture, cut to a square; the original where the server makes none.
     *
     * @param authenticated as of v1.11; an older server knows only the other way, which is open to everybody
     */
    byte[] thumbnail(Media media, int side, boolean authenticated) throws IOException {
        HttpUrl url = base.newBuilder()
                .addPathSegments(authenticated ? "_matrix/client/v1/media/thumbnail" : "_matrix/media/v3/thumbnail")
                .addPathSegment(media.server())
                .addPathSegment(media.id())
                .addQueryParameter("width", "" + side)
                .addQueryParameter("height", "" + side)
                .addQueryParameter("method", "crop")
                .addQueryParameter("animated", "false")
                .build();
        Request.Builder request = new Request.Builder().url(url);
        if (authenticated) request.header("Authorization", "Bearer " + token);
        try (Response response = client.newCall(request.build()).execute();
                InputStream in = new Bounded(response.body().byteStream(), Avatar.MAX_BYTES)) {
            if (response.isSuccessful()) return in.readAllBytes();
            throw refusal(response, Json.read(in));
        } catch (JsonProcessingException e) {
            throw new MatrixException(404, "M_UNRECOGNIZED", "The server has no such picture", Duration.ZERO);
        }
    }

    private static JsonNode read(Response response, Predicate<JsonNode> welcome, long largest) throws IOException {
        try (InputStream in = new Bounded(response.body().byteStream(), largest)) {
            JsonNode answer = Json.read(in);
            if (response.isSuccessful() || welcome.test(answer)) return answer;
            throw refusal(response, answer);
        } catch (JsonProcessingException e) {
            throw new MatrixException(
                    response.code(), "", "The server answers in no way that Matrix knows", Duration.ZERO);
        }
    }

    private static MatrixException refusal(Response response, JsonNode answer) {
        String words = Words.line(answer.path("error"));
        long millis = answer.path("retry_after_ms").asLong(0);
        return new MatrixException(
                response.code(),
                answer.path("errcode").asText(""),
                words.isEmpty() ? "The server refused (" + response.code() + ")" : words,
                Duration.ofMillis(Math.clamp(millis, 0, 600_000)));
    }
}
