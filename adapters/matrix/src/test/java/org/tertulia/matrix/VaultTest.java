package org.tertulia.matrix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tertulia.matrix.crypto.Vault;
import org.tertulia.model.Secret;
import org.tertulia.network.Seal;

final class VaultTest {

    private final MemoryState state = new MemoryState();
    private final Secret key = Seal.newKey();

    private Vault vault(Secret with, String device) {
        return new Vault(state, state, with, device);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsPutIsFoundAgainAndStandsNowhereInTheClear() {
        vault(key, "DEVICE").write(List.of(new Vault.Change("olm/session", bytes("very secret"))));
        Vault again = vault(key, "DEVICE");
        assertArrayEquals(bytes("very secret"), again.get("olm/session").orElseThrow());
        assertEquals(List.of("olm/session"), List.copyOf(again.scan("olm/").keySet()));
        for (byte[] stored : state.entries.values()) {
            assertFalse(new String(stored, StandardCharsets.ISO_8859_1).contains("secret"));
        }
    }

    @Test
    void anotherDeviceAndAnotherKeyBeginWithNothing() {
        vault(key, "DEVICE").write(List.of(new Vault.Change("a", bytes("x"))));
        assertEquals(Optional.empty(), vault(key, "OTHER").get("a"));
        assertEquals(Optional.empty(), vault(Seal.newKey(), "DEVICE").get("a"));
        assertEquals(1, vault(key, "OTHER").leftovers().size());
        assertTrue(vault(key, "DEVICE").leftovers().isEmpty());
    }

    @Test
    void anEntryThatWasTouchedOrPutInAnothersPlaceIsRefused() {
        Vault vault = vault(key, "DEVICE");
        vault.write(List.of(new Vault.Change("a", bytes("x")), new Vault.Change("b", bytes("y"))));
        List<String> names = List.copyOf(state.entries.keySet());
        state.entries.put(names.get(0), state.entries.get(names.get(1)));
        assertThrows(IllegalStateException.class, () -> vault.get("a"));
        state.entries.put(names.get(1), new byte[5]);
        assertThrows(IllegalStateException.class, () -> vault.get("b"));
    }

    @Test
    void whatIsRemovedIsGone() {
        Vault vault = vault(key, "DEVICE");
        vault.write(List.of(new Vault.Change("a", bytes("x"))));
        vault.write(List.of(new Vault.Change("a", null)));
        assertEquals(Optional.empty(), vault.get("a"));
        assertTrue(state.entries.isEmpty());
    }
}
