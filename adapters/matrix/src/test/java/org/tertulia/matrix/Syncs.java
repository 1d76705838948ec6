package org.tertulia.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import org.tertulia.matrix.crypto.Decrypted;
import org.tertulia.network.EventBatch;
import org.tertulia.network.IncomingMessage;
import org.tertulia.network.NetworkEvent;

/** A server that tells by hand, and what we make of it. */
final class Syncs {

    static final String SELF = "@me:x";

    final MemoryState state;
    final RoomTable table;
    private final SyncReader reader;
    private Function<String, Decrypted> decrypt = _ -> Decrypted.Unreadable.INSTANCE;
    private int tokens;

    Syncs() {
        this(new MemoryState(), 0);
    }

    private Syncs(MemoryState state, int tokens) {
        this.state = state;
        this.tokens = tokens;
        this.table = RoomTable.load(SELF, state);
        MessageReader messages = new MessageReader(table, event -> decrypt.apply(event));
        this.reader = new SyncReader(
                table, messages, Pending.load(state), (_, _) -> new Echo.Heard(List.of(), false), new People(table));
    }

    Syncs restarted() {
        MemoryState same = new MemoryState();
        same.entries.putAll(state.entries);
        return new Syncs(same, tokens);
    }

    void decrypts(Function<String, Decrypted> by) {
        decrypt = by;
    }

    // ---- what the server says

    void joins(String room, String... events) {
        say("{'rooms':{'join':{'" + room + "':{'state':{'events':[" + String.join(",", events) + "]}}}}}");
    }

    void hears(String room, String... events) {
        say("{'rooms':{'join':{'" + room + "':{'timeline':{'events':[" + String.join(",", events) + "]}}}}}");
    }

    void limited(String room, String before, String... events) {
        say("{'rooms':{'join':{'" + room + "':{'timeline':{'limited':true,'prev_batch':'" + before + "','events':["
                + String.join(",", events) + "]}}}}}");
    }

    void invites(String room, String by, boolean direct) {
        say("{'rooms':{'invite':{'" + room + "':{'invite_state':{'events':[{'type':'m.room.member','state_key':'" + SELF
                + "','sender':'" + by + "','content':{'membership':'invite','is_direct':" + direct + "}}]}}}}}");
    }

    void putOut(String room, String by) {
        say("{'rooms':{'leave':{'" + room + "':{'timeline':{'events':[" + leaves(SELF, by) + "]}}}}}");
    }

    void direct(String user, String room) {
        say("{'account_data':{'events':[{'type':'m.direct','content':{'" + user + "':['" + room + "']}}]}}");
    }

    void read(String room, String event, String by) {
        say("{'rooms':{'join':{'" + room + "':{'ephemeral':{'events':[{'type':'m.receipt','content':{'" + event
                + "':{'m.read':{'" + by + "':{}}}}}]}}}}}");
    }

    void connects() {
        take(Json.object(), List.of(new NetworkEvent.Connected(Mxids.address(SELF), false)));
    }

    void say(String json) {
        take(Json.parse(json.replace('\'', '"')), List.of());
    }

    void take(JsonNode sync, List<NetworkEvent> start) {
        ObjectNode whole = sync.isObject() ? sync.deepCopy() : Json.object();
        if (start.isEmpty()) whole.put("next_batch", "token-" + tokens++);
        else whole.put("next_batch", "token-" + (tokens - 1));
        for (EventBatch batch : reader.read(whole, start, false, false)) {
            var _ = state.accept(batch);
        }
    }

    // ---- what we make of it

    void forget() {
        state.events.clear();
    }

    <E extends NetworkEvent> List<E> all(Class<E> kind) {
        return state.events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <E extends NetworkEvent> E only(Class<E> kind) {
        List<E> all = all(kind);
        if (all.size() != 1) throw new AssertionError(all.size() + " of " + kind.getSimpleName() + ": " + state.events);
        return all.getFirst();
    }

    List<IncomingMessage> messages() {
        return all(NetworkEvent.MessageReceived.class).stream()
                .map(NetworkEvent.MessageReceived::message)
                .toList();
    }

    // ---- events, with ' for "

    static String text(String id, String sender, String text) {
        return "{'type':'m.room.message','event_id':'" + id + "','sender':'" + sender
                + "','origin_server_ts':1700000000000,'content':{'msgtype':'m.text','body':'" + text + "'}}";
    }

    static String correction(String id, String sender, String of, String text) {
        return "{'type':'m.room.message','event_id':'" + id + "','sender':'" + sender
                + "','origin_server_ts':1700000000001,'content':{'msgtype':'m.text','body':'* " + text
                + "','m.new_content':{'msgtype':'m.text','body':'" + text
                + "'},'m.relates_to':{'rel_type':'m.replace','event_id':'" + of + "'}}}";
    }

    static String encrypted(String id, String sender) {
        return "{'type':'m.room.encrypted','event_id':'" + id + "','sender':'" + sender
                + "','origin_server_ts':1700000000000,'content':{'algorithm':'m.megolm.v1.aes-sha2'}}";
    }

    private static String state(String type, String key, String sender, String content) {
        return "{'type':'" + type + "','state_key':'" + key + "','sender':'" + sender + "','content':" + content + "}";
    }

    static String name(String name) {
        return state("m.room.name", "", "@ana:x", "{'name':'" + name + "'}");
    }

    static String topic(String topic) {
        return state("m.room.topic", "", "@ana:x", "{'topic':'" + topic + "'}");
    }

    static String encryption(String content) {
        return state("m.room.encryption", "", "@ana:x", content);
    }

    static String member(String user, String name) {
        String escaped = name.replace("\u0000", "\\u0000");
        return state("m.room.member", user, user, "{'membership':'join','displayname':'" + escaped + "'}");
    }

    static String leaves(String user, String by) {
        return state("m.room.member", user, by, "{'membership':'leave','reason':'because'}");
    }

    /** A state event as it stands in a timeline. */
    static String happening(String state, String id) {
        return state.substring(0, state.length() - 1) + ",'event_id':'" + id + "'}";
    }
}
