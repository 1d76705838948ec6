package org.tertulia.remote;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of UTF-8, none longer than agreed. For one thread. */
final class LineReader {

    private static final int PIECE = 16_384;

    private final ReadableByteChannel in;
    private final int longest;
    private final ByteBuffer piece = ByteBuffer.allocate(PIECE).flip();

    /** @param longest in bytes */
    LineReader(ReadableByteChannel in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /**
     * Waits for the next line.
     *
     * @return without its end; {@code null} when there is none any more. Half a line at the end is no line.
     * @throws IOException when it cannot be read, or is too long
     */
    @Nullable
    String next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            if (!piece.hasRemaining()) {
                piece.clear();
                int count = in.read(piece);
                piece.flip();
                if (count < 0) return null;
            }
            int start = piece.position();
            int end = start;
            while (end < piece.limit() && piece.get(end) != '\n') end++;
            if (line.size() + end - start > longest) throw new IOException("a line is too long");
            line.write(piece.array(), start, end - start);
            boolean whole = end < piece.limit();
            piece.position(whole ? end + 1 : end);
            if (whole) return line.toString(StandardCharsets.UTF_8);
        }
    }
}
