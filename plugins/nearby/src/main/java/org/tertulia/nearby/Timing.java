package org.tertulia.nearby;

import java.time.Duration;

/**
 * How long things may take.
 *
 * @param idle a stream on which nobody has said anything for so long is closed
 * @param grace what is on its way for so long, to a program that sends no receipts, counts as taken while the stream lives
 * @param handshake a stream is open by then, or is none
 * @param stuck a write that takes longer is to somebody who does not read
 * @param around after so long whoever has not been seen is not there
 */
record Timing(Duration idle, Duration grace, Duration handshake, Duration stuck, Duration around) {

    static final Timing USUAL = new Timing(
            Duration.ofMinutes(10),
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(5));
}
