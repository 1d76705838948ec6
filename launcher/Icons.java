import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Component;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** {@code Icons SVG FOLDER NAME}: draws the picture at the sizes that desktops look for, each in its place in an icon theme. */
void main(String[] words) throws IOException {
    var picture = new SVGLoader().load(Path.of(words[0]).toUri().toURL(), LoaderContext.createDefault());
    for (int size : new int[] {16, 24, 32, 48, 64, 128, 256}) {
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        picture.render((Component) null, graphics, new ViewBox(0, 0, size, size));
        Path file = Path.of(words[1], size + "x" + size, "apps", words[2] + ".png");
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
    }
}
