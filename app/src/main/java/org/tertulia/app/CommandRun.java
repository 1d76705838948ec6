package org.tertulia.app;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.tertulia.cli.CommandLineFace;
import org.tertulia.cli.Door;
import org.tertulia.cli.Surroundings;
import org.tertulia.client.Messenger;
import org.tertulia.engine.Core;
import org.tertulia.engine.ProfileException;
import org.tertulia.model.Secret;
import org.tertulia.remote.RemoteMessenger;

/** A command in this process: with its terminal, its environment, and its way to the profile. */
final class CommandRun implements Door {

    private static final System.Logger LOG = System.getLogger(CommandRun.class.getName());

    private final Map<String, String> environment;

    private CommandRun(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Ends the process: libraries keep threads of their own. */
    static void run(String[] arguments) {
        LogFile.quiet();
        int code;
        try {
            Map<String, String> environment = System.getenv();
            code = new CommandLineFace(new Surroundings(
                            new FileInputStream(FileDescriptor.in),
                            new FileOutputStream(FileDescriptor.out),
                            new FileOutputStream(FileDescriptor.err),
                            charset(),
                            Locale.getDefault(),
                            ZoneId.systemDefault(),
                            environment,
                            CommandRun::ask,
                            new CommandRun(environment)))
                    .run(arguments);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a command has failed", e);
            System.err.println("tertulia: " + e);
            code = 1;
        }
        System.exit(code);
    }

    /** Of the terminal. A system that names none is taken for what all of them are now. */
    private static Charset charset() {
        Charset named = System.out.charset();
        return named.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : named;
    }

    private static Optional<Secret> ask(String prompt) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) return Optional.empty();
        char[] typed = console.readPassword("%s", prompt);
        return Optional.ofNullable(typed).map(Secret::of);
    }

    @Override
    public Way open(Wish wish) throws ShutException, InterruptedException {
        Locale.setDefault(wish.locale());
        Path folder = wish.profile().orElseGet(() -> Options.usualProfile(environment));
        StartWords words = new StartWords(folder);
        if (!Files.isDirectory(folder)) throw new ShutException(onOneLine(words.noProfile()));
        try {
            OpenProfile profile = OpenProfile.open(folder, wish.authorities(), Core::openResting, OpenProfile.PATIENCE);
            if (profile.elsewhere().isEmpty()) {
                LogFile.start(folder);
                if (wish.lasting()) profile.serve(() -> false);
            }
            OpenWay way = new OpenWay(profile, ProfileId.of(folder));
            Runtime.getRuntime().addShutdownHook(new Thread(way::close, "goodbye"));
            return way;
        } catch (ProfileException e) {
            LOG.log(Level.INFO, "the profile was not opened", e);
            throw new ShutException(onOneLine(words.refused(e.failure(), e.inUse())));
        } catch (IOException e) {
            throw new ShutException(onOneLine(words.folder(e)));
        }
    }

    private static String onOneLine(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }

    private static final class OpenWay implements Way {

        private final OpenProfile profile;
        private final String id;
        private final AtomicBoolean closed = new AtomicBoolean();

        OpenWay(OpenProfile profile, String id) {
            this.profile = profile;
            this.id = id;
        }

        @Override
        public Messenger messenger() {
            return profile.messenger();
        }

        @Override
        public String profileId() {
            return id;
        }

        @Override
        public CompletionStage<?> ended() {
            return profile.elsewhere()
                    .<CompletionStage<?>>map(RemoteMessenger::ended)
                    .orElseGet(CompletableFuture::new);
        }

        /** Also from the hook that runs when the process is told to end. */
        @Override
        public void close() {
            if (!closed.getAndSet(true)) profile.close();
        }
    }
}
