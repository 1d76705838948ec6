package org.tertulia.swing.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NameCompletionTest {

    private List<String> names = List.of("Bob", "ana", "Anabel García", "[w]izard", "Ángel");
    private final NameCompletion completion = new NameCompletion(() -> names);
    private String text = "";
    private int caret;

    @Test
    void at_the_beginning_somebody_is_addressed_and_elsewhere_named() {
        assertEquals("Bob: ", tab("b"));
        assertEquals("ask Bob ", tab("ask bo"));
        assertEquals("Bob: ", tab("@b"));
    }

    @Test
    void tab_again_goes_on_to_the_next_and_shift_tab_goes_back() {
        assertEquals("ana: ", tab("AN"));
        assertEquals("Anabel García: ", again(true));
        assertEquals("Ángel: ", again(true));
        assertEquals("ana: ", again(true));
        assertEquals("Ángel: ", again(false));
    }

    @Test
    void those_who_spoke_last_come_first() {
        names = List.of("Anabel", "ana");
        assertEquals("Anabel: ", tab("an"));
    }

    @Test
    void a_later_word_of_a_name_finds_it_behind_those_that_begin_so() {
        assertEquals("hi Anabel García ", tab("hi gar"));
        names = List.of("Ana Gil", "gil");
        assertEquals("gil: ", tab("gil"));
        assertEquals("Ana Gil: ", again(true));
    }

    @Test
    void signs_and_accents_need_not_be_typed() {
        assertEquals("[w]izard: ", tab("w"));
        assertEquals("Ángel: ", tab("ang"));
    }

    @Test
    void what_stands_behind_the_caret_stays() {
        assertEquals("Bob: come", put(completion.next("bo come", 2, true), "bo come"));
        assertEquals("hi Bob come", put(completion.next("hi bcome", 4, true), "hi bcome"));
    }

    @Test
    void with_nothing_to_complete_tab_is_free_to_leave() {
        assertNull(completion.next("", 0, true));
        assertNull(completion.next("hello ", 6, true));
        assertNull(completion.next("zzz", 3, true));
        assertNull(completion.next("b", 1, false));
    }

    @Test
    void the_only_one_that_fits_is_not_completed_again() {
        tab("bo");
        assertNull(completion.next(text, caret, true));
    }

    @Test
    void typing_on_begins_anew() {
        tab("an");
        assertEquals("ana: hi Bob ", tab(text + "hi b"));
    }

    private String tab(String typed) {
        return put(completion.next(typed, typed.length(), true), typed);
    }

    private String again(boolean forward) {
        return put(completion.next(text, caret, forward), text);
    }

    private String put(NameCompletion.@Nullable Edit found, String before) {
        NameCompletion.Edit edit = Objects.requireNonNull(found);
        text = before.substring(0, edit.from()) + edit.with() + before.substring(edit.to());
        caret = edit.from() + edit.with().length();
        return text;
    }
}
