package org.tertulia.irc;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Lines over one connected socket. One thread reads; any may write. */
final class Wire implements AutoCloseable {

    private final Socket socket;
    private final Socket plain;
    private final LineReader reader;
    private final OutputStream out;
    private final Bucket bucket;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile long heard = System.nanoTime();
    private volatile boolean waiting;

    /** @param plain what carries {@code socket}, or the same: it can be closed without a word on the wire */
    Wire(Socket socket, Socket plain, double perSecond) throws IOException {
        this.socket = socket;
        this.plain = plain;
        reader = new LineReader(socket.getInputStream());
        out = socket.getOutputStream();
        bucket = new Bucket(10, perSecond, System.nanoTime());
    }

    /** The next line that can be understood, or {@code null} at the end. */
    @Nullable
    Line read() throws IOException {
        while (true) {
            waiting = true;
            String text = reader.next();
            waiting = false;
            heard = System.nanoTime();
            if (text == null) return null;
            Line line = Line.parse(text);
            if (line != null) return line;
        }
    }

    /** Longest silence while {@link #read} waits; then it throws {@link java.net.SocketTimeoutException}. 0 is for ever. */
    void patience(int millis) throws IOException {
        socket.setSoTimeout(millis);
    }

    /** How long the server has said nothing although we listened. */
    long silentSeconds() {
        return waiting ? TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - heard) : 0;
    }

    /** Puts a line on the wire at once. */
    void write(String line) throws IOException {
        byte[] bytes = (line + "\r\n").getBytes(StandardCharsets.UTF_8);
        writing.lock();
        try {
            out.write(bytes);
            out.flush();
        } finally {
            writing.unlock();
        }
    }

    /** Puts a line on the wire when it is its turn. */
    void paced(String line) throws IOException {
        long wait = bucket.take(System.nanoTime());
        if (wait > 0) {
            try {
                TimeUnit.NANOSECONDS.sleep(wait);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while waiting to send");
            }
        }
        write(line);
    }

    @Override
    public void close() {
        try {
            plain.close();
        } catch (IOException e) {
            // then it is closed already
        }
    }
}
