package org.tertulia.nearby;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Hears what the adapter logs. */
final class LogEar extends Handler implements AutoCloseable {

    private static final Logger LOGGER = Logger.getLogger("org.tertulia.nearby");

    private final List<String> lines = new ArrayList<>();

    LogEar() {
        LOGGER.addHandler(this);
        LOGGER.setUseParentHandlers(false);
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public synchronized void publish(LogRecord logged) {
        lines.add(logged.getLoggerName() + ": " + new SimpleFormatter().formatMessage(logged));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        LOGGER.removeHandler(this);
        LOGGER.setUseParentHandlers(true);
    }
}
