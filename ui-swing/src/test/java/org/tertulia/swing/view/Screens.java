package org.tertulia.swing.view;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.SecondaryLoop;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JList;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Command;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.Failure;
import org.tertulia.swing.bridge.Bridge;
import org.tertulia.swing.fake.DemoWorld;
import org.tertulia.swing.fake.FakeMessenger;
import org.tertulia.swing.fake.FakePlugins;
import org.tertulia.swing.model.FacePreferences;
import org.tertulia.swing.model.Models;
import org.tertulia.swing.theme.Emoji;
import org.tertulia.swing.theme.Look;
import org.tertulia.swing.theme.Messages;

/** Paints the window in many states into PNG files, for the eye; needs a display such as Xvfb. */
final class Screens {

    /** What is done before the picture is taken. */
    record Scene(String name, boolean dark, String language, int scale, int width, Play play) {}

    interface Play extends BiConsumer<MainWindow, DemoWorld> {}

    private static final Play NOTHING = (window, demo) -> {};
    private static final Play ANA = (window, demo) -> window.ways().open(demo.ana);

    private static final List<Scene> SCENES = List.of(
            new Scene("main-light", false, "en", 1, 1280, Screens::writing),
            new Scene("main-dark", true, "en", 1, 1280, Screens::writing),
            new Scene("main-light-2x", false, "en", 2, 1280, Screens::writing),
            new Scene("main-es", false, "es", 1, 1280, ANA),
            new Scene("main-es-dark", true, "es", 1, 1280, ANA),
            new Scene("narrow", false, "en", 1, 900, ANA),
            new Scene(
                    "room-dark",
                    true,
                    "en",
                    1,
                    1280,
                    (window, demo) -> window.ways().open(demo.kitchen)),
            new Scene(
                    "room-light",
                    false,
                    "en",
                    1,
                    1280,
                    (window, demo) -> window.ways().open(demo.kitchen)),
            new Scene("busy-light", false, "en", 1, 1280, Screens::busy),
            new Scene("busy-es-dark", true, "es", 1, 1280, Screens::busy),
            new Scene("whois", false, "en", 1, 1280, (window, demo) -> order(window, demo, "/whois mika")),
            new Scene("whois-es-dark", true, "es", 1, 1280, (window, demo) -> order(window, demo, "/whois mika")),
            new Scene("modes", false, "en", 1, 1280, (window, demo) -> order(window, demo, "/modes")),
            new Scene("modes-es-dark", true, "es", 1, 1280, (window, demo) -> order(window, demo, "/modes")),
            new Scene("channels", false, "es", 1, 1280, (window, demo) -> order(window, demo, "/list")),
            new Scene("channels-dark", true, "en", 1, 1280, (window, demo) -> order(window, demo, "/list")),
            new Scene("bans", true, "en", 1, 1280, (window, demo) -> order(window, demo, "/bans")),
            new Scene("orders", false, "en", 1, 1280, (window, demo) -> order(window, demo, "/help")),
            new Scene("orders-es-dark", true, "es", 1, 1280, (window, demo) -> order(window, demo, "/help")),
            new Scene("order-unknown", false, "en", 1, 1280, (window, demo) -> order(window, demo, "/frobnicate it")),
            new Scene("at-popup", false, "en", 1, 1280, Screens::atPopup),
            new Scene("at-popup-dark", true, "es", 1, 1280, Screens::atPopup),
            new Scene("room-menu", false, "en", 1, 1280, Screens::roomMenu),
            new Scene("room-menu-es-dark", true, "es", 1, 1280, Screens::roomMenu),
            new Scene("member-menu", false, "en", 1, 1280, Screens::memberMenu),
            new Scene("ban-es-dark", true, "es", 1, 1280, Screens::ban),
            new Scene("palette-actions", false, "en", 1, 1280, Screens::paletteActions),
            new Scene("mentioned", false, "en", 1, 1280, Screens::mentioned),
            new Scene("mentioned-es-dark", true, "es", 1, 1280, Screens::mentioned),
            new Scene("muted-and-draft", false, "en", 1, 1280, Screens::mutedAndDraft),
            new Scene("muted-and-draft-es", true, "es", 1, 1280, Screens::mutedAndDraft),
            new Scene("nothing-open", false, "en", 1, 1280, NOTHING),
            new Scene("palette-light", false, "en", 1, 1280, (window, demo) -> {
                window.ways().open(demo.ana);
                window.ways().palette("ana");
            }),
            new Scene(
                    "palette-dark",
                    true,
                    "es",
                    1,
                    1280,
                    (window, demo) -> window.ways().palette("")),
            new Scene(
                    "search",
                    false,
                    "en",
                    1,
                    1280,
                    (window, demo) -> window.ways().searchEverywhere("the", demo.ana)),
            new Scene("single-palette", false, "en", 1, 500, (window, demo) -> {
                window.ways().open(demo.ana);
                window.ways().palette("ana");
            }),
            new Scene("single-settings-es-dark", true, "es", 1, 500, (window, demo) -> {
                window.ways().open(demo.ana);
                window.ways().settings();
            }),
            new Scene("single-search-es", false, "es", 1, 500, (window, demo) -> {
                window.ways().open(demo.ana);
                window.ways().searchEverywhere("the", demo.ana);
            }),
            new Scene("single-chat", false, "en", 1, 500, (window, demo) -> {
                window.ways().open(demo.ana);
                window.ways().write();
            }),
            new Scene("single-room-es-dark", true, "es", 1, 500, (window, demo) -> {
                window.ways().open(demo.kitchen);
                window.ways().write();
            }),
            new Scene(
                    "single-list-es-dark",
                    true,
                    "es",
                    1,
                    500,
                    (window, demo) -> window.ways().back()),
            new Scene("find", true, "en", 1, 1280, (window, demo) -> {
                window.ways().open(demo.ana);
                window.ways().findHere();
                window.find("the");
            }),
            new Scene(
                    "people",
                    false,
                    "en",
                    1,
                    1280,
                    (window, demo) -> window.ways().show(Navigator.Place.PEOPLE)),
            new Scene(
                    "requests",
                    true,
                    "en",
                    1,
                    1280,
                    (window, demo) -> window.ways().show(Navigator.Place.REQUESTS)),
            new Scene("offline", false, "en", 1, 1280, (window, demo) -> {
                demo.trouble(Failure.Kind.UNREACHABLE, "connection refused: example.org:5222");
                window.ways().open(demo.ana);
            }),
            new Scene("settings", true, "en", 1, 1280, (window, demo) -> {
                demo.trouble(Failure.Kind.WRONG_CREDENTIALS, "not-authorized");
                window.ways().settings();
            }),
            new Scene("shut-out", false, "en", 1, 1280, (window, demo) -> {
                demo.trouble(Failure.Kind.WRONG_CREDENTIALS, "not-authorized");
                window.ways().open(demo.ana);
            }),
            new Scene("again-es", true, "es", 1, 1280, Screens::again),
            new Scene("again", false, "en", 1, 1280, Screens::again),
            new Scene("settings-es", false, "es", 1, 1280, (window, demo) -> {
                demo.trouble(Failure.Kind.WRONG_CREDENTIALS, "not-authorized");
                window.ways().settings();
            }),
            new Scene("block", false, "en", 1, 1280, Screens::blocking),
            new Scene("block-es", true, "es", 1, 1280, Screens::blocking),
            new Scene("blocked", false, "en", 1, 1280, Screens::blocked),
            new Scene("blocked-es", true, "es", 1, 1280, Screens::blocked),
            new Scene("blocklist", false, "en", 1, 1280, Screens::blocklist),
            new Scene("blocklist-es", true, "es", 1, 1280, Screens::blocklist),
            new Scene("blocked-member", false, "en", 1, 1280, Screens::blockedMember),
            new Scene("identity", false, "en", 1, 1280, Screens::identity),
            new Scene("identity-es", true, "es", 1, 1280, Screens::identity),
            new Scene("identity-members", false, "en", 1, 1280, Screens::identityOfMembers),
            new Scene("identity-members-es", true, "es", 1, 1280, Screens::identityOfMembers),
            new Scene(
                    "requests-es",
                    false,
                    "es",
                    1,
                    1280,
                    (window, demo) -> window.ways().show(Navigator.Place.REQUESTS)),
            new Scene("edited", false, "en", 1, 1280, (window, demo) -> {
                demo.edits(demo.ana);
                window.ways().open(demo.ana);
            }),
            new Scene("edited-dark", true, "es", 1, 1280, Screens::edited),
            new Scene(
                    "status",
                    false,
                    "en",
                    1,
                    1280,
                    (window, demo) -> window.ways().status()),
            new Scene(
                    "add-contact",
                    false,
                    "es",
                    1,
                    1280,
                    (window, demo) -> window.ways().addContact("ana@")),
            new Scene("write-to", true, "en", 1, 1280, (window, demo) -> writeTo(window, demo)),
            new Scene(
                    "join-room",
                    true,
                    "en",
                    1,
                    1280,
                    (window, demo) -> window.ways().joinRoom("harbour")),
            new Scene("plugins", false, "en", 1, 1280, Screens::plugins),
            new Scene("plugins-es-dark", true, "es", 1, 1280, Screens::plugins),
            new Scene("plugin-switched", false, "es", 1, 1280, (window, demo) -> {
                plugins(window, demo);
                press(window, Messages.text("plugin.disable"));
            }),
            new Scene(
                    "add-network-es-dark",
                    true,
                    "es",
                    1,
                    1280,
                    (window, demo) -> window.ways().addAccount()),
            new Scene(
                    "add-network",
                    false,
                    "en",
                    1,
                    1280,
                    (window, demo) -> window.ways().addAccount()),
            new Scene("add-choice", false, "en", 1, 1280, (window, demo) -> signIn(window, demo, false)),
            new Scene("add-form", true, "en", 1, 1280, (window, demo) -> {
                signIn(window, demo, false);
                press(window, Messages.text("option.sign-in"));
                press(window, Messages.text("login.advanced"));
            }),
            new Scene("add-certificate", false, "en", 1, 1280, (window, demo) -> signIn(window, demo, true)),
            new Scene("prompt-es", true, "es", 1, 1280, (window, demo) -> demo.askCertificate()));

