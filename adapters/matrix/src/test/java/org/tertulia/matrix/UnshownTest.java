package org.tertulia.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tertulia.matrix.Unshown.Next;
import org.tertulia.model.Address;
import org.tertulia.model.OutboxId;

/** Own messages are confirmed in the order of the room, however the sync shows them. */
final class UnshownTest {

    private static final Address ANA = Mxids.address("@ana:x");
    private static final Address BEN = Mxids.address("@ben:x");

    private final Unshown unshown = new Unshown();

    private Next taken(int number, Address to) {
        return unshown.taken("$" + number, new OutboxId(number), to);
    }

    private List<Long> shown(int number, Address in, boolean readable) {
        return unshown.shown("$" + number, in, readable).stream()
                .map(each -> each.id().value())
                .toList();
    }

    @Test
    void whatTheSyncShowsConfirmsItself() {
        assertEquals(Next.WAIT, taken(1, ANA));
        assertEquals(List.of(), shown(1, ANA, true));
        assertFalse(unshown.givenUp("$1"));
    }

    @Test
    void whatIsShownBeforeTheAnswerIsHereNeedsNothingMore() {
        assertEquals(List.of(), shown(1, ANA, true));
        assertEquals(Next.NOTHING, taken(1, ANA));
        assertFalse(unshown.givenUp("$1"));
    }

    @Test
    void whatFellIntoAHoleStandsBeforeWhatIsShownBehindIt() {
        for (int i = 1; i <= 3; i++) taken(i, ANA);
        taken(4, BEN);
        assertEquals(List.of(1L, 2L), shown(3, ANA, true));
        assertTrue(unshown.givenUp("$4"), "another conversation's is not touched");
        taken(5, ANA);
        assertEquals(List.of(5L), shown(6, ANA, true), "also when the answer to the later one is not here yet");
        assertEquals(Next.NOTHING, taken(6, ANA));
    }

    @Test
    void whatCannotBeReadIsConfirmedWhereItStands() {
        taken(1, ANA);
        taken(2, ANA);
        assertEquals(List.of(1L), shown(1, ANA, false));
        assertEquals(List.of(2L), shown(2, ANA, false));
        assertEquals(List.of(), shown(3, ANA, false));
        assertEquals(Next.CONFIRM, taken(3, ANA));
        assertEquals(Next.WAIT, taken(4, ANA));
    }
}
