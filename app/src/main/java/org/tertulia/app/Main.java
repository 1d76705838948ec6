package org.tertulia.app;

import java.io.IOException;
import java.util.ResourceBundle;
import java.util.concurrent.CountDownLatch;
import org.tertulia.engine.ProfileException;

/** Opens the app: parses the command line, starts the log, puts the parts together and waits for the window's end. */
public final class Main {

    private static final System.Logger LOG = System.getLogger(Main.class.getName());

    private Main() {}

    /** Returns when the window is open; the process ends when it is closed. */
    public static void main(String[] args) {
        Options options;
        try {
            options = Options.parse(args, System.getenv());
        } catch (IllegalArgumentException mistake) {
            System.err.println("tertulia: " + mistake.getMessage());
            System.exit(2);
            return;
        }
        if (options.help()) {
            System.out.print(Options.USAGE);
            return;
        }
        open(options);
    }

    private static void open(Options options) {
        options.language().ifPresent(Languages::use);
        var closed = new CountDownLatch(1);
        try {
            LogFile.start(options.profile());
            var app = App.open(options, closed::countDown);
            Runtime.getRuntime().addShutdownHook(new Thread(app::close, "goodbye"));
            Thread.ofPlatform().name("until-closed").start(() -> exitAfter(closed));
        } catch (ProfileException e) {
            sorry("start.profile", e.failure().detail(), e);
        } catch (IOException e) {
            sorry("start.folder", String.valueOf(e.getMessage()), e);
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

    private static void sorry(String key, String detail, Exception cause) {
        LOG.log(System.Logger.Level.ERROR, "the app cannot start", cause);
        String message = ResourceBundle.getBundle("org.tertulia.app.messages").getString(key) + "\n\n" + detail;
        System.err.println("tertulia: " + message);
        Sorry.show(message);
        System.exit(1);
    }
}