    /** Of all pictures: {@code -Dtertulia.screens.text=1.3}. */
    private static final double TEXT_SIZE = Double.parseDouble(System.getProperty("tertulia.screens.text", "1"));

    private Screens() {}

    private static void writeTo(MainWindow window, DemoWorld demo) {
        demo.world.account(new AccountId(9), "irc", "jon@irc.example.org", Account.State.ONLINE, null);
        pause();
        window.ways().writeTo("");
    }

    private static void plugins(MainWindow window, DemoWorld demo) {
        window.ways().settings();
        press(window, Messages.text("plugins.show"));
    }

    /** @param args folder to write into, and the names of scenes wanted, or none for all */
    public static void main(String[] args) throws Exception {
        File folder = new File(args[0]);
        if (!folder.isDirectory() && !folder.mkdirs()) throw new IOException("no folder " + folder);
        Emoji.warmUp();
        Predicate<String> wanted = args.length == 1 ? name -> true : List.of(args)::contains;
        for (Scene scene : SCENES) {
            if (wanted.test(scene.name())) take(scene, folder, new DemoWorld());
        }
        for (boolean dark : new boolean[] {false, true}) {
            String name = dark ? "welcome-es-dark" : "welcome";
            if (wanted.test(name)) welcome(name, dark, folder);
        }
        System.exit(0);
    }

