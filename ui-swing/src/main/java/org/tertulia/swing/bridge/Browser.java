package org.tertulia.swing.bridge;

import java.awt.Desktop;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Opens links in the person's browser, beside the event thread: some desktops take seconds. */
public final class Browser {

    private static final Logger LOG = System.getLogger(Browser.class.getName());
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "xmpp", "matrix", "irc", "ircs");
    private static final int ANSWER_SECONDS = 5;

    private Browser() {}

    /** @param failed told on the event thread when nothing could be opened */
    public static void open(URI link, Consumer<URI> failed) {
        Thread.ofVirtual().name("browser").start(() -> {
            if (!browse(link)) EventThread.later(() -> failed.accept(link));
        });
    }

    private static boolean browse(URI link) {
        String scheme = link.getScheme();
        if (scheme == null || !SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) return false;
        try {
            if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
                Desktop.getDesktop().browse(link);
                return true;
            }
            Process opener = new ProcessBuilder("xdg-open", link.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            // one that goes on is a browser that it has become
            return !opener.waitFor(ANSWER_SECONDS, TimeUnit.SECONDS) || opener.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            LOG.log(Level.WARNING, "no browser could be opened", e);
            return false;
        }
    }
}
