package org.tertulia.irc;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
    /** What came of the line so far, in earlier fillings of the buffer. */
    private byte[] line = new byte[1024];

    private int length;
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
            int from = at;
            while (at < end && buffer[at] != '\n' && buffer[at] != '\r') at++;
            if (at == end) {
                keep(from, end);
                continue;
            }
            int to = at++;
            if (length == 0 && to > from) return decoded(buffer, from, to - from);
            if (length == 0) continue;
            keep(from, to);
            return take();
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    private void keep(int from, int to) {
        int more = Math.min(to - from, MOST_BYTES - length);
        cut |= more < to - from;
        if (length + more > line.length) line = Arrays.copyOf(line, Math.max(length + more, 2 * line.length));
        System.arraycopy(buffer, from, line, length, more);
        length += more;
    }

    private String take() {
        int size = length;
        boolean whole = !cut;
        length = 0;
        cut = false;
        if (whole) return decoded(line, 0, size);
        if (!told) LOG.log(Level.WARNING, "The server sent a line of more than {0} bytes; it was cut", MOST_BYTES);
        told = true;
        return decoded(line, 0, withoutHalf(line, size)) + "…";
    }

    /** How much there is without the character that the cut went through. */
    private static int withoutHalf(byte[] bytes, int size) {
        int length = size;
        while (length > 0 && size - length < 3 && (bytes[length - 1] & 0xC0) == 0x80) length--;
        return length > 0 && (bytes[length - 1] & 0xC0) == 0xC0 ? length - 1 : size;
    }

    private static String decoded(byte[] bytes, int from, int length) {
        String text = new String(bytes, from, length, StandardCharsets.UTF_8);
        // somebody may have written the sign that stands for what cannot be read
        if (text.indexOf('\uFFFD') < 0 || valid(bytes, from, length)) return text;
        return new String(bytes, from, length, OLD);
    }

    private static boolean valid(byte[] bytes, int from, int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
