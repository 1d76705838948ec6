package org.tertulia.swing.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.EventQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.tertulia.swing.fake.DemoWorld;
import org.tertulia.swing.fake.DirectLink;
import org.tertulia.swing.theme.Look;

class FindBarTest {

    private final DemoWorld demo = new DemoWorld();
    private final BlockingQueue<String> marked = new LinkedBlockingQueue<>();

    @Test
    void what_is_looked_for_is_marked_until_the_bar_is_closed() throws Exception {
        FindBar[] bar = new FindBar[1];
        EventQueue.invokeAndWait(() -> {
            Look.of(false).install();
            bar[0] = new FindBar(
                    new DirectLink(demo.messenger), demo.ana, message -> {}, marked::add, () -> {}, () -> {});
            bar[0].begin("the");
        });
        assertEquals("the", marked.poll(20, TimeUnit.SECONDS));
        EventQueue.invokeAndWait(bar[0]::close);
        assertEquals("", marked.poll(20, TimeUnit.SECONDS));
    }
}
