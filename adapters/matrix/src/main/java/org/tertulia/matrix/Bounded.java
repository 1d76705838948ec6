package org.tertulia.matrix;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends with an error instead of going on for ever. */
final class Bounded extends FilterInputStream {

    private long left;

    Bounded(InputStream in, long most) {
        super(in);
        left = most;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) count(1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        if (read > 0) count(read);
        return read;
    }

    private void count(int read) throws IOException {
        left -= read;
        if (left < 0) throw new IOException("The server's answer is too large");
    }
}
