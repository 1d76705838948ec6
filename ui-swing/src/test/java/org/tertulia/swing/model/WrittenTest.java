package org.tertulia.swing.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.tertulia.model.Body;

class WrittenTest {

    @Test
    void plain_words_are_said() {
        assertEquals(say("hello"), Written.of("hello"));
        assertEquals(say("either/or"), Written.of("either/or"));
        assertEquals(say("/"), Written.of("/"));
        assertEquals(say("/ or so"), Written.of("/ or so"));
    }

    @Test
    void two_slashes_are_one_that_is_said() {
        assertEquals(say("/topic is a word"), Written.of("//topic is a word"));
        assertEquals(say("/"), Written.of("//"));
    }

    @Test
    void what_one_does_is_an_emote() {
        assertEquals(new Written.Say(new Body(Body.Style.EMOTE, "waves\nand bows")), Written.of("/me waves\nand bows"));
        assertEquals(new Written.Order("me", ""), Written.of("/me"));
    }

    @Test
    void a_slash_begins_an_order() {
        assertEquals(new Written.Order("whois", "Ana"), Written.of("/WHOIS  Ana "));
        assertEquals(new Written.Order("topic", "Bread & more\nof it"), Written.of("/topic Bread & more\nof it"));
        assertEquals(new Written.Order("home/ana", ""), Written.of("/home/ana"));
    }

    private static Written say(String text) {
        return new Written.Say(Body.text(text));
    }
}