    private static void take(Scene scene, File folder, DemoWorld demo) throws Exception {
        Locale.setDefault(Locale.of(scene.language()));
        MainWindow window = onEventThread(() -> open(demo.messenger, scene.dark(), scene.width()));
        settle();
        onEventThread(() -> {
            scene.play().accept(window, demo);
            return true;
        });
        settle();
        onEventThread(() -> write(window, scene.scale(), new File(folder, scene.name() + ".png")));
    }

    private static void welcome(String name, boolean dark, File folder) throws Exception {
        Locale.setDefault(Locale.of(dark ? "es" : "en"));
        MainWindow window = onEventThread(() -> open(new FakeMessenger(), dark, 1280));
        settle();
        onEventThread(() -> write(window, 1, new File(folder, name + ".png")));
    }

    static MainWindow open(FakeMessenger messenger, boolean dark, int width) {
        return open(messenger, new Look(dark, TEXT_SIZE, false), width, 820);
    }

    static MainWindow open(FakeMessenger messenger, Look look, int width, int height) {
        look.install();
        boolean dark = look.dark();
        Bridge bridge = new Bridge(messenger);
        Remembered preferences = new Remembered();
        preferences.put(FacePreferences.THEME, dark ? "DARK" : "LIGHT");
        preferences.put(FacePreferences.BOUNDS, "0 0 " + width + " " + height);
        MainWindow window = new MainWindow(
                new Desk(
                        messenger,
                        bridge,
                        Models.over(bridge),
                        preferences,
                        link -> {},
                        answer -> {},
                        new FakePlugins()),
                dark,
                () -> {});
        window.show();
        return window;
    }

