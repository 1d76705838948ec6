package org.tertulia.nearby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tertulia.model.Availability;
import org.tertulia.model.Outcome;
import org.tertulia.model.Presence;

/** What somebody announces of themselves, whatever shape it comes in. */
final class ProfileTest {

    @Test
    void whatWeAnnounceIsReadAsItWas() {
        for (Availability each :
                new Availability[] {Availability.ONLINE, Availability.AWAY, Availability.DO_NOT_DISTURB}) {
            Profile ours = new Profile("Ana María", new Presence(each, "コーヒー ☕"));
            assertEquals(ours, Profile.of(ours.record(5298)));
        }
    }

    @Test
    void aLongStatusIsCutBetweenCharacters() {
        Presence wordy = new Presence(Availability.ONLINE, "☕".repeat(200));
        String read = Profile.of(new Profile("Ana", wordy).record(1)).presence().status();
        assertEquals("☕".repeat((255 - 4) / 3), read);
    }

    @Test
    void othersSayWhoTheyAreInSeveralWays() {
        assertEquals("Bob B", name("1st=Bob", "last=B"));
        assertEquals("Bobby", name("1st=Bob", "NICK=Bobby", "nick=Second"));
        assertEquals("", name("txtvers=1"));
        assertEquals("a b", name("nick=a\nb\u202e\u0007"));
    }

    private static String name(String... strings) {
        return Profile.of(Stranger.record(strings)).name();
    }

    @Test
    void aRecordOfAnyShapeIsHarmless() {
        byte[][] records = {
            {}, {0}, {(byte) 255}, {5, 'n', 'i'}, {1, '='}, {0, 0, 0}, Stranger.record("nick"), Stranger.record("=x")
        };
        for (byte[] record : records) assertEquals("", Profile.of(record).name());
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            byte[] record = new byte[random.nextInt(10_000)];
            random.nextBytes(record);
            assertTrue(Profile.of(record).name().length() <= Text.LINE);
        }
    }

    @Test
    void namesAreOneLabelOfDns() {
        assertTrue(Names.typed(" Ana@Laptop ") instanceof Outcome.Done<?>);
        assertEquals("ana@laptop", Names.address("Ana@Laptop").value());
        for (String bad :
                new String[] {"", "ana", "@laptop", "ana@", "a na@laptop", "a@b@c", "a/b@c", "á".repeat(40) + "@b"})
            assertTrue(Names.typed(bad) instanceof Outcome.Failed<?>, bad);
        assertTrue(Names.typed(Names.suggested()) instanceof Outcome.Done<?>, Names.suggested());
        assertFalse(Names.same("ana@laptop", "ana@laptop (2)"));
        assertTrue(Names.suggested().getBytes(StandardCharsets.UTF_8).length < 63);
    }
}
