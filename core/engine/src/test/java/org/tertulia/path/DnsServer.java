package org.tertulia.path;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tertulia.network.NetworkPath.ServiceRecord;

/** A name server on loopback that knows the SRV records it is given, for every name. */
final class DnsServer implements AutoCloseable {

    final List<String> asked = new CopyOnWriteArrayList<>();

    private final DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    private final List<ServiceRecord> records;
    private final int code;

    /** @param code of the answer: 0 for success, 3 for a name that does not exist */
    DnsServer(int code, List<ServiceRecord> records) throws IOException {
        this.code = code;
        this.records = records;
        Thread.ofVirtual().start(this::serve);
    }

    String url() {
        return "dns://127.0.0.1:" + socket.getLocalPort();
    }

    private void serve() {
        try {
            while (true) {
                var packet = new DatagramPacket(new byte[512], 512);
                socket.receive(packet);
                byte[] answer = answer(packet.getData(), packet.getLength());
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            }
        } catch (IOException closed) {
            asked.add("closed");
        }
    }

    private byte[] answer(byte[] question, int length) throws IOException {
        int end = 12;
        var name = new StringBuilder();
        while (question[end] != 0) {
            name.append(new String(question, end + 1, question[end], StandardCharsets.US_ASCII))
                    .append('.');
            end += question[end] + 1;
        }
        asked.add(name.toString());
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.write(question, 0, 2);
        out.writeShort(0x8180 | code);
        out.writeShort(1);
        out.writeShort(records.size());
        out.writeInt(0);
        out.write(question, 12, Math.min(length, end + 5) - 12);
        for (var record : records) write(out, record);
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, ServiceRecord record) throws IOException {
        var target = new ByteArrayOutputStream();
        if (!record.target().equals(".")) {
            for (String label : record.target().split("\\.", -1)) {
                target.write(label.length());
                target.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
            }
        }
        target.write(0);
        out.writeShort(0xC00C);
        out.writeShort(33);
        out.writeShort(1);
        out.writeInt(60);
        out.writeShort(6 + target.size());
        out.writeShort(record.priority());
        out.writeShort(record.weight());
        out.writeShort(record.port());
        out.write(target.toByteArray());
    }

    @Override
    public void close() {
        socket.close();
    }
}
