package org.tertulia.swing.theme;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Draws SVG into rasters: our own files, and the marks of networks. */
final class Svg {
    private static final String STROKE = "1.75";

    private Svg() {}

    static void drawGlyph(Graphics2D graphics, Glyph glyph, Color color, int pixels) {
        String hex = String.format("#%06x", color.getRGB() & 0xFFFFFF);
        String source = read("/org/tertulia/swing/icons/" + glyph.resource() + ".svg")
                .replace("currentColor", hex)
                .replace("stroke-width=\"2\"", "stroke-width=\"" + STROKE + "\"");
        draw(graphics, source.getBytes(StandardCharsets.UTF_8), pixels);
    }

    /** A network's own icon, in white. @throws RuntimeException when it is no SVG, or none that can be drawn */
    static void drawMark(Graphics2D graphics, String icon, int pixels) {
        draw(graphics, icon.replace("currentColor", "#ffffff").getBytes(StandardCharsets.UTF_8), pixels);
    }

    static void draw(Graphics2D graphics, byte[] source, int pixels) {
        @Nullable
        SVGDocument document =
                new SVGLoader().load(new ByteArrayInputStream(source), null, LoaderContext.createDefault());
        if (document == null) {
            throw new IllegalStateException("an icon is not an SVG document");
        }
        document.render((Component) null, graphics, new ViewBox(0, 0, pixels, pixels));
    }

    static String read(String resource) {
        try (InputStream in = Svg.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing in this build: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
