package org.tertulia.remote;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Somebody who speaks on the socket by hand, as a program in another language would, or badly. */
final class RawFace implements AutoCloseable {

    private final SocketChannel channel;
    private final LineReader lines;

    RawFace(Path profile) throws IOException {
        channel = SocketPlace.connect(profile);
        lines = new LineReader(channel, 1 << 20);
    }

    void says(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) channel.write(bytes);
    }

    @Nullable
    String hears() throws IOException {
        return lines.next();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
