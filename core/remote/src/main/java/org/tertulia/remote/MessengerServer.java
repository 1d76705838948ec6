package org.tertulia.remote;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.tertulia.client.Messenger;

/**
 * Offers a messenger to other processes of the same person, on a socket in the profile that nobody else can open. What
 * they do never makes the messenger wait.
 */
public final class MessengerServer implements AutoCloseable {

    private static final long LAST_WORDS_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int MOST_FACES = 32;
    private static final System.Logger LOG = System.getLogger(MessengerServer.class.getName());

    private final Path profile;
    private final ServerSocketChannel channel;
    private final Messenger messenger;
    private final BooleanSupplier raise;
    private final Json json = Json.ofServer();
    private final Set<ServedFace> faces = ConcurrentHashMap.newKeySet();

    private MessengerServer(Path profile, ServerSocketChannel channel, Messenger messenger, BooleanSupplier raise) {
        this.profile = profile;
        this.channel = channel;
        this.messenger = messenger;
        this.raise = raise;
    }

    /**
     * Listens from now on.
     *
     * @param profile its folder, whose lock the caller holds
     * @param raise brings the window to the front, without waiting for it; {@code false} when there is none
     * @throws IOException when there can be no socket; the messenger works all the same
     */
    public static MessengerServer open(Path profile, Messenger messenger, BooleanSupplier raise) throws IOException {
        MessengerServer server = new MessengerServer(profile, SocketPlace.bind(profile), messenger, raise);
        Thread.ofVirtual().name("tertulia-socket").start(server::accept);
        return server;
    }

    private void accept() {
        try {
            while (true) serve(channel.accept());
        } catch (ClosedChannelException e) {
            // We are closing.
        } catch (IOException e) {
            LOG.log(WARNING, "nobody can reach the socket any more: {0}", e.getMessage());
        }
    }

    private void serve(SocketChannel connection) {
        Link link = new Link(connection, ServedFace.LONGEST_LINE);
        ServedFace face = new ServedFace(link, messenger, json, raise, faces::remove);
        faces.add(face);
        link.start("tertulia-face", face);
        if (faces.size() > MOST_FACES) face.bye("too many connections");
    }

    /** Says good-bye to everybody and removes the socket; waits a second at most for those who are slow to hear it. */
    @Override
    public void close() {
        try {
            channel.close();
            SocketPlace.remove(profile);
        } catch (IOException e) {
            LOG.log(INFO, "the socket stays behind: {0}", e.getMessage());
        }
        List<ServedFace> all = List.copyOf(faces);
        all.forEach(face -> face.bye(null));
        long end = System.nanoTime() + LAST_WORDS_NANOS;
        all.forEach(face -> face.finish(Math.max(0, end - System.nanoTime())));
    }
}
