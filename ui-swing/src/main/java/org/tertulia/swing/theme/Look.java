package org.tertulia.swing.theme;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.fonts.inter.FlatInterFont;
import com.formdev.flatlaf.fonts.jetbrains_mono.FlatJetBrainsMonoFont;
import com.formdev.flatlaf.themes.FlatMacDarkLaf;
import com.formdev.flatlaf.themes.FlatMacLightLaf;
import java.awt.Color;
import java.util.HashMap;
import java.util.Map;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JRootPane;
import javax.swing.UIManager;

/**
 * How the window looks now: theme, text size, movement. {@link #install} may be called again at any time on the event
 * thread and changes windows that are open; before the first window it may be called on any thread.
 *
 * @param textScale 1 is the normal size of text
 * @param reducedMotion nothing slides, blinks or pulses
 */
public record Look(boolean dark, double textScale, boolean reducedMotion) {
    private static final String REDUCED_MOTION = "Tertulia.reducedMotion";

    public static Look of(boolean dark) {
        return new Look(dark, 1, false);
    }

    /** Whether nothing may slide, blink or pulse. */
    public static boolean isMotionReduced() {
        return UIManager.getBoolean(REDUCED_MOTION);
    }

    /** From now on, in windows that are open too. */
    public static void reduceMotion(boolean reduced) {
        UIManager.put(REDUCED_MOTION, reduced);
    }

    public void install() {
        // Our own pixels are the plan; the text size is ours as well (Fonts.scale).
        System.setProperty("flatlaf.uiScale.enabled", "false");
        FlatInterFont.installLazy();
        FlatJetBrainsMonoFont.installLazy();
        Tokens tokens = Tokens.of(dark);
        tokens.install();
        Fonts.scale(textScale);
        reduceMotion(reducedMotion);
        UIManager.put("defaultFont", Fonts.regular(13));
        FlatLaf.setPreferredFontFamily("Inter");
        FlatLaf.setPreferredSemiboldFontFamily("Inter SemiBold");
        FlatLaf.setPreferredMonospacedFontFamily("JetBrains Mono");
        FlatLaf.setGlobalExtraDefaults(defaults(tokens));
        if (dark) {
            FlatMacDarkLaf.setup();
        } else {
            FlatMacLightLaf.setup();
        }
        JFrame.setDefaultLookAndFeelDecorated(true);
        JDialog.setDefaultLookAndFeelDecorated(true);
        FlatLaf.updateUI();
    }

    /** The window's content reaches up to its top edge; the buttons of the frame float over it. */
    public static void fullWindowContent(JRootPane root) {
        root.putClientProperty(FlatClientProperties.FULL_WINDOW_CONTENT, true);
    }

    private static Map<String, String> defaults(Tokens t) {
        Map<String, String> map = new HashMap<>();
        map.put("@accentColor", hex(t.accent()));
        map.put("@background", hex(t.list()));
        map.put("@foreground", hex(t.text()));
        map.put("@disabledForeground", hex(t.textFaint()));
        map.put("@componentBackground", hex(t.field()));
        map.put("@menuBackground", hex(t.popup()));
        map.put("TitlePane.unifiedBackground", "true");
        map.put("TitlePane.background", hex(t.list()));
        map.put("ScrollBar.width", "10");
        map.put("ScrollBar.thumbArc", "999");
        map.put("ScrollBar.thumbInsets", "2,2,2,2");
        map.put("ScrollBar.track", hex(t.list()));
        map.put("TextComponent.arc", "16");
        map.put("Button.arc", "16");
        map.put("Component.arc", "16");
        map.put("Button.background", hex(t.dark() ? t.line() : t.field()));
        map.put("Button.borderColor", hex(t.line()));
        map.put("ComboBox.background", hex(t.field()));
        map.put("ComboBox.buttonBackground", hex(t.field()));
        map.put("ComboBox.buttonArrowColor", hex(t.textSecondary()));
        map.put("CheckBox.icon.background", hex(t.field()));
        map.put("TextField.background", hex(t.field()));
        map.put("PasswordField.background", hex(t.field()));
        map.put("PopupMenu.borderCornerRadius", "10");
        map.put("Button.default.foreground", hex(t.accentText()));
        map.put("Button.default.background", hex(t.accent()));
        map.put("ToolTip.background", hex(t.popup()));
        map.put("ToolTip.foreground", hex(t.text()));
        return map;
    }

    private static String hex(Color color) {
        return String.format("#%06x", color.getRGB() & 0xFFFFFF);
    }
}
