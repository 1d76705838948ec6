package org.tertulia.swing.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tertulia.client.Query;
import org.tertulia.client.SearchPage;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.swing.fake.DemoWorld;
import org.tertulia.swing.fake.DirectLink;
import org.tertulia.swing.model.Models;

class PaletteFinderTest {

    private final DemoWorld demo = new DemoWorld();
    private final NoNavigator navigator = new NoNavigator();
    private final PaletteFinder finder = new PaletteFinder(
            Models.over(new DirectLink(demo.messenger)),
            new NetworkNames(demo.messenger.networks()),
            new Times(ZoneId.systemDefault()),
            navigator);
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void english() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void asBefore() {
        Locale.setDefault(before);
    }

    @Test
    void who_begins_with_it_comes_first_and_those_without_a_chat_are_there_too() {
        List<String> names = talks("ana");
        assertEquals("Ana Beltrán", names.getFirst());
        assertTrue(names.contains("Anastasia Koval"));
    }

    @Test
    void a_hash_asks_for_rooms_an_at_for_people_and_an_arrow_for_commands() {
        assertEquals(List.of("Harbour Team"), talks("#"));
        assertTrue(talks("@").contains("Oier Etxeberria"));
        assertTrue(finder.find(">set", List.of()).stream()
                .anyMatch(entry ->
                        entry instanceof PaletteEntry.Act act && act.title().equals("Settings")));
        assertEquals(List.of(), talks(">ana"));
    }

    @Test
    void what_is_not_known_can_be_added_or_joined() {
        PaletteEntry last = finder.find("nobody@example.org", List.of()).getLast();
        Objects.requireNonNull(PaletteEntry.action(last)).run();
        assertEquals(List.of("join room nobody@example.org"), navigator.asked);
    }

    @Test
    void where_one_asks_nobody_one_writes() {
        demo.world.account(new AccountId(9), "irc", "jon@irc.example.org", Account.State.ONLINE, null);
        List<PaletteEntry> fresh = finder.find("@ben", List.of());
        Objects.requireNonNull(PaletteEntry.action(fresh.getLast())).run();
        assertEquals(List.of("write to ben"), navigator.asked);
    }

    @Test
    void a_message_that_was_found_says_who_said_it_and_where() {
        List<String> below = finder.find("x", hits("the")).stream()
                .filter(PaletteEntry.Said.class::isInstance)
                .map(entry -> ((PaletteEntry.Said) entry).subtitle())
                .toList();
        assertTrue(below.stream().anyMatch(line -> line.startsWith("You · ")), below.toString());
        assertTrue(below.stream().anyMatch(line -> line.startsWith("mika · Harbour Team · ")), below.toString());
        assertTrue(below.stream().noneMatch(line -> line.startsWith("Ana Beltrán · Ana Beltrán")), below.toString());
    }

    private List<SearchPage.Hit> hits(String word) {
        return demo.messenger
                .query(new Query.Search(word, null, null, null, null, null, 50))
                .toCompletableFuture()
                .join()
                .value()
                .hits();
    }

    private List<String> talks(String typed) {
        return finder.find(typed, List.of()).stream()
                .filter(PaletteEntry.Talk.class::isInstance)
                .map(entry -> ((PaletteEntry.Talk) entry).title())
                .toList();
    }
}
