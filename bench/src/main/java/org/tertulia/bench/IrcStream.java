package org.tertulia.bench;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A small IRC server with one channel of {@value #NICKS} nicks: every client that asks gets the same greeting, the same
 * names and, when it is told to pour, the same lines, to the byte. It carries no extensions.
 */
final class IrcStream implements AutoCloseable {

    static final String CHANNEL = "#bench";
    static final String NICK = "me";
    static final int NICKS = 5_000;

    private static final int LONGEST_LINE = 510;
    private static final long PATIENCE_SECONDS = 300;
    private static final String SERVER = ":bench.test ";

    private final ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final byte[] names = names();
    private final byte[] lines;
    private volatile Visit visit = new Visit();

    /** What is waited for of one client; a new one for each client that is measured. */
    private static final class Visit {
        final CountDownLatch joined = new CountDownLatch(1);
        final CountDownLatch pour = new CountDownLatch(1);
        final CountDownLatch read = new CountDownLatch(1);
    }

    IrcStream(int count) throws IOException {
        lines = lines(count);
        Thread.ofPlatform().name("irc-stream").daemon().start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    long bytes() {
        return lines.length;
    }

    private static byte[] names() {
        var all = new ByteArrayOutputStream();
        for (int from = 0; from < NICKS; from += 25) {
            StringBuilder some = new StringBuilder(SERVER + "353 me = " + CHANNEL + " :");
            for (int n = from; n < from + 25; n++)
                some.append(n % 50 == 0 ? "@" : "").append(nick(n)).append(' ');
            all.writeBytes(wire(some.toString()));
        }
        all.writeBytes(wire(SERVER + "353 me = " + CHANNEL + " :" + NICK));
        all.writeBytes(wire(SERVER + "366 me " + CHANNEL + " :End of /NAMES list."));
        return all.toByteArray();
    }

    private static String nick(int n) {
        return "nick" + Integer.toString(n * 7919 % 100_003, 36);
    }

    private static byte[] lines(int count) {
        Random random = new Random(20261122);
        List<Vocabulary> languages = new ArrayList<>();
        for (Language each : Language.values()) languages.add(new Vocabulary(each, random));
        var all = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            int who = random.nextInt(NICKS);
            Vocabulary language = languages.get(random.nextInt(3) > 0 ? 0 : random.nextInt(languages.size()));
            String line = ":" + nick(who) + "!~user" + who % 97 + "@host" + who % 50 + ".example.org PRIVMSG " + CHANNEL
                    + " :" + language.sentence(20 + random.nextInt(100), random);
            if (wire(line).length > LONGEST_LINE) throw new IllegalStateException("a line that no server would send");
            all.writeBytes(wire(line));
        }
        all.writeBytes(wire("PING :poured"));
        return all.toByteArray();
    }

    private static byte[] wire(String line) {
        return (line + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    // ---- one client after the other

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Thread.ofVirtual().name("irc-stream-client").start(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        Visit now = visit;
        try (client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                OutputStream out = new BufferedOutputStream(client.getOutputStream(), 1 << 16)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.toUpperCase(Locale.ROOT).startsWith("QUIT")) return;
                answer(line, out, now);
                out.flush();
            }
        } catch (IOException e) {
            // it has gone
        }
    }

    private void answer(String line, OutputStream out, Visit now) throws IOException {
        String[] words = line.split(" ", -1);
        switch (words[0].toUpperCase(Locale.ROOT)) {
            case "CAP" -> {
                if (words[1].equals("LS")) out.write(wire(SERVER + "CAP * LS :"));
            }
            case "USER" -> greet(out);
            case "PING" -> out.write(wire(SERVER + "PONG bench.test " + words[words.length - 1]));
            case "JOIN" -> {
                out.write(wire(":me!me@here JOIN " + CHANNEL));
                out.write(names);
                out.flush();
                now.joined.countDown();
                Thread.ofVirtual().start(() -> pour(out, now));
            }
            case "WHO" -> out.write(wire(SERVER + "315 me " + words[1] + " :End of WHO list"));
            case "MODE" -> {
                boolean bans = words.length > 2;
                if (words[1].equals(CHANNEL))
                    out.write(wire(SERVER + (bans ? "368 me " : "324 me ") + CHANNEL + (bans ? " :End" : " +nt")));
            }
            case "PONG" -> {
                if (line.contains("poured")) now.read.countDown();
            }
            default -> {
                // of no interest here
            }
        }
    }

    private static void greet(OutputStream out) throws IOException {
        out.write(wire(SERVER + "001 me :Welcome"));
        out.write(wire(SERVER + "002 me :Your host"));
        out.write(wire(SERVER + "003 me :Created"));
        out.write(wire(SERVER + "004 me bench.test 1 i nt"));
        out.write(wire(SERVER + "005 me CHANTYPES=# PREFIX=(ov)@+ CASEMAPPING=rfc1459 NETWORK=bench :are supported"));
        out.write(wire(SERVER + "422 me :No message of the day"));
    }

    private void pour(OutputStream out, Visit now) {
        try {
            now.pour.await();
            out.write(lines);
            out.flush();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("the lines did not go", e);
        }
    }

    // ---- whoever measures

    /** The next client to come is the one that is measured. */
    void expects() {
        visit = new Visit();
    }

    void awaitJoined() throws InterruptedException {
        await(visit.joined, "the channel was never joined");
    }

    /** Returns when the client has answered behind the last line. */
    void pourAll() throws InterruptedException {
        visit.pour.countDown();
        await(visit.read, "the lines were never read");
    }

    private static void await(CountDownLatch latch, String otherwise) throws InterruptedException {
        if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw new IllegalStateException(otherwise);
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
