package org.tertulia.lab.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tertulia.lab.Lab;

/** Somebody on IRC at WeeChat, in a channel. */
final class Weechat implements Counterpart {

    private final Terminal terminal;
    private final String nick;
    private final String ana;
    private final String channel;

    /** Returns when it is in the channel. */
    Weechat(Lab lab, Path home, String nick, String ana, String channel) throws Exception {
        this.nick = nick;
        this.ana = ana;
        this.channel = channel;
        Files.createDirectories(home);
        // what we type comes as fast as a paste, which it would ask about
        String trusting = "/set weechat.look.paste_max_lines -1";
        terminal = new Terminal(
                home, "weechat", List.of("--dir", home.resolve("weechat").toString(), "-r", trusting));
        terminal.await("WeeChat");
        terminal.type("/server add lab " + lab.value("irc.host") + "/" + lab.value("irc.port") + " -nicks=" + nick
                + " -autojoin=" + channel);
        terminal.type("/connect lab");
        terminal.await("has joined " + channel);
    }

    @Override
    public String client() {
        return "weechat";
    }

    @Override
    public String chat() {
        return nick;
    }

    @Override
    public void says(String text) throws Exception {
        terminal.type("/query " + ana);
        terminal.type(text);
    }

    @Override
    public void saysInRoom(String text) throws Exception {
        terminal.type("/buffer irc.lab." + channel);
        terminal.type(text);
    }

    @Override
    public void await(String text) throws Exception {
        terminal.await(text);
    }

    @Override
    public String screen() throws Exception {
        return terminal.screen();
    }

    @Override
    public void close() throws Exception {
        terminal.close();
    }
}
