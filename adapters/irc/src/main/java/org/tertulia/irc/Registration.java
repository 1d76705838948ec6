package org.tertulia.irc;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.tertulia.irc.Terms.Identity;
import org.tertulia.model.Failure.Kind;

/**
 * From a connected socket to the end of the server's greeting: capabilities (CAP 302), SASL PLAIN, nick. With an account,
 * it ends signed in to it or not at all. Runs on the thread that reads.
 */
final class Registration {

    private static final int SILENCE_MILLIS = 30_000;
    private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(2);
    private static final int MOST_BACKLOG = 1000;
    private static final int MOST_NICKS = 6;
    private static final int CHUNK = 400;

    private final Wire wire;
    private final Terms terms;
    private final Features features = new Features();
    private final TreeMap<String, String> offered = new TreeMap<>();
    /** What came for us before anybody could take it. */
    private final List<Line> backlog = new ArrayList<>();

    private String nick;
    private int nicks;
    private long deadline;
    /** Whether we have asked to sign in by SASL; only then is a password given away. */
    private boolean authenticating;

    private boolean saslAlone;
    private boolean signedIn;
    private boolean welcomed;
    private boolean greeted;

    Registration(Wire wire, Terms terms) {
        this.wire = wire;
        this.terms = terms;
        nick = terms.nick();
    }

    /** What came of it; the reader goes on with {@code backlog}. */
    record Registered(String nick, Identity identity, Features features, List<Line> backlog) {}

    /** Blocks until the server has greeted us. */
    Registered run() throws IOException {
        wire.patience(SILENCE_MILLIS);
        deadline = System.nanoTime() + LONGEST_NANOS;
        wire.write("CAP LS 302");
        wire.write(Line.of("NICK", nick));
        wire.write(Line.of("USER", user(), "0", "*", terms.nick()));
        while (!greeted) take(next());
        Identity proved = signedIn ? Identity.SASL : Identity.NONE;
        if (!signedIn && !terms.secret().isEmpty()) {
            if (terms.identity() == Identity.SASL) throw withoutServices();
            services().identify(terms.account(), terms.secret());
            proved = Identity.NICKSERV;
        }
        if (!same(nick, terms.nick()) && proved != Identity.NONE)
            nick = services().regain(terms.nick(), nick);
        wire.patience(0);
        return new Registered(nick, proved, features, List.copyOf(backlog));
    }

    Services services() {
        return new Services(wire, this::next, this::keep);
    }

    private boolean same(String one, String other) {
        return features.fold(one).equals(features.fold(other));
    }

    private String user() {
        String user = terms.nick().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return user.isEmpty() ? "tertulia" : user.substring(0, Math.min(9, user.length()));
    }

    /** The next line that is not a PING. */
    private Line next() throws IOException {
        while (true) {
            Line line = wire.read();
            if (line == null) throw new EOFException();
            // a server that talks without end must not hold the person, who waits for it
            if (System.nanoTime() - deadline > 0) throw new SocketTimeoutException();
            if (line.command().equals("ERROR")) throw Failures.farewell(line.last());
            if (!line.command().equals("PING")) return line;
            wire.write(Line.of("PONG", line.last()));
        }
    }

    private void keep(Line line) {
        if (backlog.size() < MOST_BACKLOG) backlog.add(line);
    }

    private void take(Line line) throws IOException {
        switch (line.command()) {
            case "CAP" -> capabilities(line);
            case "AUTHENTICATE" -> authenticate(line);
            case "900" -> {}
            case "903" -> {
                signedIn = true;
                wire.write("CAP END");
            }
            case "902", "904", "905", "906", "908" -> throw refusedPassword(line);
            case "432" -> throw new Refused(Kind.REJECTED, "The server does not take this nick: " + words(line));
            case "433", "436", "437" -> taken();
            case "451" -> {}
            case "464" -> throw new Refused(Kind.WRONG_CREDENTIALS, words(line));
            case "465" -> throw new Refused(Kind.NOT_PERMITTED, words(line));
            case "001" -> {
                if (terms.identity() == Identity.SASL && !signedIn) throw withoutServices();
                welcomed = true;
                nick = line.param(0);
            }
            case "005" -> features.supports(line);
            case "376", "422" -> greeted = welcomed;
            default -> {
                if (welcomed && line.ofPerson()) keep(line);
            }
        }
    }

