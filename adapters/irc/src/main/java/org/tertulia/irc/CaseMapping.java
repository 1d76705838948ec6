package org.tertulia.irc;

/** What a server takes for the same name ({@code CASEMAPPING} of RPL_ISUPPORT). */
enum CaseMapping {
    ASCII,
    RFC1459,
    STRICT_RFC1459;

    /** An unknown one is read as ASCII: better two for one than one for two. */
    static CaseMapping of(String name) {
        return switch (name) {
            case "rfc1459" -> RFC1459;
            case "strict-rfc1459", "rfc1459-strict" -> STRICT_RFC1459;
            default -> ASCII;
        };
    }

    String fold(String name) {
        int at = 0;
        while (at < name.length() && fold(name.charAt(at)) == name.charAt(at)) at++;
        if (at == name.length()) return name;
        StringBuilder out = new StringBuilder(name);
        for (; at < name.length(); at++) out.setCharAt(at, fold(name.charAt(at)));
        return out.toString();
    }

    private char fold(char c) {
        if (c >= 'A' && c <= 'Z') return (char) (c + 32);
        if (this != ASCII && c >= '[' && c <= ']') return (char) (c + 32);
        return this == RFC1459 && c == '^' ? '~' : c;
    }
}
