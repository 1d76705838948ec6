package org.tertulia.irc;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;

/** Masks of people ({@code nick!user@host} with wildcards) in the lists of a channel. */
record Masks(Connection connection) {

    private static final Set<Integer> REFUSED = Set.of(403, 404, 441, 442, 461, 472, 477, 478, 481, 482, 696);

    /** Bans by the host they come from, which outlives a nick; by their nick where that is not known, or ours too. */
    CompletionStage<Outcome<Nothing>> ban(String channel, String nick) {
        return Whois.ask(connection, nick)
                .thenCombine(
                        Whois.ask(connection, connection.nick()),
                        (them, us) -> them.map(lines -> {
                            String host = host(lines);
                            boolean ours = us instanceof Outcome.Done<List<Line>>(var own) && host.equals(host(own));
                            return host.isEmpty() || ours ? nick + "!*@*" : "*!*@" + host;
                        }))
                .thenCompose(mask -> switch (mask) {
                    case Outcome.Failed<String>(var failure) ->
                        CompletableFuture.completedFuture(Outcome.failed(failure));
                    case Outcome.Done<String>(var found) -> set(channel, 'b', true, found);
                });
    }

    /** Puts a mask into one of the lists, or takes it out; harmless when that is so already. */
    CompletionStage<Outcome<Nothing>> set(String channel, char list, boolean on, String mask) {
        return connection.fenced(
                Line.of("MODE", channel, (on ? "+" : "-") + list, mask),
                line -> REFUSED.contains(line.numeric()) && connection.same(line.param(1), channel));
    }

    /** A nick, or a mask as the protocol writes it, as a mask. */
    static String of(String typed) {
        String text = typed.strip();
        return text.contains("!") || text.contains("@") || text.contains("*") || text.contains(":")
                ? text
                : text + "!*@*";
    }

    /** RPL_WHOISUSER: our nick, theirs, user, host. */
    private static String host(List<Line> whois) {
        return whois.stream()
                .filter(line -> line.numeric() == 311)
                .findFirst()
                .map(line -> line.param(3))
                .orElse("");
    }
}
