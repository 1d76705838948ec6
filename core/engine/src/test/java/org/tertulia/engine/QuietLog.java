package org.tertulia.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A warning in the log is a defect that nobody asserted: it fails the test. */
final class QuietLog extends Handler implements BeforeEachCallback, AfterEachCallback {

    private static final Logger OURS = Logger.getLogger("org.tertulia");

    private final List<String> loud = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void beforeEach(ExtensionContext context) {
        loud.clear();
        OURS.addHandler(this);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        OURS.removeHandler(this);
        assertEquals(List.of(), loud, "logged, and not expected");
    }

    @Override
    public void publish(LogRecord record) {
        if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
            loud.add(record.getLoggerName() + ": " + record.getMessage() + " " + record.getThrown());
        }
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
