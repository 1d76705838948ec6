package org.tertulia.swing.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JLayeredPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.swing.theme.Look;

@ExtendWith(OnEventThread.class)
class OverlaysTest {

    /** What lies under a card is not read, so who tells what is read hears of it. */
    @Test
    void whoever_asks_is_told_that_a_card_has_come_and_gone() {
        Look.of(false).install();
        Overlays overlays = new Overlays(new JLayeredPane(), () -> {});
        List<Boolean> covered = new ArrayList<>();
        overlays.onChange(() -> covered.add(!overlays.isEmpty()));
        Sheet sheet = new Sheet("a card");
        overlays.show(sheet);
        overlays.close(sheet);
        assertEquals(List.of(true, false), covered);
    }
}
