package org.tertulia.swing.bridge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Whether the desktop wants dark windows, asked of the desktop portal ({@code org.freedesktop.appearance}). */
public final class DesktopTheme {

    private static final long PATIENCE_SECONDS = 2;
    private static final List<String> ASK = List.of(
            "gdbus",
            "call",
            "--session",
            "--timeout",
            "2",
            "--dest",
            "org.freedesktop.portal.Desktop",
            "--object-path",
            "/org/freedesktop/portal/desktop",
            "--method",
            "org.freedesktop.portal.Settings.Read",
            "org.freedesktop.appearance",
            "color-scheme");

    private DesktopTheme() {}

    /** Asks beside the event thread and answers on it; a desktop that does not say is light. */
    public static void ask(Consumer<Boolean> dark) {
        Thread.ofVirtual().name("desktop-theme").start(() -> {
            boolean answer = isDark();
            EventThread.later(() -> dark.accept(answer));
        });
    }

    /** Waits for the answer, at most two seconds: not on the event thread. */
    public static boolean isDark() {
        try {
            Process process = new ProcessBuilder(ASK)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroy();
                return false;
            }
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.contains("uint32 1");
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
