package org.tertulia.swing.theme;

import static java.lang.System.Logger.Level.WARNING;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tertulia.client.NetworkInfo;
import org.tertulia.model.Presentation;

/** What the networks of this profile look like and say, in the tree or from a plug-in. Any thread. */
public final class NetworkLooks {

    private static final System.Logger LOG = System.getLogger(NetworkLooks.class.getName());
    private static final int TRIAL = 16;

    private static volatile Map<String, Presentation> known = Map.of();

    private NetworkLooks() {}

    /** From now on these; said once, before the first picture, like the look itself. An icon that cannot be drawn is left out. */
    public static void use(List<NetworkInfo> networks) {
        Map<String, Presentation> looks = new HashMap<>();
        for (NetworkInfo network : networks) looks.put(network.id(), drawable(network));
        known = Map.copyOf(looks);
    }

    /** Of every network of this profile. */
    public static List<Presentation> all() {
        return List.copyOf(known.values());
    }

    static Presentation of(String network) {
        return known.getOrDefault(network, Presentation.NONE);
    }

    /** What a network says itself under a key, in the person's language or in English. */
    public static Optional<String> word(String network, String key) {
        return of(network).word(Locale.getDefault().getLanguage(), key);
    }

    private static Presentation drawable(NetworkInfo network) {
        Presentation said = network.presentation();
        if (said.icon().isEmpty()) return said;
        Graphics2D graphics = new BufferedImage(TRIAL, TRIAL, BufferedImage.TYPE_INT_ARGB).createGraphics();
        try {
            Svg.drawMark(graphics, said.icon(), TRIAL);
            return said;
        } catch (RuntimeException e) {
            LOG.log(WARNING, "the icon of {0} cannot be drawn: {1}", network.id(), e.getMessage());
            return new Presentation(said.letter(), said.color(), "", said.words());
        } finally {
            graphics.dispose();
        }
    }
}
