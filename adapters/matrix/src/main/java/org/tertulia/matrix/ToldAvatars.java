package org.tertulia.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tertulia.network.NetworkEvent;

/** Of which pictures the core has been told on this connection. Guarded by the {@link RoomTable} that it is in. */
final class ToldAvatars {

    /** Of more the core is told again, which does no harm. */
    private static final int MOST = 20_000;

    private final Map<String, String> told = new LinkedHashMap<>();

    /**
     * @param id of a user or a room
     * @param event the state that names the picture, or that there is none
     * @param url where it does so
     * @return what is news
     */
    List<NetworkEvent> heard(String id, JsonNode event, JsonNode url) {
        String handle = Media.of(url.asText("")).map(Media::uri).orElse("");
        String before = told.get(id);
        // most have none, and never had one: nobody needs to hear of that
        if (handle.isEmpty() && before == null && !had(event)) return List.of();
        if (handle.equals(before)) return List.of();
        told.put(id, handle);
        if (told.size() > MOST) told.remove(told.keySet().iterator().next());
        return List.of(new NetworkEvent.AvatarTold(Mxids.address(id), handle));
    }

    private static boolean had(JsonNode event) {
        JsonNode before = event.path("unsigned").path("prev_content");
        return before.has("avatar_url") || before.has("url");
    }
}
