package org.tertulia.loopback;

import java.nio.charset.StandardCharsets;

/** How far a client has an archive, in which life of the server. */
record Cursor(String epoch, long sequence) {

    byte[] bytes() {
        return (epoch + " " + sequence).getBytes(StandardCharsets.US_ASCII);
    }

    static Cursor parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.US_ASCII);
        int space = text.indexOf(' ');
        return new Cursor(text.substring(0, space), Long.parseLong(text.substring(space + 1)));
    }
}
