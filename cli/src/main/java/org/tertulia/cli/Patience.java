package org.tertulia.cli;

import java.time.Duration;
import picocli.CommandLine;

/** {@code --timeout}. */
final class Patience {

    @CommandLine.Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            descriptionKey = "option.timeout")
    private long seconds = 60;

    Deadline deadline() {
        return Deadline.in(Duration.ofSeconds(Math.clamp(seconds, 0, 1_000_000)));
    }
}
