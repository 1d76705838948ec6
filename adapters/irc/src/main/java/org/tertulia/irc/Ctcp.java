package org.tertulia.irc;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Answers the two questions that do no harm (CTCP VERSION, PING), seldom enough that nobody can make us flood. */
final class Ctcp {

    private static final int LONGEST = 64;

    private final Connection connection;
    private final Bucket answers = new Bucket(3, 0.2, System.nanoTime());

    Ctcp(Connection connection) {
        this.connection = connection;
    }

    void asked(String nick, String question) {
        String[] words = question.split(" ", 2);
        String answer = switch (words[0].toUpperCase(Locale.ROOT)) {
            case "VERSION" -> "VERSION Tertulia";
            case "PING" -> words.length > 1 && words[1].length() <= LONGEST ? "PING " + words[1] : "";
            default -> "";
        };
        boolean mayAnswer = !answer.isEmpty() && answers.take(System.nanoTime()) < TimeUnit.MILLISECONDS.toNanos(1);
        if (mayAnswer) connection.command(Line.of("NOTICE", nick, "\u0001" + answer + "\u0001"));
    }
}
