package org.tertulia.lab;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.tertulia.contract.User;
import org.tertulia.lab.ForeignProcess.Event;

/** Encrypted words, by matrix-nio on a device of its own. What is not encrypted it does not hear. */
public final class NioVoice implements MatrixVoice {

    private final ForeignProcess process;

    /** @param store where it keeps its keys; it goes on with those that it finds there */
    public NioVoice(Lab lab, User user, Path store) {
        String server = "http://" + lab.value("matrix.host") + ":" + lab.value("matrix.port");
        List<String> arguments = List.of(user.address().value(), server, store.toString());
        process = new ForeignProcess(lab, "nio_peer.py", arguments, user.password());
    }

    @Override
    public boolean encrypts() {
        return true;
    }

    @Override
    public void says(String room, String text) {
        process.does("say", Map.of("room", room, "text", text));
    }

    /** Says something, and gives it encrypted once more, not sent: content of an m.room.encrypted. */
    String saysAndEncrypts(String room, String text) {
        process.does("encrypt", Map.of("room", room, "text", text));
        return process.await("something encrypted", () -> process.nth("encrypted", 0, _ -> true))
                .text("content");
    }

    /** The sessions whose keys it was given, as often as it was. */
    List<String> keysGivenBy(String user) {
        return process.all("key", event -> event.is("from", user)).stream()
                .map(event -> event.text("session"))
                .toList();
    }

    @Override
    public String hears(Predicate<String> room, String from, int index) {
        Predicate<Event> wanted = e -> e.is("from", from) && room.test(e.text("room")) && e.flag("encrypted");
        return process.await(from + " saying something", () -> process.nth("message", index, wanted))
                .text("body");
    }

    @Override
    public void close() {
        process.close();
    }
}
