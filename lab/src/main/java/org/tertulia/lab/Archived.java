package org.tertulia.lab;

import java.util.List;

/** One stanza of the server's own archive: the other side ("-" in a room), sender, stanza's type and body. */
public record Archived(String with, String from, String type, String body) {
    static Archived parse(String line) {
        List<String> columns = List.of(line.split("\t", -1));
        return new Archived(columns.get(1), columns.get(2), columns.get(3), unescape(columns.get(4)));
    }

    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(c == '\\' && i + 1 < text.length() ? escaped(text.charAt(++i)) : c);
        }
        return plain.toString();
    }

    private static char escaped(char letter) {
        return switch (letter) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            default -> letter;
        };
    }
}
