package org.tertulia.irc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tertulia.model.Address;
import org.tertulia.model.Outcome;

final class NamesTest {

    @Test
    void everyMappingFoldsWhatItsServersFold() {
        assertEquals("ana[]\\~^", CaseMapping.of("ascii").fold("ANA[]\\~^"));
        assertEquals("ana{}|~~", CaseMapping.of("rfc1459").fold("ANA[]\\~^"));
        assertEquals("ana{}|~^", CaseMapping.of("strict-rfc1459").fold("ANA[]\\~^"));
        assertEquals("İñÑ", CaseMapping.of("rfc8265").fold("İñÑ"));
    }

    @Test
    void anAddressKeepsNetworksApartAndIsSplitAtTheLastAt() {
        assertEquals(
                Outcome.done(new Address("irc", "ana[x]@irc.example.org")),
                Addresses.typed(" Ana[x]@IRC.Example.org "));
        Address odd = new Address("irc", "#a@b@irc.example.org");
        assertEquals(Outcome.done(odd), Addresses.typed("#A@B@irc.example.org"));
        assertEquals("#a@b", Addresses.name(odd));
        assertEquals("irc.example.org", Addresses.of(odd).network());
    }

    @Test
    void whatCannotBeANameIsSaidSo() {
        for (String typed : List.of("ana", "@x", "ana@", "a b@x", "a,b@x", "", "x".repeat(400) + "@y")) {
            assertInstanceOf(Outcome.Failed.class, Addresses.typed(typed), typed);
        }
    }

    @Test
    void coloursAndOtherCodesAreLeftOut() {
        assertEquals("red, bold", Formatting.plain("\u000304,01red\u000f, \u0002bold\u0002"));
        assertEquals("5 apples", Formatting.plain("\u0003055 apples"));
        assertEquals("a\tb", Formatting.plain("a\tb\u202e\u0007"));
    }

    @Test
    void anotherNickIsFoundThatShortServersTake() {
        assertEquals("ana_", Registration.alternative("ana", 1));
        assertEquals("ana2", Registration.alternative("ana", 2));
        assertEquals("alexande3", Registration.alternative("alexander", 3));
    }
}
