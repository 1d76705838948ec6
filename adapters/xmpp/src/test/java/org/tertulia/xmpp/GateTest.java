package org.tertulia.xmpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class GateTest {

    private final Gate gate = new Gate();
    private final List<Integer> delivered = new ArrayList<>();

    private void pass(int number) {
        gate.pass(() -> delivered.add(number));
    }

    @Test
    void whatWasHeldComesFirst() {
        pass(1);
        gate.pass(() -> {
            delivered.add(2);
            pass(3);
        });
        assertEquals(List.of(), delivered);
        assertTrue(gate.open());
        pass(4);
        assertEquals(List.of(1, 2, 3, 4), delivered);
    }

    @Test
    void tooMuchIsThrownAwayAndTold() {
        for (int i = 0; i <= Gate.MOST; i++) pass(i);
        assertFalse(gate.open());
        assertTrue(gate.takeOverflow());
        assertTrue(gate.open());
        assertEquals(List.of(), delivered);
    }

    @Test
    void whatWasHeldOnAnOldConnectionIsForgotten() {
        pass(1);
        gate.shut();
        assertTrue(gate.open());
        assertEquals(List.of(), delivered);
    }

    @Test
    void whatIsHeldIsKnownByNameUntilItIsThrough() {
        gate.pass("a7", () -> delivered.add(7));
        assertTrue(gate.holds("a7"));
        gate.open();
        assertFalse(gate.holds("a7"));
        assertEquals(List.of(7), delivered);
    }

    @Test
    void aPatientGateKeepsAllAndTheReaderWaits() throws InterruptedException {
        gate.patient();
        Thread reader = Thread.ofVirtual().start(() -> {
            for (int i = 0; i < Gate.MOST * 3; i++) pass(i);
        });
        do {
            assertTrue(gate.open());
        } while (reader.isAlive());
        reader.join();
        assertEquals(IntStream.range(0, Gate.MOST * 3).boxed().toList(), delivered);
    }
}
