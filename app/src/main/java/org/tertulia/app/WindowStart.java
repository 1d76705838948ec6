package org.tertulia.app;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;
import org.tertulia.engine.ProfileException;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;

/** Opens the window: parses its options, starts the log, puts the parts together and waits for the window's end. */
final class WindowStart {

    private static final System.Logger LOG = System.getLogger(WindowStart.class.getName());

    private WindowStart() {}

    /** Returns when the window is open; the process ends when it is closed. */
    static void run(String[] args) {
        Options options;
        try {
            options = Options.parse(args, System.getenv());
            options.check();
        } catch (IllegalArgumentException mistake) {
            System.err.println("tertulia: " + mistake.getMessage());
            System.exit(2);
            return;
        }
        if (options.help()) {
            System.out.print(Options.USAGE);
            return;
        }
        if (options.version()) {
            System.out.println("Tertulia " + version());
            return;
        }
        open(options);
    }

    /** Of the jar, where there is one: a checkout runs from folders. */
    private static String version() {
        String version = WindowStart.class.getPackage().getImplementationVersion();
        return version == null ? "from a checkout" : version;
    }

    private static void open(Options options) {
        LogFile.warnOnTheConsole();
        options.language().ifPresent(Languages::use);
        var words = new StartWords(options.profile());
        if (GraphicsEnvironment.isHeadless()) {
            quit(words.noDisplay());
            return;
        }
        var closed = new CountDownLatch(1);
        try {
            ProfileFolder.make(options.profile());
            LogFile.start(options.profile());
            var app = App.open(options, closed::countDown);
            Runtime.getRuntime().addShutdownHook(new Thread(app::close, "goodbye"));
            Thread.ofPlatform().name("until-closed").start(() -> exitAfter(closed));
        } catch (ElsewhereException first) {
            leaveTo(first, words);
        } catch (ProfileException e) {
            LOG.log(Level.INFO, "the profile was not opened", e);
            quit(words.refused(e.failure(), e.inUse()));
        } catch (IOException e) {
            LOG.log(Level.INFO, "the profile's folder cannot be used", e);
            quit(words.folder(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | AWTError | NoClassDefFoundError e) {
            boolean screen = Sorry.canBeSeen();
            LOG.log(screen ? Level.ERROR : Level.INFO, "the app cannot start", e);
            quit(screen ? words.unexpected(e) : words.noDisplay());
        }
    }

    /** This profile is open already: its window comes to the front in place of ours. */
    private static void leaveTo(ElsewhereException first, StartWords words) {
        switch (first.raise()) {
            case Outcome.Done<Nothing> raised -> {
                System.out.println("tertulia: " + words.raised());
                System.exit(0);
            }
            case Outcome.Failed<Nothing>(var failure)
            when failure.kind() == Failure.Kind.UNSUPPORTED -> quit(words.inUseByCommand());
            case Outcome.Failed<Nothing>(var failure) -> quit(words.refused(failure, true));
        }
    }

    /** Libraries keep threads of their own: the process ends because we say so, and the hook says good-bye first. */
    private static void exitAfter(CountDownLatch closed) {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.exit(0);
    }

    private static void quit(String why) {
        System.err.println("tertulia: " + why);
        Sorry.show(why);
        System.exit(1);
    }
}
