package org.tertulia.lab.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tertulia.lab.Lab;

/** Somebody on IRC at irssi, in a channel, with a window of its own for each whom they talk with. */
final class Irssi implements Counterpart {

    private final Terminal terminal;
    private final String nick;
    private final String ana;
    private final String channel;

    /** Returns when it is in the channel. */
    Irssi(Lab lab, Path home, String nick, String ana, String channel) throws Exception {
        this.nick = nick;
        this.ana = ana;
        this.channel = channel;
        Files.createDirectories(home);
        terminal = new Terminal(
                home,
                "irssi",
                List.of(
                        "--home=" + home.resolve("irssi"),
                        "-c",
                        lab.value("irc.host"),
                        "-p",
                        lab.value("irc.port"),
                        "-n",
                        nick));
        terminal.await("Message of the day");
        terminal.type("/join " + channel);
        terminal.await("Join to " + channel);
    }

    @Override
    public String client() {
        return "irssi";
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
        terminal.type("/window goto " + channel);
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
