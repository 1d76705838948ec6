package org.tertulia.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MessageIdTest {

    @Test
    void aFullMillisecondRunsOverIntoTheNext() {
        var last = new MessageId((1_000L << MessageId.SEQUENCE_BITS) | 0x7FF);
        assertEquals(MessageId.firstOf(1_001), last.next());
    }

    @Test
    void laterMillisecondsSortBehindEarlierOnes() {
        assertTrue(MessageId.firstOf(1_000).compareTo(MessageId.firstOf(1_001)) < 0);
        assertEquals(1_001, MessageId.firstOf(1_001).epochMilli());
    }

    @Test
    void idsStayWithinWhatJavaScriptCanHold() {
        assertThrows(IllegalArgumentException.class, () -> new MessageId(1L << 52));
        assertThrows(IllegalArgumentException.class, () -> new MessageId(-1));
    }
}