    private static String words(Line line) {
        return Formatting.line(line.last());
    }

    private static Refused refusedPassword(Line line) {
        if (line.command().equals("908"))
            return new Refused(Kind.UNSUPPORTED, "The server takes no password over SASL");
        String words = words(line);
        return new Refused(Kind.WRONG_CREDENTIALS, words.isEmpty() ? "Wrong account or password" : words);
    }

    /** Services come back seconds after their server, so this is not a refused password. */
    private static Refused withoutServices() {
        return new Refused(
                Kind.UNREACHABLE, "The server cannot sign anybody in just now, and we do not go on without an account");
    }

    private void taken() throws IOException {
        if (terms.strict()) throw new Refused(Kind.CONFLICT, "The nick is in use");
        if (++nicks > MOST_NICKS) throw new Refused(Kind.CONFLICT, "The nick is in use, and so are those like it");
        nick = alternative(terms.nick(), nicks);
        wire.write(Line.of("NICK", nick));
    }

    /** Short enough for servers that take nine characters. */
    static String alternative(String wanted, int attempt) {
        String mark = attempt == 1 ? "_" : Integer.toString(attempt);
        int most = Math.max(1, 9 - mark.length());
        String kept = wanted.length() + mark.length() <= 9 || attempt == 1 ? wanted : wanted.substring(0, most);
        return kept + mark;
    }

    // ---- capabilities

    private void capabilities(Line line) throws IOException {
        switch (line.param(1).toUpperCase(Locale.ROOT)) {
            case "LS" -> {
                for (String each : line.last().split(" ", -1)) {
                    int equals = each.indexOf('=');
                    String name = equals < 0 ? each : each.substring(0, equals);
                    if (Features.knows(name)) offered.put(name, equals < 0 ? "" : each.substring(equals + 1));
                }
                if (!line.param(2).equals("*")) request();
            }
            case "ACK" -> {
                features.enable(line.last());
                if (features.has("sasl") && sasl()) {
                    authenticating = true;
                    wire.write("AUTHENTICATE PLAIN");
                } else {
                    wire.write("CAP END");
                }
            }
            // all or nothing: perhaps it was one of the others
            case "NAK" -> {
                wire.write(sasl() && !saslAlone ? "CAP REQ :sasl" : "CAP END");
                saslAlone = true;
            }
            default -> {}
        }
    }

    private boolean sasl() {
        return offered.containsKey("sasl") && !terms.secret().isEmpty() && terms.identity() != Identity.NICKSERV;
    }

    private void request() throws IOException {
        boolean sasl = sasl();
        String mechanisms = offered.getOrDefault("sasl", "").toUpperCase(Locale.ROOT);
        if (sasl && !mechanisms.isEmpty() && !List.of(mechanisms.split(",", -1)).contains("PLAIN")) {
            throw new Refused(Kind.UNSUPPORTED, "The server signs in only by " + mechanisms);
        }
        if (!sasl && terms.identity() == Identity.SASL) throw withoutServices();
        List<String> wanted = new ArrayList<>(
                offered.keySet().stream().filter(Features.WANTED::contains).toList());
        if (sasl) wanted.add("sasl");
        wire.write(wanted.isEmpty() ? "CAP END" : Line.of("CAP", "REQ", String.join(" ", wanted)));
    }

    private void authenticate(Line line) throws IOException {
        if (!authenticating || !line.param(0).equals("+")) return;
        authenticating = false;
        String plain = terms.account() + "\0" + terms.account() + "\0" + terms.secret();
        String answer = Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        for (int at = 0; at < answer.length(); at += CHUNK) {
            wire.write("AUTHENTICATE " + answer.substring(at, Math.min(answer.length(), at + CHUNK)));
        }
        if (answer.length() % CHUNK == 0) wire.write("AUTHENTICATE +");
    }
}
