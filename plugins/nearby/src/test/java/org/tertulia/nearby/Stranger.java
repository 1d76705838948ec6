package org.tertulia.nearby;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceInfo;
import javax.jmdns.impl.ServiceInfoImpl;

/** Another program on loopback, written by nobody who has read a specification: announces what it likes, and says it. */
final class Stranger implements AutoCloseable {

    final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    private final JmDNS dns;
    private final ServiceInfoImpl ours;
    private final String name;

    Stranger(String name, byte[] record) throws IOException {
        this.name = name;
        dns = JmDNS.create(
                InetAddress.ofLiteral("127.0.0.1"),
                "stranger-" + UUID.randomUUID().toString().substring(0, 8));
        ours = (ServiceInfoImpl) ServiceInfo.create(Link.TYPE, name, server.getLocalPort(), 0, 0, record);
        dns.registerService(ours);
    }

    static Stranger plain(String name) throws IOException {
        return new Stranger(name, record("txtvers=1", "status=avail"));
    }

    static byte[] record(String... strings) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String each : strings) {
            byte[] bytes = each.getBytes(StandardCharsets.UTF_8);
            out.write(bytes.length);
            out.writeBytes(bytes);
        }
        return out.toByteArray();
    }

    String name() {
        return name;
    }

    /** Returns when it would defend its name: until then whoever comes second may win. */
    Stranger settled() {
        if (!ours.waitForAnnounced(15_000)) throw new AssertionError("not announced");
        return this;
    }

    /** Comes to somebody's door. */
    Caller calls(World whom, String from) throws IOException {
        return new Caller(new Socket(InetAddress.ofLiteral("127.0.0.1"), whom.port()), from, whom.name());
    }

    /** The other end of a stream, whoever opened it. */
    record Caller(Socket socket, String from, String to) implements AutoCloseable {

        Caller says(String xml) throws IOException {
            OutputStream out = socket.getOutputStream();
            out.write(xml.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return this;
        }

        Caller opens() throws IOException {
            return says(Xml.header(from, to, true, false));
        }

        Caller writes(String text) throws IOException {
            return says("<message type='chat'><body>" + Text.escaped(text) + "</body></message>");
        }

        /** All that still comes, until they hang up. */
        String rest() throws IOException {
            socket.setSoTimeout(20_000);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }

        /** Reads until the text has come. */
        String reads(String wanted) throws IOException {
            socket.setSoTimeout(20_000);
            StringBuilder read = new StringBuilder();
            while (read.indexOf(wanted) < 0) {
                int next = socket.getInputStream().read();
                if (next < 0) throw new AssertionError("ended before " + wanted + ": " + read);
                read.append((char) next);
            }
            return read.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        dns.close();
    }
}
