package org.tertulia.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tertulia.model.Body;
import org.tertulia.network.IncomingMessage;

/** A sync in which anything may be anything else: it is read as far as it goes, and the token moves all the same. */
final class WrongShapesTest {

    private static final JsonNodeFactory F = JsonNodeFactory.instance;
    private static final int ROUNDS = 3000;

    @Test
    void whateverAServerSaysIsReadAsFarAsItGoes() {
        JsonNode whole = whole();
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            JsonNode broken = whole.deepCopy();
            for (int i = 0; i <= random.nextInt(4); i++) wreck(broken, random);
            Syncs syncs = new Syncs();
            syncs.take(broken, List.of());
            assertEquals("token-0", new String(syncs.state.entries.get("sync"), StandardCharsets.UTF_8));
            for (IncomingMessage message : syncs.messages()) {
                assertTrue(message.body().text().length() <= Body.MAX_LENGTH);
                assertTrue(message.senderName().length() <= 2300);
            }
        }
    }

    @Test
    void oneRoomThatIsBrokenLosesNothingOfTheOthers() {
        for (int seed = 0; seed < 300; seed++) {
            ObjectNode sync = whole();
            wreck(sync.path("rooms").path("join").path("!a:x"), new Random(seed));
            Syncs syncs = new Syncs();
            syncs.take(sync, List.of());
            assertTrue(syncs.messages().stream().anyMatch(m -> m.body().text().equals("whole")), "seed " + seed);
        }
    }

    private static ObjectNode whole() {
        String events = String.join(
                ",",
                Syncs.happening(Syncs.member("@ana:x", "Ana"), "$1"),
                Syncs.text("$2", "@ana:x", "Hello"),
                Syncs.happening(Syncs.topic("Bread"), "$3"),
                Syncs.happening(Syncs.leaves("@ana:x", "@ana:x"), "$4"));
        String rooms = "'join':{'!a:x':{'state':{'events':[" + Syncs.name("A")
                + "]},'timeline':{'limited':true,'prev_batch':'p','events':["
                + events + "]},'ephemeral':{'events':[{'type':'m.typing','content':{'user_ids':['@ana:x']}},"
                + "{'type':'m.receipt','content':{'$2':{'m.read':{'@ana:x':{'ts':1}}}}}]}},"
                + "'!b:x':{'timeline':{'events':[" + Syncs.text("$9", "@ben:x", "whole") + "]}}},"
                + "'invite':{'!c:x':{'invite_state':{'events':[" + Syncs.member("@me:x", "Me") + "]}}},"
                + "'leave':{'!d:x':{'timeline':{'events':[" + Syncs.leaves("@me:x", "@ben:x") + "]}}}";
        String json = "{'rooms':{" + rooms + "},'presence':{'events':[{'type':'m.presence','sender':'@ana:x','content':"
                + "{'presence':'online','status_msg':'here'}}]},'account_data':{'events':[{'type':'m.direct','content':"
                + "{'@ana:x':['!a:x']}},{'type':'m.ignored_user_list','content':{'ignored_users':{'@eve:x':{}}}}]}}";
        return (ObjectNode) Json.parse(json.replace('\'', '"'));
    }

    /** Puts something else in some place. */
    private static void wreck(JsonNode root, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        switch (containers.get(random.nextInt(containers.size()))) {
            case ObjectNode object
            when !object.isEmpty() -> {
                List<String> names = new ArrayList<>();
                object.fieldNames().forEachRemaining(names::add);
                object.set(names.get(random.nextInt(names.size())), anything(random));
            }
            case ArrayNode array when !array.isEmpty() -> array.set(random.nextInt(array.size()), anything(random));
            case ArrayNode array -> array.add(anything(random));
            case ObjectNode object -> object.set("type", anything(random));
            default -> throw new AssertionError("no container");
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (!node.isContainerNode()) return;
        containers.add(node);
        node.forEach(each -> collect(each, containers));
    }

    private static JsonNode anything(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> F.nullNode();
            case 1 -> F.numberNode(9007199254740991L);
            case 2 -> F.numberNode(-1e300);
            case 3 -> F.textNode("");
            case 4 -> F.textNode("\u202e\u0000@:\n".repeat(1 + random.nextInt(2000)));
            case 5 -> F.arrayNode().add(F.arrayNode());
            case 6 -> F.objectNode().set("a", F.objectNode());
            case 7 -> F.booleanNode(true);
            default -> F.textNode("m.room.message");
        };
    }
}
