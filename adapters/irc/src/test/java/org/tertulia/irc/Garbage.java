package org.tertulia.irc;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Lines that no server should send, the same for the same seed. */
final class Garbage {

    private static final List<String> COMMANDS = List.of(
            "PRIVMSG",
            "NOTICE",
            "TAGMSG",
            "JOIN",
            "PART",
            "KICK",
            "QUIT",
            "NICK",
            "MODE",
            "TOPIC",
            "INVITE",
            "AWAY",
            "ACCOUNT",
            "BATCH",
            "CAP",
            "ACK",
            "FAIL",
            "PONG",
            "CHGHOST",
            "SETNAME",
            "WALLOPS",
            "AUTHENTICATE",
            "001",
            "005",
            "301",
            "302",
            "303",
            "330",
            "332",
            "352",
            "353",
            "354",
            "366",
            "401",
            "404",
            "433",
            "730",
            "731",
            "734",
            "900",
            "999",
            "0",
            "ÄÖ");

    /** Names that mean something to us, and that could not. */
    private static final List<String> WORDS = List.of(
            "Ana",
            "ana",
            "bob",
            "#club",
            "#CLUB",
            "#other",
            "@#club",
            "~@bob",
            "*",
            "=",
            "+o",
            "-ov+k",
            "+ooooo",
            "0",
            "-1",
            "99999999999999999999",
            "+",
            ":",
            "::",
            "bob!b@h",
            "!@",
            "@",
            "!",
            "bob=+",
            "bob=-b@h",
            "=-",
            ",",
            ",,,",
            "LS",
            "ACK",
            "NAK",
            "NEW",
            "DEL",
            "CASEMAPPING=",
            "PREFIX=(",
            "PREFIX=)(",
            "PREFIX=(ov",
            "CHANMODES=,,,,",
            "CHANTYPES=",
            "LINELEN=0",
            "LINELEN=99999999",
            "MONITOR=x",
            "STATUSMSG=#",
            "-PREFIX",
            "+a",
            "-a",
            "+x",
            "-x",
            "labeled-response",
            "\u0001",
            "\u0001ACTION",
            "\u0001ACTION x\u0001",
            "\u0001VERSION\u0001",
            "\u0001PING",
            "a\u0002b\u0003",
            "\u202eevil",
            "\u2066x",
            "\u0000",
            "\u0007",
            "e" + "\u0301".repeat(300),
            "👩‍👩‍👧‍👦",
            "\u200b",
            "\ufffd",
            "سلام");

    private static final List<String> TAGS = List.of(
            "time=2026-11-22T10:00:00.000Z",
            "time=+287396-10-12T08:59:00.991Z",
            "time=9007199254740991",
            "time=",
            "time=+1000000000-12-31T23:59:59.999999999Z",
            "time=-1000000000-01-01T00:00:00Z",
            "msgid=",
            "msgid=x",
            "label=1",
            "label=",
            "batch=a",
            "batch=",
            "account=bob",
            "account=",
            "account=*",
            "+typing=active",
            "+typing=",
            "=",
            "\\",
            ";;;");

    private final Random random;

    Garbage(long seed) {
        random = new Random(seed);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** A line, without its end. */
    byte[] line() {
        var line = new ByteArrayOutputStream();
        if (random.nextInt(4) == 0) text(line, "@" + tags() + " ");
        if (random.nextInt(4) > 0) text(line, ":" + source() + " ");
        text(line, one(COMMANDS));
        int params = random.nextInt(7);
        for (int i = 0; i < params; i++) {
            text(line, " ");
            if (i == params - 1 && random.nextBoolean()) text(line, ":");
            word(line);
        }
        return line.toByteArray();
    }

    private String tags() {
        StringBuilder tags = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) tags.append(one(TAGS)).append(';');
        return tags.toString();
    }

    private String source() {
        return switch (random.nextInt(6)) {
            case 0 -> "irc.test";
            case 1 -> "Ana!a@h";
            case 2 -> one(WORDS).replace(" ", "");
            case 3 -> "";
            default -> "bob!b@h";
        };
    }

    private void word(ByteArrayOutputStream line) {
        switch (random.nextInt(20)) {
            case 0 -> text(line, one(WORDS).repeat(1 + random.nextInt(3000)));
            case 1 -> bytes(line, random.nextInt(300));
            case 2 -> text(line, (one(WORDS) + " ").repeat(random.nextInt(200)));
            default -> text(line, one(WORDS));
        }
    }

    private static void text(ByteArrayOutputStream line, String text) {
        line.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Any but those that end a line. */
    private void bytes(ByteArrayOutputStream line, int count) {
        for (int i = 0; i < count; i++) {
            int b = random.nextInt(256);
            line.write(b == '\n' || b == '\r' ? 'x' : b);
        }
    }

    byte[] ending() {
        return one(List.of("\r\n", "\n", "\r", "\n\r\n\n", "\r\r\n")).getBytes(StandardCharsets.US_ASCII);
    }
}
