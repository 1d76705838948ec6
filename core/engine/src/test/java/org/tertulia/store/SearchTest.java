package org.tertulia.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.ConversationId;
import org.tertulia.model.MessageId;

final class SearchTest {

    @TempDir
    Path folder;

    private World world;

    @BeforeEach
    void open() {
        world = new World(folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest(name = "{0} finds {2}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "meeting | See you at the MEETING tomorrow | true",
                "tomorrow meeting | See you at the meeting tomorrow | true",
                "meeting lunch | See you at the meeting tomorrow | false",
                "\"the meeting\" | See you at the meeting tomorrow | true",
                "\"meeting the\" | See you at the meeting tomorrow | false",
                "me | See you at the meeting | true",
                "mee | See you at the meeting | true",
                "meet | See you at the meeting | true",
                "eet | See you at the meeting | false",
                "me you | See you at the meeting | false",
                "m | See you at the meeting | false",
                "\"the mee | See you at the meeting | true",
                "manana | ¿Nos vemos mañana? | true",
                "MAÑANA | nos vemos manana | true",
                "strasse | In der Straße | true",
                "елка | Ёлка стоит | true",
                "чаи | чай | false",
                "مرحبا | مَرْحَبًا بكم | true",
                "שלום | שָׁלוֹם | true",
                "京 | 東京都庁 | true",
                "京都 | 東京都庁 | true",
                "東京都 | 東京都庁 | true",
                "東都 | 東京都庁 | false",
                "都庁東 | 東京都庁 | false",
                "とう | ありがとう | true",
                "う | ありがとう | true",
                "녕하 | 안녕하세요 | true",
                "วัส | สวัสดี | true",
                "linux上 | 我在Linux上 | true",
                "在li | 我在Linux上 | true",
                "👍 | well done 👍🏽 | true",
                "👩‍👧 | family 👩‍👧 | true",
                "example.org/pa | look: https://example.org/path/x | true",
                "example.net | look: https://example.org/path/x | false",
                "c12 | c123 | true",
                "c_1 | hello | false",
                "\"_re\" | rebel | false",
            })
    void whatIsFoundAndWhatIsNot(String question, String text, boolean found) {
        world.says("noise");
        world.says(text);
        assertEquals(found ? List.of(text) : List.of(), world.found(question));
    }

    @Test
    void aSpaceBehindTheLastWordFinishesIt() {
        world.says("meeting");
        assertEquals(1, world.found("meet").size());
        assertEquals(0, world.found("meet ").size());
        assertEquals(1, world.found("meeting ").size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"''", "!!!", "\"", "\"\"", "*", "(", "- + ^", "NEAR(", "\u0301", "_"})
    void aQuestionWithoutAWordFindsNothingAndDoesNoHarm(String question) {
        world.says("a message");
        assertEquals(List.of(), world.found(question));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"AND", "NOT message", "message OR", "tokens:message", "NEAR(message)"})
    void theIndexOperatorsAreWordsLikeOthers(String question) {
        world.says("a message");
        world.says("the operators and not message or tokens message near message");
        assertEquals(1, world.found(question).size());
    }

    /** More of them than are looked at one by one, so the exact way is gone as well. */
    @Test
    void anUnfinishedPhraseIsFoundAmongManyThatOnlyLookLikeIt() {
        world.says("example.org/rebel first");
        world.store.begin();
        for (int i = 0; i < 600; i++) world.add(world.chat, World.ANA, "rebel example.org " + i);
        world.commit();
        assertEquals(List.of("example.org/rebel first"), world.found("org/re"));
        world.says("org/remote last");
        assertEquals(List.of("org/remote last", "example.org/rebel first"), world.found("org/re"));
        assertEquals(List.of("[org/remote] last", "example.[org/rebel] first"), world.marked("org/re"));
    }

    @Test
    void filtersNarrowToConversationAccountSenderAndTime() {
        world.store.begin();
        AccountId other = world.store.accounts().insert("irc", new Address("irc", "me"), true, Map.of());
        world.commit();
        ConversationId bo = world.conversation(world.account, World.BO);
        ConversationId irc = world.conversation(other, new Address("irc", "#chan"));
        world.says("word 1");
        world.says(bo, World.BO, "word 2");
        world.says(irc, World.BO, "word 3");

        assertEquals(List.of("word 2"), found(bo, null, null));
        assertEquals(List.of("word 3"), found(null, other, null));
        assertEquals(List.of("word 3", "word 2"), found(null, null, World.BO));
        assertEquals(List.of("word 2"), found(bo, world.account, World.BO));
        assertEquals(List.of(), found(null, null, new Address("xmpp", "nobody@example.org")));
    }

