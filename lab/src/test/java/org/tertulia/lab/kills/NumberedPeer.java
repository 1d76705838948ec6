package org.tertulia.lab.kills;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.tertulia.lab.Lab;

/** The far end: {@code lab/foreign/numbered_peer.py}, which is slixmpp and reads the server's archive. */
final class NumberedPeer implements AutoCloseable {

    /** What the archive has, in its order, and how many of ours it has not. */
    record Report(List<String> sent, List<String> received, int waiting) {}

    private final ObjectMapper json = new ObjectMapper();
    private final BlockingQueue<Report> reports = new ArrayBlockingQueue<>(100);
    private final Lines process;

    NumberedPeer(Lab lab, Path script, String jid, String password, String other, Path errors) {
        process = Lines.start(
                List.of(
                        lab.value("python"),
                        script.toString(),
                        jid,
                        password,
                        "127.0.0.1",
                        lab.value("xmpp.port"),
                        lab.value("ca.file"),
                        other),
                errors,
                this::heard);
    }

    private void heard(String line) {
        try {
            JsonNode said = json.readTree(line);
            if ("report".equals(said.path("event").asText())) {
                reports.add(new Report(
                        texts(said.path("sent")),
                        texts(said.path("received")),
                        said.path("waiting").asInt()));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the far end said: " + line, e);
        }
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    void send(String text) {
        process.say("send " + text);
    }

    /** What the archive has now; {@code null} when the server did not answer in time. */
    @Nullable
    Report report() throws InterruptedException {
        reports.clear();
        process.say("report");
        return reports.poll(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.close();
    }
}
