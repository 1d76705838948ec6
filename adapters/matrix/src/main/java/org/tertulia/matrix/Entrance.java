package org.tertulia.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import okhttp3.HttpUrl;
import org.tertulia.model.Secret;

/** Password login and registration at a server that has been found (client-server API, "login" and "register"). Blocks. */
final class Entrance {

    private static final String PASSWORD = "m.login.password";
    private static final String DUMMY = "m.login.dummy";
    private static final String NAME = "Tertulia";

    private final Api api;
    private final String user;
    private final Secret password;

    Entrance(Api api, String user, Secret password) {
        this.api = api;
        this.user = user;
        this.password = password;
    }

    /** As whom we are in. */
    record Entered(String user, String device, Secret token) {}

    /** @param device the one that we were, or empty for a new one */
    Entered signIn(String device) throws IOException {
        if (!offersPasswords()) {
            throw new MatrixException(
                    400, "M_UNRECOGNIZED", "This server lets people in through a browser only", Duration.ZERO);
        }
        ObjectNode body = Json.object().put("type", PASSWORD).put("password", password.reveal());
        body.putObject("identifier").put("type", "m.id.user").put("user", user);
        body.put("initial_device_display_name", NAME);
        if (!device.isEmpty()) body.put("device_id", device);
        try {
            return entered(api.post(Api.Path.of("login"), body));
        } catch (MatrixException e) {
            if (!e.is("M_FORBIDDEN")) throw e;
            throw new MatrixException(e.status(), "M_UNKNOWN_TOKEN", Failures.words(e), Duration.ZERO);
        }
    }

    private boolean offersPasswords() throws IOException {
        for (JsonNode flow : api.get(Api.Path.of("login")).path("flows")) {
            if (flow.path("type").asText().equals(PASSWORD)) return true;
        }
        return false;
    }

    Entered register() throws IOException {
        ObjectNode body = Json.object().put("username", Mxids.localpart(user)).put("password", password.reveal());
        body.put("initial_device_display_name", NAME);
        JsonNode first = ask(body);
        if (first.has("access_token")) return entered(first);
        if (!simple(first)) {
            throw new MatrixException(
                    400,
                    "M_UNRECOGNIZED",
                    "This server asks newcomers for more than the app can answer. Register in a browser, then sign in",
                    Duration.ZERO);
        }
        body.putObject("auth")
                .put("type", DUMMY)
                .put("session", first.path("session").asText());
        return entered(ask(body));
    }

    /** An answer that asks for more steps comes with status 401 and is no refusal ("user-interactive authentication"). */
    private JsonNode ask(ObjectNode body) throws IOException {
        HttpUrl url = Api.Path.of("register").on(api.base());
        return api.call(
                "POST", url, body, api.client(), answer -> answer.path("flows").isArray());
    }

    private static boolean simple(JsonNode answer) {
        for (JsonNode flow : answer.path("flows")) {
            JsonNode stages = flow.path("stages");
            if (stages.isEmpty()
                    || (stages.size() == 1 && stages.path(0).asText().equals(DUMMY))) return true;
        }
        return false;
    }

    private Entered entered(JsonNode answer) throws IOException {
        String as = answer.path("user_id").asText();
        String device = answer.path("device_id").asText();
        String token = answer.path("access_token").asText();
        // a server knows its people however their names are spelled
        if (!as.equalsIgnoreCase(user) || !Mxids.user(as))
            throw new IOException("The server let us in as somebody else: " + as);
        if (device.isEmpty() || token.isEmpty()) throw new IOException("The server's answer is incomplete");
        return new Entered(as, device, Secret.of(token));
    }
}