    @Test
    void searchByDateIsARangeOfIds() {
        for (int day = 1; day <= 3; day++) {
            world.store.begin();
            MessageId id = MessageId.firstOf(day * 86_400_000L);
            world.store.messages().insert(World.message(id, world.chat, World.ANA, "word " + day), List.of());
            world.commit();
        }
        SearchRequest since =
                new SearchRequest("word", null, null, null, Instant.ofEpochMilli(2 * 86_400_000L), null, 50);
        assertEquals(
                List.of("word 3", "word 2"),
                World.bodies(world.store.reader().search(since).value()));
        SearchRequest absurd = new SearchRequest("word", null, null, null, Instant.MAX, null, 50);
        assertEquals(List.of(), World.bodies(world.store.reader().search(absurd).value()));
    }

    @Test
    void pagesOfHitsJoin() {
        for (int i = 0; i < 7; i++) world.says("word " + i);
        SearchRows first = page(null);
        assertTrue(first.more());
        SearchRows second = page(first.hits().getLast().message().id());
        SearchRows third = page(second.hits().getLast().message().id());
        assertFalse(third.more());
        assertEquals(List.of("word 6", "word 5", "word 4"), World.bodies(first));
        assertEquals(List.of("word 3", "word 2", "word 1"), World.bodies(second));
        assertEquals(List.of("word 0"), World.bodies(third));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "mee | the meeting is a meet | the [meeting] is a [meet]",
                "\"is a\" the | the meeting is a meet | [the] meeting [is a] meet",
                "京 | 東京都と京 | 東[京]都と[京]",
                "東京都 | 東京都庁 | [東京都]庁",
                "manana | ¿man\u0303ana? | ¿[man\u0303ana]?",
                "👍 | ok 👍🏽 | ok [👍]🏽",
            })
    void theSnippetShowsWhereTheWordsAre(String question, String text, String marked) {
        world.says(text);
        assertEquals(List.of(marked), world.marked(question));
    }

    @Test
    void theSnippetOfALongMessageIsOneLineAroundTheMatch() {
        world.says("filler words\n".repeat(200) + "the needle\nis here " + "and more words ".repeat(200));
        String snippet = world.marked("needle").getFirst();
        assertTrue(snippet.contains("the [needle] is here"), snippet);
        assertTrue(snippet.startsWith("…") && snippet.endsWith("…"), snippet);
        assertTrue(snippet.length() < 200, snippet);
        assertFalse(snippet.contains("\n"));
    }

    @Test
    void whatWasRolledBackIsNotFound() {
        world.store.begin();
        world.add(world.chat, World.ANA, "kept");
        world.store.savepoint();
        world.add(world.chat, World.ANA, "undone word");
        world.store.rollbackTo();
        world.commit();
        world.store.begin();
        world.add(world.chat, World.ANA, "rolled back word");
        world.store.rollback();
        assertEquals(List.of(), world.found("word"));
        assertEquals(List.of("kept"), world.found("kept"));
        world.checkIndex(1);
    }

    @Test
    void anIndexOfAnotherTokeniserIsMadeAnew() {
        world.says("mañana");
        world.close();
        try (Db db = new Connections(world.file).writer()) {
            db.update("INSERT INTO message_index(message_index) VALUES('delete-all')");
            db.update("UPDATE meta SET tokeniser = 0");
        }
        world.store = Store.open(world.file);
        assertEquals(List.of("mañana"), world.found("manana"));
        world.checkIndex(1);
    }

    private SearchRows page(@Nullable MessageId before) {
        SearchRequest request = new SearchRequest("word", null, null, null, null, before, 3);
        return world.store.reader().search(request).value();
    }

    private List<String> found(@Nullable ConversationId in, @Nullable AccountId of, @Nullable Address by) {
        SearchRequest request = new SearchRequest("word", in, of, by, null, null, 50);
        return World.bodies(world.store.reader().search(request).value());
    }
}
