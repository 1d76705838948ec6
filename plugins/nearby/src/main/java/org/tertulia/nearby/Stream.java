package org.tertulia.nearby;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * An open stream with somebody, whoever opened it; both sides may say something at any time. One thread reads; any may
 * write, and waits for the others while it does.
 */
final class Stream implements AutoCloseable {

    private final Socket socket;
    private final StanzaReader in;
    private final OutputStream out;
    private final Sighting peer;
    private final String self;
    private final Object writing = new Object();

    private volatile long used = System.nanoTime();
    /** When the write under way began, or 0. */
    private volatile long writingSince;
    /** Whether our last word is said; becomes true under {@link #writing}. */
    private volatile boolean finished;

    /** Whether they have said theirs. */
    private volatile boolean answered;

    /** @param self what they know us as */
    Stream(Socket socket, StanzaReader in, Sighting peer, String self) throws IOException {
        this.socket = socket;
        this.in = in;
        this.out = socket.getOutputStream();
        this.peer = peer;
        this.self = self;
    }

    Sighting peer() {
        return peer;
    }

    String self() {
        return self;
    }

    /** The attributes that say who writes to whom. */
    String between() {
        return " to='" + Text.escaped(peer.name()) + "' from='" + Text.escaped(self) + "'";
    }

    /** The next stanza, or {@code null} when they have closed the stream. */
    @Nullable
    Element read() throws IOException {
        Element stanza = in.stanza();
        used = System.nanoTime();
        if (stanza == null) answered = true;
        return stanza;
    }

    void write(String xml) throws IOException {
        synchronized (writing) {
            if (finished) throw new IOException("the stream is closed");
            put(xml);
        }
        used = System.nanoTime();
    }

    private void put(String xml) throws IOException {
        writingSince = System.nanoTime();
        try {
            out.write(xml.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } finally {
            writingSince = 0;
        }
    }

    /** Says that nothing more will come from us; what they have still to say may. */
    void finish() {
        try {
            synchronized (writing) {
                if (finished) return;
                finished = true;
                put("</stream:stream>");
            }
        } catch (IOException e) {
            close();
        }
    }

    /** Says why, and ends it. */
    void refuse(String condition) {
        try {
            synchronized (writing) {
                if (!finished) put(Xml.streamError(condition));
            }
        } catch (IOException e) {
            // they will not hear it
        }
        close();
    }

    /** Whether we have said our last word. */
    boolean finished() {
        return finished;
    }

    boolean open() {
        return !finished && !socket.isClosed() && !answered;
    }

    /** For how long nobody has said anything, in nanoseconds. */
    long idle() {
        return System.nanoTime() - used;
    }

    /** Whether a write takes longer than that. */
    boolean stuck(long nanos) {
        long since = writingSince;
        return since != 0 && System.nanoTime() - since > nanos;
    }

    /** At once. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // closed is closed
        }
    }
}
