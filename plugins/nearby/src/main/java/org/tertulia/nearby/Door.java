package org.tertulia.nearby;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import org.tertulia.nearby.StanzaReader.Malformed;

/** Where others come in: listens, and lets in who is announced, a few at a time. */
final class Door implements AutoCloseable {

    /** Registered for link-local messaging; another program may have it. */
    private static final int USUAL = 5298;

    private static final int MOST_WAITING = 64;
    private static final int MOST_FROM_ONE = 8;

    private final ServerSocket server;
    /** Who has come and has not said yet who it is; guarded by itself. */
    private final Map<InetAddress, Integer> strangers = new HashMap<>();

    /** @param port 0 for the usual one, or any when that is taken */
    Door(int port) throws IOException {
        server = port == 0 ? usualOrAny() : listening(port);
    }

    /** Each try with a socket of its own: one that has the address and may not listen cannot be bound again. */
    private static ServerSocket usualOrAny() throws IOException {
        try {
            return listening(USUAL);
        } catch (BindException taken) {
            return listening(0);
        }
    }

    private static ServerSocket listening(int port) throws IOException {
        ServerSocket made = new ServerSocket();
        try {
            made.setReuseAddress(true);
            made.bind(new InetSocketAddress(port));
            return made;
        } catch (IOException e) {
            made.close();
            throw e;
        }
    }

    int port() {
        return server.getLocalPort();
    }

    /** Lets people in until it is closed. */
    void run(Neighbourhood here) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                if (enter(socket.getInetAddress()))
                    Thread.ofVirtual().name("nearby-door").start(() -> welcome(socket, here));
                else socket.close();
            } catch (IOException e) {
                // closed; or this one has gone again already
            }
        }
    }

    private boolean enter(InetAddress address) {
        synchronized (strangers) {
            int all = strangers.values().stream().mapToInt(Integer::intValue).sum();
            if (all >= MOST_WAITING || strangers.getOrDefault(address, 0) >= MOST_FROM_ONE) return false;
            strangers.merge(address, 1, Integer::sum);
            return true;
        }
    }

    private void known(InetAddress address) {
        synchronized (strangers) {
            strangers.computeIfPresent(address, (_, count) -> count == 1 ? null : count - 1);
        }
    }

    private void welcome(Socket socket, Neighbourhood here) {
        InetAddress address = socket.getInetAddress();
        try {
            socket.setTcpNoDelay(true);
            Stream stream = here.handshake().answer(socket);
            here.people().answers(stream.peer().key(), true);
            Courier courier = here.courier(stream.peer().key());
            if (courier != null && courier.add(stream)) here.listen(stream, courier);
            else stream.refuse("policy-violation");
        } catch (Malformed e) {
            here.inbox().complain(address.getHostAddress(), e);
        } catch (IOException e) {
            // gone, or too slow
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            known(address);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            // closed is closed
        }
    }
}
