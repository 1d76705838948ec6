package org.tertulia.lab.kills;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The far end: a program that is not ours, in a process that nobody kills; it speaks as {@code numbered_peer.py} does. */
final class NumberedPeer implements AutoCloseable {

    /**
     * What the server has of it, in its order.
     *
     * @param waiting how many of its own the server has not taken yet
     * @param perhaps its own of which it cannot know whether the server took them
     */
    record Report(List<String> sent, List<String> received, int waiting, List<String> perhaps) {}

    private final ObjectMapper json = new ObjectMapper();
    private final BlockingQueue<Report> reports = new ArrayBlockingQueue<>(100);
    private final Set<String> written = new ConcurrentSkipListSet<>();
    private final Lines process;

    NumberedPeer(List<String> command, Path errors) {
        process = Lines.start(command, errors, this::heard);
    }

    private void heard(String line) {
        try {
            JsonNode said = json.readTree(line);
            String event = said.path("event").asText();
            if (event.equals("written")) written.add(said.path("text").asText());
            if (event.equals("report")) {
                reports.add(new Report(
                        texts(said.path("sent")),
                        texts(said.path("received")),
                        said.path("waiting").asInt(),
                        texts(said.path("perhaps"))));
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

    /** What it has put on the wire, if it is one that tells. */
    Set<String> written() {
        return new TreeSet<>(written);
    }

    /** What the server has now; {@code null} when the server did not answer in time. */
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
