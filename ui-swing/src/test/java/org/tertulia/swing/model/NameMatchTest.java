package org.tertulia.swing.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NameMatchTest {

    @Test
    void accents_and_case_do_not_matter() {
        assertEquals(0, new NameMatch("lucia").rank("Lucía Ferrer"));
        assertEquals(1, new NameMatch("beltran").rank("Ana Beltrán"));
        assertEquals(NameMatch.NONE, new NameMatch("bo").rank("Ana"));
    }

    @Test
    void the_beginning_counts_more_than_a_word_and_a_word_more_than_the_middle() {
        NameMatch ana = new NameMatch("ana");
        assertTrue(ana.rank("Anastasia") < ana.rank("Maria Ana"));
        assertTrue(ana.rank("Maria Ana") < ana.rank("Susana"));
        assertEquals(0, ana.rank("#ana-fans"));
    }

    @Test
    void the_match_is_found_where_it_is_written() {
        assertEquals(4, new NameMatch("bel").at("Ana Beltrán"));
    }
}
