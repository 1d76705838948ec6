package org.tertulia.irc;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An IRC server that does what the test says, over a real socket. It waits for nothing for longer than its bound. */
final class ScriptedServer implements AutoCloseable {

    static final int BOUND_MILLIS = 20_000;

    /** What it says of itself in RPL_ISUPPORT. */
    String tokens = "CASEMAPPING=rfc1459 PREFIX=(qaohv)~&@%+ CHANTYPES=# MONITOR=100 CHANMODES=b,k,l,imnpst";

    private final ServerSocket listening;
    /** All that the client said on this connection, for a failed test to show. */
    private final List<String> heard = new ArrayList<>();

    private Socket client;
    private LineReader reader;

    ScriptedServer() throws IOException {
        listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        listening.setSoTimeout(BOUND_MILLIS);
        client = new Socket();
        reader = new LineReader(InputStream.nullInputStream());
    }

    int port() {
        return listening.getLocalPort();
    }

    ScriptedServer accepts() throws IOException {
        client = listening.accept();
        client.setSoTimeout(BOUND_MILLIS);
        reader = new LineReader(client.getInputStream());
        return this;
    }

    /** The next line that begins so; others before it are passed over. */
    String hears(String start) throws IOException {
        for (String line = reader.next(); line != null; line = reader.next()) {
            heard.add(line);
            if (line.startsWith(start)) return line;
        }
        throw new AssertionError("never said " + start + ", but " + heard);
    }

    /** The next line contains this. */
    String hearsNext(String part) throws IOException {
        String line = reader.next();
        if (line != null && line.contains(part)) return line;
        throw new AssertionError("instead of " + part + " came " + line);
    }

    /** Answers the PING that comes behind what is to be done. */
    void hasDone() throws IOException {
        says(":irc.test PONG irc.test :" + hears("PING done-").substring(5));
    }

    ScriptedServer says(String... lines) throws IOException {
        for (String line : lines) bytes((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        return this;
    }

    void bytes(byte[] bytes) throws IOException {
        client.getOutputStream().write(bytes);
        client.getOutputStream().flush();
    }

    /** Everything up to the end of the greeting, for a guest. */
    ScriptedServer welcomes(String nick, String capabilities) throws IOException {
        accepts();
        hears("USER");
        says(":irc.test CAP * LS :" + capabilities);
        if (!capabilities.isEmpty())
            says(":irc.test CAP " + nick + " ACK :"
                    + hears("CAP REQ").substring(8).replace(":", ""));
        hears("CAP END");
        return greets(nick);
    }

    ScriptedServer greets(String nick) throws IOException {
        return says(
                ":irc.test 001 " + nick + " :Welcome",
                ":irc.test 005 " + nick + " " + tokens + " :are supported",
                ":irc.test 376 " + nick + " :End of MOTD");
    }

    void hangsUp() throws IOException {
        client.close();
    }

    @Override
    public void close() throws IOException {
        client.close();
        listening.close();
    }
}
