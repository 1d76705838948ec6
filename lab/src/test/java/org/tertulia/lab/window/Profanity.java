package org.tertulia.lab.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.tertulia.lab.Lab;

/** Somebody on XMPP at profanity. */
final class Profanity implements Counterpart {

    private final Terminal terminal;
    private final String jid;
    private final String ana;

    /** Signs in; returns when the account is online. */
    Profanity(Lab lab, Path home, String jid, String password, String ana) throws Exception {
        this.jid = jid;
        this.ana = ana;
        Path certificates = Files.createDirectories(home.resolve("certs"));
        Files.copy(lab.path("ca.file"), certificates.resolve("lab.pem"));
        Shell.run(Map.of(), List.of("openssl", "rehash", certificates.toString()));
        terminal = new Terminal(home, "profanity", List.of());
        terminal.await("Profanity");
        terminal.type("/tls certpath set " + certificates);
        terminal.await("Certificate path set");
        terminal.type("/connect " + jid + " server 127.0.0.1 port " + lab.value("xmpp.port"));
        terminal.await("Enter password");
        terminal.type(password);
        terminal.await("logged in successfully");
    }

    @Override
    public String client() {
        return "profanity";
    }

    @Override
    public String chat() {
        return jid;
    }

    @Override
    public void says(String text) throws Exception {
        terminal.type("/msg " + ana + " " + text);
    }

    @Override
    public void saysInRoom(String text) {
        throw new UnsupportedOperationException("no room in this trial");
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
