package org.tertulia.path;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The other end of SOCKS 5, which writes down what it was asked and answers as it is told. */
final class SocksServer implements AutoCloseable {

    final List<String> asked = new CopyOnWriteArrayList<>();

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile String user = "";
    private volatile String password = "";
    private volatile byte[] answer = reply(0, 1, new byte[6]);
    private volatile byte[] greeting = {};
    private volatile boolean endAfterAnswer;

    SocksServer() throws IOException {
        Thread.ofVirtual().start(this::accept);
    }

    static byte[] reply(int code, int addressType, byte[] rest) {
        byte[] bytes = new byte[4 + rest.length];
        bytes[0] = 5;
        bytes[1] = (byte) code;
        bytes[3] = (byte) addressType;
        System.arraycopy(rest, 0, bytes, 4, rest.length);
        return bytes;
    }

    void wants(String user, String password) {
        this.user = user;
        this.password = password;
    }

    /** What it says to the request, instead of yes. */
    void answers(byte[] bytes) {
        answer = bytes;
    }

    /** What it says to the greeting, instead of a method. */
    void greets(byte[] bytes) {
        greeting = bytes;
    }

    void hangsUpAfterTheAnswer() {
        endAfterAnswer = true;
    }

    int port() {
        return listening.getLocalPort();
    }

    Map<String, String> settings() {
        return Map.of("proxy", "socks5://127.0.0.1:" + port());
    }

    private void accept() {
        try {
            while (true) {
                var socket = listening.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException closed) {
            asked.add("closed");
        }
    }

    private void serve(Socket socket) {
        try {
            var in = new DataInputStream(socket.getInputStream());
            var out = socket.getOutputStream();
            String methods = HexFormat.of().formatHex(greeted(in));
            asked.add("methods " + methods);
            if (greeting.length > 0) {
                out.write(greeting);
            } else if (admits(in, out, methods)) {
                asked.add(request(in));
                out.write(answer);
            }
            if (endAfterAnswer) {
                socket.close();
            } else {
                in.transferTo(out);
            }
        } catch (IOException e) {
            asked.add("ended");
        }
    }

    private static byte[] greeted(DataInputStream in) throws IOException {
        if (in.readByte() != 5) throw new IOException("not version 5");
        return in.readNBytes(in.readUnsignedByte());
    }

    private boolean admits(DataInputStream in, OutputStream out, String methods) throws IOException {
        if (user.isEmpty()) {
            out.write(new byte[] {5, 0});
            return true;
        }
        if (!methods.contains("02")) {
            out.write(new byte[] {5, (byte) 0xFF});
            return false;
        }
        out.write(new byte[] {5, 2});
        if (in.readByte() != 1) throw new IOException("not version 1 of RFC 1929");
        String given = text(in) + ":" + text(in);
        boolean right = given.equals(user + ":" + password);
        out.write(new byte[] {1, (byte) (right ? 0 : 1)});
        return right;
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.UTF_8);
    }

    private static String request(DataInputStream in) throws IOException {
        byte[] head = in.readNBytes(4);
        String target = switch (head[3]) {
            case 1 -> "address " + InetAddress.getByAddress(in.readNBytes(4)).getHostAddress();
            case 3 -> "name " + text(in);
            case 4 -> "address " + InetAddress.getByAddress(in.readNBytes(16)).getHostAddress();
            default -> throw new IOException("unknown address type");
        };
        return (head[1] == 1 ? "connect " : "other ") + target + " " + in.readUnsignedShort();
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (var socket : open) socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
