package org.tertulia.irc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tertulia.network.Seal;

final class ChannelKeysTest {

    @Test
    void aKeyOutlastsTheAppAndTheProfileAloneDoesNotTellIt() throws IOException {
        try (World world = new World("NONE", "")) {
            world.stateKey = Optional.of(Seal.newKey());
            new ChannelKeys(world).put("#club", "sesame");
            assertEquals("sesame", new ChannelKeys(world).of("#club"));
            world.scan("")
                    .forEach((name, value) ->
                            assertFalse(new String(value, StandardCharsets.ISO_8859_1).contains("sesame"), name));
            new ChannelKeys(world).remove("#club");
            assertNull(new ChannelKeys(world).of("#club"));
        }
    }

    @Test
    void underAnotherStateKeyItIsForgottenAndUnderNoneItStaysWithTheApp() throws IOException {
        try (World world = new World("NONE", "")) {
            world.stateKey = Optional.of(Seal.newKey());
            new ChannelKeys(world).put("#club", "sesame");
            world.stateKey = Optional.of(Seal.newKey());
            assertNull(new ChannelKeys(world).of("#club"));
            world.stateKey = Optional.empty();
            ChannelKeys passing = new ChannelKeys(world);
            passing.put("#hall", "key");
            assertEquals("key", passing.of("#hall"));
            assertNull(new ChannelKeys(world).of("#hall"));
        }
    }

    @Test
    void whatWouldBreakTheLineIsNoKey() throws IOException {
        try (World world = new World("NONE", "")) {
            ChannelKeys keys = new ChannelKeys(world);
            for (String bad : new String[] {"", "a b", "a,b", ":a", "a\r\nQUIT", "x".repeat(101)}) {
                keys.put("#club", bad);
                assertNull(keys.of("#club"), bad);
            }
        }
    }
}
