package org.tertulia.irc;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.tertulia.model.ActionResult;
import org.tertulia.model.ActionResult.Row;
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

    /** The same, to be read. Twice the nick asks the server that they are on, which knows how long they are idle. */
    static CompletionStage<Outcome<ActionResult>> show(Connection connection, String nick) {
        return connection
                .collect(
                        Line.of("WHOIS", nick, nick),
                        line -> line.numeric() > 0 && connection.same(line.param(1), nick),
                        line -> line.numeric() == END && connection.same(line.param(1), nick),
                        line -> FAILED.contains(line.numeric()) && connection.same(line.param(1), nick))
                .thenApply(answer -> answer.map(lines -> {
                    List<Row> rows = new ArrayList<>();
                    lines.forEach(line -> add(rows, line));
                    return new ActionResult.Table(Formatting.line(nick), List.of(), rows, false);
                }));
    }

    private static void add(List<Row> rows, Line line) {
        String words = Formatting.line(line.last());
        switch (line.numeric()) {
            case 311 -> {
                rows.add(new Row("Nick", Formatting.line(line.param(1))));
                rows.add(new Row("Real name", words));
                rows.add(new Row("Host", Formatting.line(line.param(2) + "@" + line.param(3))));
            }
            case 301 -> rows.add(new Row("Away", words));
            case 312 -> rows.add(new Row("Server", Formatting.line(line.param(2)) + " (" + words + ")"));
            case 313 -> rows.add(new Row("Operator", words));
            case 317 -> {
                rows.add(new Row("Idle", idle(line.param(2))));
                String since = MaskList.time(line.param(3));
                if (!since.isEmpty()) rows.add(new Row("Connected since", since));
            }
            case 319 -> rows.add(new Row("Channels", words));
            case 330 -> rows.add(new Row("Signed in as", Formatting.line(line.param(2))));
            case 671 -> rows.add(new Row("Connection", words));
            case END -> {}
            default -> rows.add(new Row("Also", words));
        }
    }

    private static String idle(String seconds) {
        boolean digits =
                !seconds.isEmpty() && seconds.length() < 10 && seconds.chars().allMatch(Character::isDigit);
        if (!digits) return "";
        Duration idle = Duration.ofSeconds(Long.parseLong(seconds));
        return "%d:%02d:%02d".formatted(idle.toHours(), idle.toMinutesPart(), idle.toSecondsPart());
    }
}
