package org.tertulia.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The log of this profile: {@code logs/tertulia.0.log} and two older ones of at most 2 MB each; warnings also on the console. */
final class LogFile {

    private static final int BYTES = 2_000_000;
    private static final int FILES = 3;

    /** Held here because loggers, and the levels they were given, are forgotten otherwise. */
    private static final Logger DBUS = Logger.getLogger("org.freedesktop.dbus");

    private static final Logger SMACK = Logger.getLogger("org.jivesoftware");

    private static final System.Logger LOG = System.getLogger(LogFile.class.getName());

    private LogFile() {}

    /** Warnings only, until there is a file: what else there is to say at a start is said in words. */
    static void warnOnTheConsole() {
        quiet();
        Logger.getLogger("").addHandler(ready(new ConsoleHandler(), Level.WARNING));
    }

    /** Nothing at all, until there is a file: a command's error output is its own. */
    static void quiet() {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tF %1$tT.%1$tL %4$s %3$s: %5$s%6$s%n");
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) root.removeHandler(handler);
        DBUS.setLevel(Level.WARNING);
        // It warns of what we handle (a connection that ends), and may quote stanzas.
        SMACK.setLevel(Level.SEVERE);
    }

    static void start(Path profile) throws IOException {
        Path folder = Files.createDirectories(profile.resolve("logs"));
        String pattern = folder.toString().replace("%", "%%") + "/tertulia.%g.log";
        Logger.getLogger("").addHandler(ready(new FileHandler(pattern, BYTES, FILES, true), Level.INFO));
        Thread.setDefaultUncaughtExceptionHandler(LogFile::uncaught);
    }

    /** A defect that has ended a thread; the window's own thread goes on. */
    private static void uncaught(Thread thread, Throwable defect) {
        LOG.log(System.Logger.Level.ERROR, "a defect in the thread " + thread.getName(), defect);
    }

    private static Handler ready(Handler handler, Level level) {
        handler.setFormatter(new SimpleFormatter());
        handler.setLevel(level);
        return handler;
    }
}
