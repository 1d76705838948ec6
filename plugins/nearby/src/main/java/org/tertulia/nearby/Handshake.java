package org.tertulia.nearby;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.tertulia.nearby.StanzaReader.Malformed;
import org.tertulia.network.NetworkPath;

/** How streams are opened, from either side; and who is at the other end. Blocks, as long as {@link Timing} allows. */
final class Handshake {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final People people;
    private final Timing timing;

    Handshake(People people, Timing timing) {
        this.people = people;
        this.timing = timing;
    }

    /** To somebody who is announced. */
    Stream dial(NetworkPath path, Sighting peer) throws IOException {
        IOException last = new IOException("no address to connect to");
        for (InetAddress address : peer.reachable()) {
            try {
                Socket socket = path.connect(address.getHostAddress(), peer.port(), CONNECT);
                return opened(socket, peer);
            } catch (IOException e) {
                last = e;
            }
        }
        throw last;
    }

    private Stream opened(Socket socket, Sighting peer) throws IOException {
        try {
            send(socket, Xml.header(peer.self(), peer.name(), true, false));
            Patient in = new Patient(socket, timing.handshake());
            StanzaReader reader = new StanzaReader(in);
            String from = reader.open().attribute("from");
            if (!from.isEmpty() && !Names.same(from, peer.name())) throw new Malformed("somebody else answers there");
            in.forEver();
            return new Stream(socket, reader, peer, peer.self());
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    /**
     * From somebody who says who they are: they must be announced from where they come. Whoever is not is told so, and the
     * socket is closed.
     */
    Stream answer(Socket socket) throws IOException, InterruptedException {
        try {
            Patient in = new Patient(socket, timing.handshake());
            StanzaReader reader = new StanzaReader(in);
            Element header = reader.open();
            String from = header.attribute("from");
            Sighting peer = people.awaited(
                    socket.getInetAddress(), from, timing.handshake().toMillis() / 2);
            if (peer == null) throw refused(socket, "invalid-from", "nobody of that name is announced from there");
            String to = header.attribute("to");
            if (!to.isEmpty() && !Names.same(to, peer.self()))
                throw refused(socket, "host-unknown", "a stream is meant for somebody else");
            boolean version = !header.attribute("version").isEmpty();
            send(socket, Xml.header(peer.self(), peer.name(), version, version));
            in.forEver();
            return new Stream(socket, reader, peer, peer.self());
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    private static Malformed refused(Socket socket, String condition, String words) throws IOException {
        send(socket, Xml.header("", "", false, false) + Xml.streamError(condition));
        return new Malformed(words);
    }

    private static void send(Socket socket, String xml) throws IOException {
        socket.getOutputStream().write(xml.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /** A socket's input that must have brought something whole by a certain time: a byte now and then does not help. */
    private static final class Patient extends InputStream {
        private final Socket socket;
        private final InputStream in;
        private volatile long end;

        Patient(Socket socket, Duration patience) throws IOException {
            this.socket = socket;
            in = socket.getInputStream();
            end = System.nanoTime() + patience.toNanos();
        }

        void forEver() throws IOException {
            end = 0;
            socket.setSoTimeout(0);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (end != 0) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) throw new SocketTimeoutException("no stream in time");
                socket.setSoTimeout((int) left);
            }
            return in.read(buffer, offset, length);
        }
    }
}
