package org.tertulia.irc;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.tertulia.model.Outcome;

/** Asking about somebody (WHOIS). */
final class Whois {

    private static final int END = 318;
    private static final Set<Integer> FAILED = Set.of(401, 402, 406, 431);

    private Whois() {}

    /** All that the server says about a nick. */
    static CompletionStage<Outcome<List<Line>>> ask(Connection connection, String nick) {
        return connection.collect(
                Line.of("WHOIS", nick),
                line -> line.numeric() > 0 && connection.same(line.param(1), nick),
                line -> line.numeric() == END && connection.same(line.param(1), nick),
                line -> FAILED.contains(line.numeric()) && connection.same(line.param(1), nick));
    }
}
