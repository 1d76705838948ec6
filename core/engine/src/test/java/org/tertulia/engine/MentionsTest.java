package org.tertulia.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tertulia.engine.ScriptedSession.from;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tertulia.client.Command;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Message;
import org.tertulia.model.NamesIn;

/** Messages in rooms that name us; the scripted room calls us "me". */
final class MentionsTest extends OnlineAsMe {

    ConversationId kitchen;

    @BeforeEach
    void inARoom() throws Exception {
        kitchen = world.done(new Command.JoinRoom(account, "kitchen", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ana|Ana: are you there?",
                "Ana|is ana here",
                "Ana|@ANA!",
                "Ana|(ana)",
                "Ana|that is Ana's",
                "Ana|well - ana - perhaps",
                "José|ask JOSÉ",
                "Straße|the STRASSE",
                "Ωμέγα|ωμέγα, come",
                "Ana García|thanks, ana garcía",
                "[w]_x|hi [W]_x, hello",
                "田中|田中さん、おはよう",
                "민수|민수야 안녕",
                "ana@example.org|write to ana@example.org please"
            })
    void aNameIsFoundAsAWholeWordWhateverItsCase(String name, String text) {
        assertTrue(new NamesIn(text).has(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ana|banana",
                "Ana|anabel",
                "Ana|ana_ and _ana",
                "Ana|ana2",
                "Ana|Ana-María",
                "Ana|mail ana@other.example",
                "Ana|see https://example.org/ana/page",
                "Ana|www.example.org/ana",
                "Jose|José",
                "Ana|"
            })
    void whatOnlyContainsItIsNoMention(String name, String text) {
        assertFalse(new NamesIn(text == null ? "" : text).has(name));
    }

    @Test
    void aMessageThatNamesUsIsMarkedAndCountedApartAlsoAfterACrash() throws Exception {
        says("hello all", "Me: lunch?", "for me too");
        assertEquals(3, now().unread());
        assertEquals(2, now().mentions());
        assertFalse(message("hello all").mention());
        assertTrue(message("Me: lunch?").mention());
        world.crashes();
        assertEquals(2, now().mentions());
        assertTrue(message("Me: lunch?").mention());
    }

    @Test
    void whatHasBeenReadIsCountedNoMore() throws Exception {
        says("me one", "nothing", "me two");
        world.done(new Command.MarkRead(kitchen, message("nothing").id()));
        assertEquals(1, now().mentions());
        assertEquals(1, now().unread());
        world.done(new Command.MarkRead(kitchen, message("me two").id()));
        assertEquals(0, now().mentions());
    }

    @Test
    void whatWeSayOurselvesNamesNobody() throws Exception {
        world.session().hears(from("me").in("kitchen").byUs().says("it is me"));
        world.awaitTexts(kitchen, "it is me");
        assertEquals(0, now().mentions());
        assertFalse(message("it is me").mention());
    }

    @Test
    void whatComesFromAnArchiveIsMarkedAndIsNoNews() throws Exception {
        world.session().hears(from("ana").in("kitchen").fromArchive().says("me, long ago"));
        world.awaitTexts(kitchen, "me, long ago");
        assertTrue(message("me, long ago").mention());
        assertEquals(0, now().mentions());
    }

    @Test
    void whomTheNetworkItselfSaysIsMeantIsNamedWhateverTheWords() throws Exception {
        world.session().hears(from("ana").in("kitchen").meaningUs().says("what do you think?"));
        world.awaitTexts(kitchen, "what do you think?");
        assertTrue(message("what do you think?").mention());
        assertEquals(1, now().mentions());
    }

    @Test
    void betweenTwoPeopleNobodyNeedsToBeNamed() throws Exception {
        world.session().hears(from("ana").says("it is me"));
        ConversationId ana = world.conversationWith("ana");
        world.awaitTexts(ana, "it is me");
        assertEquals(0, world.conversation(ana).mentions());
    }

    @Test
    void anErasedRoomHasNoMentions() throws Exception {
        says("me!");
        world.done(new Command.EraseConversation(kitchen));
        assertEquals(0, now().mentions());
    }

    private void says(String... texts) throws Exception {
        for (String text : texts)
            world.session().hears(from("ana").in("kitchen").says(text));
        world.awaitTexts(kitchen, texts);
    }

    private Conversation now() throws Exception {
        return world.conversation(kitchen);
    }

    private Message message(String text) {
        return world.awaitMessage(kitchen, each -> each.body().text().equals(text));
    }
}
