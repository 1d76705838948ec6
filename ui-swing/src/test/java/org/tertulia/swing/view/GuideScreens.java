package org.tertulia.swing.view;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.swing.UIManager;
import org.tertulia.swing.fake.FakeMessenger;
import org.tertulia.swing.fake.GuideWorld;
import org.tertulia.swing.theme.Emoji;
import org.tertulia.swing.theme.Look;
import org.tertulia.swing.theme.Messages;

/** Paints the pictures of the guide, each in both languages and both themes ({@code docs/screens/make}). */
final class GuideScreens {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 760;

    private record Scene(String name, BiConsumer<MainWindow, GuideWorld> play) {}

    private static final List<Scene> SCENES = List.of(
            new Scene("window", (window, world) -> {
                window.ways().open(world.ana);
                world.anaTypes();
            }),
            new Scene("room", (window, world) -> window.ways().open(world.channel)),
            new Scene("signs", (window, world) -> {
                world.signs();
                window.ways().open(world.mei);
                Screens.press(window, Messages.text("header.details"));
            }),
            new Scene("requests", (window, world) -> window.ways().show(Navigator.Place.REQUESTS)),
            new Scene("jump", (window, world) -> {
                window.ways().open(world.ana);
                window.ways().palette("mei");
            }),
            new Scene("search", (window, world) -> {
                window.ways().open(world.ana);
                window.ways()
                        .searchEverywhere(Locale.getDefault().getLanguage().equals("es") ? "sábado" : "Saturday", null);
            }),
            new Scene("account", (window, world) -> {
                world.signsIn(false);
                window.ways().addAccount();
                Screens.press(window, "XMPP");
                Screens.press(window, Messages.text("option.sign-in"));
                Screens.press(window, Messages.text("login.advanced"));
            }),
            new Scene("certificate", (window, world) -> {
                world.signsIn(true);
                window.ways().addAccount();
                Screens.press(window, "XMPP");
            }),
            new Scene("settings", (window, world) -> {
                world.shutOut();
                window.ways().open(world.ana);
                window.ways().settings();
            }));

    private GuideScreens() {}

    /** @param args folder to write into, with one of each language in it; the scale; and the names of scenes, or none for all */
    public static void main(String[] args) throws Exception {
        double scale = Double.parseDouble(args[1]);
        List<String> wanted = List.of(args).subList(2, args.length);
        Emoji.warmUp();
        UIManager.put("TextField.caretBlinkRate", 0);
        for (String language : List.of("en", "es")) {
            File folder = new File(args[0], language);
            if (!folder.isDirectory() && !folder.mkdirs()) throw new IOException("no folder " + folder);
            Locale.setDefault(Locale.of(language));
            for (boolean dark : new boolean[] {false, true}) {
                for (Scene scene : SCENES) {
                    if (!wanted.isEmpty() && !wanted.contains(scene.name())) continue;
                    GuideWorld world = new GuideWorld(language.equals("es"));
                    take(
                            world.messenger,
                            dark,
                            scale,
                            file(folder, scene.name(), dark),
                            window -> scene.play().accept(window, world));
                }
                if (wanted.isEmpty() || wanted.contains("welcome")) {
                    take(new FakeMessenger(), dark, scale, file(folder, "welcome", dark), window -> {});
                }
            }
        }
        System.exit(0);
    }

    private static File file(File folder, String name, boolean dark) {
        return new File(folder, name + (dark ? "-dark" : "") + ".png");
    }

    private static void take(FakeMessenger messenger, boolean dark, double scale, File file, Consumer<MainWindow> play)
            throws Exception {
        Look still = new Look(dark, 1, true);
        MainWindow window = Screens.onEventThread(() -> Screens.open(messenger, still, WIDTH, HEIGHT));
        Screens.settle();
        Screens.onEventThread(() -> {
            play.accept(window);
            return true;
        });
        Screens.settle();
        Screens.onEventThread(() -> Screens.write(window, scale, file));
    }
}
