package org.tertulia.swing.theme;

import com.formdev.flatlaf.util.FontUtils;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.swing.UIManager;

/**
 * Inter and JetBrains Mono, each joined with the system's fonts so that Chinese, Japanese, Korean and Arabic show. Sizes
 * are for the normal text size and grow with the one the person chose.
 */
public final class Fonts {
    /** How all text is measured: by sub-pixel, and alike at every scale of the screen. */
    public static final FontRenderContext MEASURE = new FontRenderContext(new AffineTransform(), true, true);

    private static final String SCALE = "Tertulia.textScale";
    private static final Map<Face, Font> KNOWN = new ConcurrentHashMap<>();

    private Fonts() {}

    public static Font regular(double size) {
        return font("Inter", Font.PLAIN, size);
    }

    public static Font semibold(double size) {
        return font("Inter SemiBold", Font.PLAIN, size);
    }

    public static Font bold(double size) {
        return font("Inter", Font.BOLD, size);
    }

    public static Font italic(double size) {
        return font("Inter", Font.ITALIC, size);
    }

    public static Font mono(double size) {
        return font("JetBrains Mono", Font.PLAIN, size);
    }

    /** 1 is the normal size of text. */
    public static double scale() {
        return UIManager.get(SCALE) instanceof Number scale ? scale.doubleValue() : 1;
    }

    static void scale(double scale) {
        UIManager.put(SCALE, scale);
    }

    /** A font whose size does not follow the text size: for letters inside shapes. */
    static Font fixed(boolean heavy, double size) {
        return exact(heavy ? "Inter SemiBold" : "Inter", Font.PLAIN, (float) size);
    }

    private static Font font(String family, int style, double size) {
        return exact(family, style, (float) (size * scale()));
    }

    private static Font exact(String family, int style, float size) {
        return KNOWN.computeIfAbsent(new Face(family, style, size), Face::make);
    }

    private record Face(String family, int style, float size) {
        private Font make() {
            Font font = FontUtils.getCompositeFont(family, style, Math.max(1, Math.round(size)));
            return font.deriveFont(Map.of(TextAttribute.SIZE, size, TextAttribute.KERNING, TextAttribute.KERNING_ON));
        }
    }
}
