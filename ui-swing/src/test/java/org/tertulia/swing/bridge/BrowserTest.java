package org.tertulia.swing.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BrowserTest {

    @Test
    void what_would_run_or_read_something_here_is_not_handed_to_the_desktop() throws Exception {
        BlockingQueue<URI> refused = new LinkedBlockingQueue<>();
        for (String link : List.of("file:///etc/passwd", "javascript:alert(1)", "data:,x", "relative")) {
            Browser.open(URI.create(link), refused::add);
            assertEquals(URI.create(link), refused.poll(20, TimeUnit.SECONDS));
        }
    }
}
