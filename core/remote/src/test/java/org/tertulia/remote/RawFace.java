package org.tertulia.remote;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/** Somebody who speaks on the socket by hand, as a program in another language would, or badly. */
final class RawFace implements AutoCloseable {

    private final SocketChannel channel;
    private final LineReader lines;

    RawFace(Path profile) throws IOException {
        channel = SocketPlace.connect(profile);
        lines = new LineReader(channel, 1 << 20);
    }

    void says(String line) throws IOException {
        writes(line + "\n");
    }

    void writes(String piece) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(piece.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) channel.write(bytes);
    }

    String hears() throws IOException {
        return Objects.requireNonNull(lines.next(), "the connection has ended");
    }

    /** Also when the other side ended it while we were writing. */
    boolean isCut() {
        try {
            return lines.next() == null;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
