package org.tertulia.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.model.Address;
import org.tertulia.model.Blocked;
import org.tertulia.model.Body;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Gap;
import org.tertulia.model.MessageId;
import org.tertulia.model.OutboxId;
import org.tertulia.model.RoomNote;

final class EraserTest {

    private static final String WORD = "quetzalcoatl";

    @TempDir
    Path folder;

    private World world;
    private ConversationId bo;

    @BeforeEach
    void manyMessagesWithTheWord() {
        world = new World(folder);
        bo = world.conversation(world.account, World.BO);
        for (int turn = 0; turn < 40; turn++) {
            world.store.begin();
            for (int i = 0; i < 50; i++) {
                world.add(world.chat, World.ANA, "the " + WORD + " number " + turn + " " + i);
                world.add(bo, World.BO, "something else " + turn + " " + i);
            }
            world.commit();
        }
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void noByteOfAnErasedConversationIsInTheProfile() throws IOException {
        world.store.begin();
        world.store.gaps().put(new Gap(world.chat, new MessageId(0), Gap.State.OPEN, null), WORD + "-token");
        OutboxId accepted = world.store.outbox().insert(world.chat, Body.text(WORD + " accepted"), Instant.EPOCH, "w1");
        world.store.outbox().insert(world.chat, Body.text(WORD + " waiting"), Instant.EPOCH, "w2");
        world.commit();
        world.store.begin();
        world.store.outbox().remove(accepted);
        world.store.conversations().setDraft(world.chat, WORD + " unfinished");
        RoomNote.What.Topic topic = new RoomNote.What.Topic(WORD + " by", WORD + " topic");
        world.store.notes().put(new RoomNote(new MessageId(7), world.chat, topic));
        world.commit();
        assertEquals(50, world.found(WORD).size());
        assertTrue(inFiles(WORD), "the test can see the word");

        erase(world.chat, 300);

        assertFalse(inFiles(WORD));
        assertFalse(inFiles(WORD.substring(0, 8)), "half of it, as the index may store it");
        assertEquals(List.of(), world.found(WORD));
        assertEquals(50, world.found("something").size());
        assertTrue(world.store
                .reader()
                .timeline(world.chat, null, 10, 0)
                .value()
                .messages()
                .isEmpty());
        world.checkIndex(2000);
    }

    @Test
    void anErasedAccountIsGoneWithItsNames() throws IOException {
        world.store.begin();
        world.store.state().put(world.account, "cursor", WORD.getBytes(StandardCharsets.UTF_8));
        Address pest = new Address("xmpp", "pest@example.org");
        world.store.blocked().put(new Blocked(world.account, pest, "A pest", Instant.now(), false));
        world.commit();
        boolean done = false;
        while (!done) {
            world.store.begin();
            done = world.store.eraser().account(world.account, 500);
            world.commit();
        }
        assertTrue(world.store.scrub());
        for (String gone : List.of(WORD, "something", "ana@example", "me@example", "pest"))
            assertFalse(inFiles(gone), gone);
        assertTrue(world.store.accounts().all().isEmpty());
        assertTrue(world.store.conversations().all().isEmpty());
        world.checkIndex(0);
    }

    @Test
    void anAccountThatIsRemovedWithoutErasingLeavesItsHistoryReadable() {
        world.store.begin();
        world.store.accounts().remove(world.account);
        world.commit();
        world.restart();
        assertTrue(world.store.accounts().all().isEmpty());
        assertEquals(2, world.store.conversations().all().size());
        assertEquals(50, world.found(WORD).size());
    }

    @Test
    void whatWasKeptOfARemovedAccountGoesWithItsLastMessage() throws IOException {
        world.store.begin();
        world.store.accounts().remove(world.account);
        world.commit();
        erase(world.chat, 10_000);
        assertEquals(1, world.store.conversations().all().size());
        assertFalse(inFiles(WORD));
    }

    /** Wrong tokens at the deletion would leave ghosts, which SQLite's own check does not see. */
    @Test
    void theStrangestTextComesBackAsItWasAndLeavesNothingInTheIndex() {
        List<String> strange = List.of(
                "nul \u0000 inside",
                "half \ud83d of a pair",
                "\udc00",
                "",
                " ",
                "\u0301\u0301\u0301",
                "ﷺ ㎏ ½ ﬁ",
                "x".repeat(5_000),
                "東".repeat(5_000),
                "👩‍👩‍👧‍👦👍🏽",
                "ABC\u202eDEF",
                "_re c_1 s_1 n_1",
                "'\"%_*");
        List<MessageId> ids = new ArrayList<>();
        for (String text : strange) ids.add(world.says(text));
        for (int i = 0; i < strange.size(); i++) {
            // half a pair is no text: what any encoder makes of it
            String kept = new String(strange.get(i).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            assertEquals(
                    kept,
                    world.store.messages().find(ids.get(i)).orElseThrow().body().text());
        }
        erase(world.chat, 10_000);
        erase(bo, 10_000);
        world.store.db.execute("CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, message_index, row)");
        assertEquals(0, world.store.db.number(-1, "SELECT count(*) FROM temp.terms"));
    }

    @Test
    void whatComesIntoAnErasedConversationIsFoundAgain() {
        erase(world.chat, 10_000);
        world.says(WORD + " again");
        assertEquals(List.of(WORD + " again"), world.found(WORD));
    }

    private void erase(ConversationId conversation, int most) {
        boolean done = false;
        while (!done) {
            world.store.begin();
            done = world.store.eraser().conversation(conversation, most);
            world.commit();
        }
        assertTrue(world.store.scrub());
    }

    private boolean inFiles(String word) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = new ArrayList<>(all.toList());
        }
        for (Path file : files) {
            if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(word)) return true;
        }
        return false;
    }
}
