package org.tertulia.irc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One message of the protocol (RFC 1459, section 2.3.1; IRCv3 message-tags).
 *
 * @param source whose it is: a server, {@code nick!user@host}, or empty
 * @param command upper case, or three digits
 */
record Line(Map<String, String> tags, String source, String command, List<String> params) {

    /** Most parameters kept; what is behind them is dropped. */
    private static final int MOST_PARAMS = 1000;

    Line {
        tags = Map.copyOf(tags);
        params = List.copyOf(params);
    }

    /** What came, or {@code null} when it holds no command. */
    static @Nullable Line parse(String text) {
        return new Parser(text.replace("\0", "")).line();
    }

    /** The nick of {@link #source}, or the server's name. */
    String nick() {
        int end = source.indexOf('!');
        if (end < 0) end = source.indexOf('@');
        return end < 0 ? source : source.substring(0, end);
    }

    /** Whether a person, and not a server, is the source. */
    boolean ofPerson() {
        return !nick().isEmpty() && (source.indexOf('!') > 0 || source.indexOf('.') < 0);
    }

    String param(int index) {
        return index < params.size() ? params.get(index) : "";
    }

    String last() {
        return params.isEmpty() ? "" : params.getLast();
    }

    @Nullable
    String tag(String key) {
        return tags.get(key);
    }

    /** The number of a reply, or 0. */
    int numeric() {
        boolean digits = command.length() == 3 && command.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(command) : 0;
    }

    /** Without parameters: a body never reaches a log. Nor does a command that cannot be one. */
    @Override
    public String toString() {
        boolean known = command.length() <= 16 && command.chars().allMatch(Character::isLetterOrDigit);
        return "Line[" + (known ? command : "?") + ", " + params.size() + " parameters]";
    }

    /** A line to send, without its end. Nothing in it can begin another line. */
    static String of(String command, String... params) {
        StringBuilder line = new StringBuilder(command);
        for (int i = 0; i < params.length; i++) {
            String param = params[i].replaceAll("[\\r\\n\\x00]", " ");
            boolean last = i == params.length - 1;
            if (!last) param = param.replace(" ", "");
            boolean trailing = last && (param.isEmpty() || param.startsWith(":") || param.indexOf(' ') >= 0);
            line.append(trailing ? " :" : " ").append(param);
        }
        return line.toString();
    }

    /** Likewise, with free text at the end. */
    static String saying(String command, String target, String text) {
        return command + " " + target.replaceAll("[ \\r\\n]", "") + " :" + text.replaceAll("[\\r\\n\\x00]", " ");
    }

    /** Reads from left to right. */
    private static final class Parser {

        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        @Nullable
        Line line() {
            skipSpaces();
            Map<String, String> tags = starts('@') ? tags(word().substring(1)) : Map.of();
            skipSpaces();
            String source = starts(':') ? word().substring(1) : "";
            skipSpaces();
            String command = word().toUpperCase(Locale.ROOT);
            if (command.isEmpty()) return null;
            List<String> params = new ArrayList<>();
            skipSpaces();
            while (at < text.length() && params.size() < MOST_PARAMS) {
                if (starts(':')) {
                    params.add(text.substring(at + 1));
                    break;
                }
                params.add(word());
                skipSpaces();
            }
            return new Line(tags, source, command, params);
        }

        private boolean starts(char c) {
            return at < text.length() && text.charAt(at) == c;
        }

        private void skipSpaces() {
            while (starts(' ')) at++;
        }

        private String word() {
            int end = text.indexOf(' ', at);
            if (end < 0) end = text.length();
            String word = text.substring(at, end);
            at = end;
            return word;
        }

        private static Map<String, String> tags(String raw) {
            Map<String, String> tags = new HashMap<>();
            for (String each : raw.split(";", MOST_PARAMS)) {
                int equals = each.indexOf('=');
                String key = equals < 0 ? each : each.substring(0, equals);
                if (!key.isEmpty()) tags.put(key, equals < 0 ? "" : unescaped(each.substring(equals + 1)));
            }
            return tags;
        }

        private static String unescaped(String value) {
            if (value.indexOf('\\') < 0) return value;
            StringBuilder out = new StringBuilder(value.length());
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (c != '\\') {
                    out.append(c);
                } else if (++i < value.length()) {
                    out.append(
                            switch (value.charAt(i)) {
                                case ':' -> ';';
                                case 's' -> ' ';
                                case 'r' -> '\r';
                                case 'n' -> '\n';
                                default -> value.charAt(i);
                            });
                }
            }
            return out.toString();
        }
    }
}
