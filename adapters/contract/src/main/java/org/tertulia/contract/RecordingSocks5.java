package org.tertulia.contract;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tertulia.contract.NetworkUnderTest.Endpoint;

/**
 * A SOCKS5 proxy (RFC 1928) that remembers what it was asked for, and knows names that nobody else does. The servers
 * behind them are on its own loopback. Safe for any thread.
 */
public final class RecordingSocks5 implements AutoCloseable {

    private static final int DOMAIN_NAME = 3;

    private final Map<String, Endpoint> names;
    private final ServerSocket listener;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Set<Integer> ownPorts = ConcurrentHashMap.newKeySet();

    RecordingSocks5(Map<String, Endpoint> names) throws IOException {
        this(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), names);
    }

    /** Listens at that address of this machine, on a free port. */
    public RecordingSocks5(InetAddress at, Map<String, Endpoint> names) throws IOException {
        this.names = names;
        listener = new ServerSocket(0, 50, at);
        Thread.ofVirtual().name("socks5").start(this::listen);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Host names, or what else was given instead of one: oldest first, as it stands at any moment. */
    public List<String> asked() {
        return asked;
    }

    /** Whether a connection between two ports leads to the proxy, or is one that it has made itself. */
    boolean knows(int local, int remote) {
        return local == port() || remote == port() || ownPorts.contains(local);
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                sockets.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket server = greeted(client)) {
            sockets.add(server);
            Thread back = Thread.ofVirtual().start(() -> pump(server, client));
            pump(client, server);
            back.join();
        } catch (IOException e) {
            asked.add("broken: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Socket greeted(Socket client) throws IOException {
        DataInputStream in = new DataInputStream(client.getInputStream());
        OutputStream out = client.getOutputStream();
        int version = in.readUnsignedByte();
        in.readFully(new byte[in.readUnsignedByte()]);
        out.write(new byte[] {5, 0});
        in.readFully(new byte[3]);
        int kind = in.readUnsignedByte();
        String name = kind == DOMAIN_NAME ? name(in) : "an address of kind " + kind;
        asked.add(name);
        Endpoint target = names.get(name);
        if (version != 5 || target == null) {
            out.write(new byte[] {5, 4, 0, 1, 0, 0, 0, 0, 0, 0});
            throw new IOException("asked for " + name);
        }
        int port = in.readUnsignedShort();
        Socket server = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), target.port());
        ownPorts.add(server.getLocalPort());
        out.write(new byte[] {5, 0, 0, 1, 127, 0, 0, 1, (byte) (port >> 8), (byte) port});
        return server;
    }

    private static String name(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readUnsignedByte()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    private static void pump(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            byte[] buffer = new byte[8192];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) out.write(buffer, 0, n);
        } catch (IOException e) {
            System.getLogger(RecordingSocks5.class.getName()).log(System.Logger.Level.TRACE, "one end has gone");
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) socket.close();
    }
}
