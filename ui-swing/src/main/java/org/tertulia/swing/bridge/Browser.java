package org.tertulia.swing.bridge;

import java.awt.Desktop;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Set;
import java.util.function.Consumer;

/** Opens links in the person's browser, beside the event thread: some desktops take seconds. */
public final class Browser {

    private static final Logger LOG = System.getLogger(Browser.class.getName());
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private Browser() {}

    /** @param failed told on the event thread when nothing could be opened */
    public static void open(URI link, Consumer<URI> failed) {
        Thread.ofVirtual().name("browser").start(() -> {
            if (!browse(link)) EventThread.later(() -> failed.accept(link));
        });
    }

    private static boolean browse(URI link) {
        if (link.getScheme() == null || !SCHEMES.contains(link.getScheme())) return false;
        try {
            if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
                Desktop.getDesktop().browse(link);
            } else {
                new ProcessBuilder("xdg-open", link.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
            }
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            LOG.log(Level.WARNING, "no browser could be opened", e);
            return false;
        }
    }
}
