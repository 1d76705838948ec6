package org.tertulia.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.tertulia.contract.Patience;

/** A plain socket to the lab's IRC server, with a nick: sends lines, keeps what comes. It shares no code with the adapter. */
final class IrcWire implements AutoCloseable {

    private static final String CAPABILITIES = "message-tags server-time account-tag echo-message away-notify"
            + " extended-monitor account-notify extended-join invite-notify multi-prefix";

    private final Socket socket;
    private final Patience patience = new Patience();
    private final List<Line> heard = new CopyOnWriteArrayList<>();

    /** One line of the server, cut up: {@code @tags :source COMMAND middle middle :trailing}. */
    record Line(Map<String, String> tags, String source, String command, List<String> words) {

        static Line parse(String raw) {
            String rest = raw;
            Map<String, String> tags = new HashMap<>();
            if (rest.startsWith("@")) {
                for (String tag : head(rest).substring(1).split(";", -1)) {
                    String[] pair = tag.split("=", 2);
                    tags.put(pair[0], pair.length > 1 ? pair[1] : "");
                }
                rest = tail(rest);
            }
            String source = rest.startsWith(":") ? head(rest).substring(1) : "";
            if (!source.isEmpty()) rest = tail(rest);
            String command = head(rest);
            List<String> words = new ArrayList<>();
            for (rest = tail(rest); !rest.isEmpty(); rest = tail(rest)) {
                if (rest.startsWith(":")) {
                    words.add(rest.substring(1));
                    break;
                }
                words.add(head(rest));
            }
            return new Line(tags, source, command, words);
        }

        private static String head(String text) {
            int space = text.indexOf(' ');
            return space < 0 ? text : text.substring(0, space);
        }

        private static String tail(String text) {
            int space = text.indexOf(' ');
            return space < 0 ? "" : text.substring(space + 1).stripLeading();
        }

        String nick() {
            int end = source.indexOf('!');
            return end < 0 ? source : source.substring(0, end);
        }

        /** The word at that place, or nothing. */
        String word(int index) {
            return index < words.size() ? words.get(index) : "";
        }

        boolean says(String expected, String first) {
            return command.equals(expected) && word(0).equalsIgnoreCase(first);
        }
    }

    /** Returns when the server has welcomed the nick. */
    IrcWire(Lab lab, String nick) {
        try {
            socket = new Socket(InetAddress.getByName(lab.value("irc.host")), lab.number("irc.port"));
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            Thread.ofVirtual().name("irc-" + nick).start(() -> read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sends("CAP LS 302");
        sends("CAP REQ :" + CAPABILITIES);
        sends("NICK " + nick);
        sends("USER far 0 * :A far end on a plain socket");
        sends("CAP END");
        var _ = some("welcome", line -> line.command().equals("001"));
    }

    private void read(BufferedReader in) {
        try (in) {
            for (String raw = in.readLine(); raw != null; raw = in.readLine()) {
                Line line = Line.parse(raw);
                if (line.command().equals("PING")) sends("PONG :" + line.word(0));
                heard.add(line);
                patience.nudge();
            }
        } catch (IOException | UncheckedIOException e) {
            System.getLogger(IrcWire.class.getName()).log(System.Logger.Level.DEBUG, "the IRC socket is closed", e);
        }
    }

    void sends(String line) {
        byte[] bytes = (line + "\r\n").getBytes(StandardCharsets.UTF_8);
        synchronized (socket) {
            try {
                socket.getOutputStream().write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Everything that came, oldest first. */
    List<Line> heard() {
        return heard;
    }

    /** Waits for a line, from the first on. */
    Line some(String what, Predicate<Line> wanted) {
        return nth(what, 0, wanted);
    }

    /** Waits until so many and one more lines fit, and returns the last of these. */
    Line nth(String what, int index, Predicate<Line> wanted) {
        return await(what, () -> heard.stream().filter(wanted).skip(index).findFirst());
    }

    <T> T await(String what, Supplier<Optional<T>> probe) {
        return patience.await(what, probe, () -> {
            List<Line> all = List.copyOf(heard);
            return "the IRC server said " + all.subList(Math.max(0, all.size() - 20), all.size());
        });
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
