package org.tertulia.irc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into lines. A line ends with CR, LF or both; what is longer than any line may be is cut and ends in
 * an ellipsis, and what is not UTF-8 is read as Windows-1252, which is what old clients write. For one thread.
 */
final class LineReader {

    /** 8,191 bytes of tags and 512 of message are allowed; servers are known to send more. */
    static final int MOST_BYTES = 16384;

    private static final System.Logger LOG = System.getLogger(LineReader.class.getName());
    private static final Charset OLD = Charset.forName("windows-1252");

    private final InputStream in;
    private final byte[] buffer = new byte[8192];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    private int at;
    private int end;
    private boolean cut;
    private boolean told;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** The next line that is not empty, or {@code null} at the end. */
    @Nullable
    String next() throws IOException {
        while (true) {
            if (at == end && !fill()) return null;
            byte b = buffer[at++];
            if (b != '\n' && b != '\r') {
                if (line.size() < MOST_BYTES) line.write(b);
                else cut = true;
            } else if (line.size() > 0) {
                return take();
            }
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    private String take() {
        byte[] bytes = line.toByteArray();
        line.reset();
        boolean whole = !cut;
        cut = false;
        if (whole) return decoded(bytes);
        if (!told) LOG.log(Level.WARNING, "The server sent a line of more than {0} bytes; it was cut", MOST_BYTES);
        told = true;
        return decoded(withoutHalf(bytes)) + "…";
    }

    /** Without the character that the cut went through. */
    private static byte[] withoutHalf(byte[] bytes) {
        int length = bytes.length;
        while (length > 0 && bytes.length - length < 3 && (bytes[length - 1] & 0xC0) == 0x80) length--;
        if (length > 0 && (bytes[length - 1] & 0xC0) == 0xC0) length--;
        else length = bytes.length;
        return java.util.Arrays.copyOf(bytes, length);
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, OLD);
        }
    }
}