    private static void writing(MainWindow window, DemoWorld demo) {
        window.ways().open(demo.ana);
        demo.anaTypes();
        window.write("15:00 works 🎉 I'll bring the plan 👩‍💻");
    }

    private static void busy(MainWindow window, DemoWorld demo) {
        window.ways().open(demo.kitchen);
        demo.kitchenIsBusy();
    }

    private static void order(MainWindow window, DemoWorld demo, String text) {
        demo.offersIrc();
        window.ways().open(demo.kitchen);
        pause();
        window.write(text);
        press(window, Messages.text("composer.send"));
        pause();
    }

    private static void atPopup(MainWindow window, DemoWorld demo) {
        window.ways().open(demo.kitchen);
        pause();
        window.write("the key? ask @");
    }

    private static void roomMenu(MainWindow window, DemoWorld demo) {
        demo.offersIrc();
        window.ways().open(demo.kitchen);
        pause();
        press(window, Messages.text("header.more"));
    }

    private static void memberMenu(MainWindow window, DemoWorld demo) {
        demo.offersIrc();
        window.ways().open(demo.kitchen);
        pause();
        choose(window.frame().getRootPane(), "mika");
        JList<?> members = Parts.all(window.frame().getRootPane(), JList.class).getLast();
        members.getActionMap().get("shift pressed F10").actionPerformed(null);
    }

    private static void ban(MainWindow window, DemoWorld demo) {
        window.ways().open(demo.kitchen);
        pause();
        choose(window.frame().getRootPane(), "mika");
        press(window, Messages.text("room.ban.who", "mika"));
    }

    private static void paletteActions(MainWindow window, DemoWorld demo) {
        demo.offersIrc();
        window.ways().open(demo.kitchen);
        pause();
        window.ways().palette(">XMPP");
    }

    private static void mentioned(MainWindow window, DemoWorld demo) {
        demo.kitchenIsBusy();
        window.ways().open(demo.ana);
    }

    private static void mutedAndDraft(MainWindow window, DemoWorld demo) {
        demo.messenger.submit(new Command.SetMuted(demo.kitchen, true));
        demo.messenger.submit(new Command.SetMuted(demo.ana, true));
        demo.messenger.submit(new Command.SaveDraft(demo.priya, "I'll bring the second mic 🎤"));
        window.ways().open(demo.ana);
    }

    private static void signIn(MainWindow window, DemoWorld demo, boolean certificate) {
        demo.messenger.signsInBy(id -> DemoWorld.xmpp(certificate));
        window.ways().addAccount();
        press(window, "XMPP");
    }

    private static void identity(MainWindow window, DemoWorld demo) {
        demo.identities();
        window.ways().open(demo.ana);
    }

