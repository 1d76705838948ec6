package org.tertulia.irc;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Locale;
import java.util.function.Consumer;
import org.tertulia.model.Failure.Kind;

/**
 * Talk with NickServ, which answers in words for people. What it says is read by the words that Atheme and Anope use,
 * and by RPL_LOGGEDIN where the server sends it. It is spoken to by the server's own command for that, so that a
 * password reaches no stranger who goes by its name; only a server that has none makes a message of it. Runs on the
 * thread that reads.
 */
final class Services {

    private static final int ANSWER_MILLIS = 15_000;
    private static final int REGAIN_MILLIS = 5_000;

    private final Wire wire;
    private final Source source;
    private final Consumer<Line> others;
    private String told = "";

    /** Where lines come from. */
    interface Source {
        Line next() throws IOException;
    }

    Services(Wire wire, Source source, Consumer<Line> others) {
        this.wire = wire;
        this.source = source;
        this.others = others;
    }

    void identify(String account, String password) throws IOException {
        tell("IDENTIFY " + account + " " + password);
        talk("identified", "logged in", "password accepted", "recognized");
    }

    /** Registers the nick that we have. */
    void register(String password, String mail) throws IOException {
        tell("REGISTER " + password + " " + mail);
        talk("is now registered", "has been registered", "have been registered", "registered under", "instructions");
    }

    private void tell(String words) throws IOException {
        told = words;
        wire.write("NICKSERV " + words);
    }

    /** The next line that is not only about how NickServ is spoken to. */
    private Line next() throws IOException {
        while (true) {
            Line line = source.next();
            boolean unknown = line.command().equals("421") && line.param(1).equalsIgnoreCase("NICKSERV");
            if (!unknown) return line;
            wire.write(Line.of("PRIVMSG", "NickServ", told));
        }
    }

    /** Until NickServ says one of these, or no. */
    private void talk(String... good) throws IOException {
        wire.patience(ANSWER_MILLIS);
        String heard = "";
        try {
            while (true) {
                Line line = next();
                if (line.command().equals("900")) return;
                if (line.command().equals("401") || line.command().equals("440"))
                    throw new Refused(Kind.UNREACHABLE, "The server has no NickServ just now");
                if (!fromNickServ(line)) {
                    others.accept(line);
                    continue;
                }
                heard = Formatting.line(line.last());
                String lower = heard.toLowerCase(Locale.ROOT);
                Kind kind = refusal(lower);
                if (kind != null) throw new Refused(kind, "NickServ: " + heard);
                for (String each : good) if (lower.contains(each)) return;
            }
        } catch (SocketTimeoutException e) {
            throw new Refused(Kind.REJECTED, heard.isEmpty() ? "NickServ does not answer" : "NickServ: " + heard);
        }
    }

    private static @org.jspecify.annotations.Nullable Kind refusal(String words) {
        if (words.contains("already registered") || words.contains("cannot register")) return Kind.CONFLICT;
        if (words.contains("invalid password")
                || words.contains("incorrect")
                || words.contains("not a registered")
                || words.contains("not registered")
                || words.contains("isn't registered")) return Kind.WRONG_CREDENTIALS;
        boolean no = words.contains("insufficient parameters")
                || words.contains("not a valid")
                || words.contains("too many")
                || words.contains("syntax:")
                || words.contains("not permitted")
                || words.contains("too short");
        return no ? Kind.REJECTED : null;
    }

    private static boolean fromNickServ(Line line) {
        return line.command().equals("NOTICE") && line.nick().equalsIgnoreCase("NickServ");
    }

    /**
     * Takes our nick back from a ghost of ours, where NickServ can.
     *
     * @return the nick that we have then
     */
    String regain(String wanted, String current) throws IOException {
        tell("REGAIN " + wanted);
        wire.patience(REGAIN_MILLIS);
        try {
            while (true) {
                Line line = next();
                boolean own = line.command().equals("NICK") && line.nick().equals(current);
                if (own) return line.param(0);
                if (!fromNickServ(line)) {
                    others.accept(line);
                } else if (line.last().toLowerCase(Locale.ROOT).contains("ghost")) {
                    wire.write(Line.of("NICK", wanted));
                } else if (line.last().toLowerCase(Locale.ROOT).contains("invalid command")) {
                    tell("GHOST " + wanted);
                }
            }
        } catch (SocketTimeoutException e) {
            return current;
        }
    }
}
