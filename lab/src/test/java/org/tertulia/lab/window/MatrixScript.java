package org.tertulia.lab.window;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.tertulia.contract.User;
import org.tertulia.lab.Lab;
import org.tertulia.lab.MatrixVoice;
import org.tertulia.lab.NioVoice;

/** Somebody on Matrix at a script of matrix-nio, which encrypts. */
final class MatrixScript implements Counterpart {

    private final MatrixVoice voice;
    private final User ana;
    private final User ben;
    private final String chat;
    private final String meeting;
    private final Map<String, Integer> heard = new HashMap<>();
    private final StringBuilder screen = new StringBuilder();
    private String place;

    /** @param chat room of the two; {@code meeting}, where others may come */
    MatrixScript(Lab lab, Path home, User ana, User ben, String chat, String meeting) {
        this.ana = ana;
        this.ben = ben;
        this.chat = chat;
        this.meeting = meeting;
        place = chat;
        voice = new NioVoice(lab, ben, home);
    }

    @Override
    public String client() {
        return "matrix-script";
    }

    @Override
    public String chat() {
        return ben.name();
    }

    @Override
    public void says(String text) {
        say(chat, text);
    }

    @Override
    public void saysInRoom(String text) {
        say(meeting, text);
    }

    private void say(String where, String text) {
        place = where;
        voice.says(where, text);
        screen.append(ben.name()).append(": ").append(text).append('\n');
    }

    @Override
    public void await(String text) {
        int index = heard.merge(place, 1, Integer::sum) - 1;
        String words = voice.hears(place::equals, ana.address().value(), index);
        screen.append(ana.name()).append(": ").append(words).append('\n');
        if (!words.equals(text)) throw new AssertionError("expected " + text + ", and heard " + words);
    }

    @Override
    public String screen() {
        return screen.toString();
    }

    @Override
    public void close() {
        voice.close();
    }
}