    private static void identityOfMembers(MainWindow window, DemoWorld demo) {
        demo.identities();
        window.ways().open(demo.kitchen);
    }

    private static void blocking(MainWindow window, DemoWorld demo) {
        window.ways().open(demo.ana);
        pause();
        press(window, Messages.text("details.block") + ": ana@example.org");
    }

    private static void blocked(MainWindow window, DemoWorld demo) {
        demo.blocks();
        window.ways().open(demo.ana);
        pause();
    }

    private static void blocklist(MainWindow window, DemoWorld demo) {
        demo.blocks();
        window.ways().open(demo.kitchen);
        window.ways().settings();
        pause();
        press(window, Messages.text("blocked.show"));
    }

    private static void blockedMember(MainWindow window, DemoWorld demo) {
        demo.blocks();
        window.ways().open(demo.kitchen);
        pause();
        choose(window.frame().getRootPane(), "mika");
    }

    private static void edited(MainWindow window, DemoWorld demo) {
        demo.edits(demo.kitchen);
        window.ways().open(demo.kitchen);
    }

    private static void again(MainWindow window, DemoWorld demo) {
        demo.trouble(Failure.Kind.WRONG_CREDENTIALS, "not-authorized");
        demo.messenger.signsInBy(id -> DemoWorld.again());
        pause();
        press(window, Messages.text("account.again.short"));
        press(window, Messages.text("login.advanced"));
    }

    /** Presses the button of this name, and lets what it asked for be answered. */
    static void press(MainWindow window, String name) {
        AbstractButton button = button(window.frame().getRootPane(), name);
        if (button == null) throw new IllegalStateException("no button " + name);
        button.doClick();
        pause();
    }

    private static void pause() {
        EventQueue queue = Toolkit.getDefaultToolkit().getSystemEventQueue();
        SecondaryLoop loop = queue.createSecondaryLoop();
        Timer timer = new Timer(120, event -> loop.exit());
        timer.setRepeats(false);
        timer.start();
        loop.enter();
    }

    private static @Nullable AbstractButton button(Container in, String name) {
        for (Component child : in.getComponents()) {
            if (child instanceof AbstractButton button
                    && (name.equals(button.getText())
                            || name.equals(button.getAccessibleContext().getAccessibleName()))) {
                return button;
            }
            AbstractButton inside = child instanceof Container container ? button(container, name) : null;
            if (inside != null) return inside;
        }
        return null;
    }

    /** The row of a list that a screen reader calls so. */
    private static void choose(Container in, String name) {
        for (Component child : in.getComponents()) {
            if (child instanceof JList<?> list) choose(list, name);
            else if (child instanceof Container container) choose(container, name);
        }
    }

    private static <T> void choose(JList<T> list, String name) {
        for (int i = 0; i < list.getModel().getSize(); i++) {
            Component row = list.getCellRenderer()
                    .getListCellRendererComponent(list, list.getModel().getElementAt(i), i, false, false);
            if (row.getAccessibleContext().getAccessibleName().startsWith(name)) list.setSelectedIndex(i);
        }
    }

    static boolean write(MainWindow window, double scale, File file) throws IOException {
        Container root = window.frame().getRootPane();
        BufferedImage image = new BufferedImage(
                (int) (root.getWidth() * scale), (int) (root.getHeight() * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(scale, scale);
        root.printAll(graphics);
        graphics.dispose();
        window.close();
        return ImageIO.write(image, "png", file);
    }

    /** Long enough for every drain, pause and answer that a scene begins. */
    static void settle() throws Exception {
        for (int i = 0; i < 5; i++) {
            Thread.sleep(100);
            onEventThread(() -> true);
        }
    }

    static <T> T onEventThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        EventQueue.invokeLater(task);
        return task.get();
    }

    /** Preferences that are forgotten. */
    static final class Remembered implements FacePreferences {
        private final Map<String, String> values = new HashMap<>();

        @Override
        public String get(String key, String otherwise) {
            return values.getOrDefault(key, otherwise);
        }

        @Override
        public void put(String key, String value) {
            values.put(key, value);
        }
    }
}
