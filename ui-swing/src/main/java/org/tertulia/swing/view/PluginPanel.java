package org.tertulia.swing.view;

import java.awt.Color;
import java.awt.Graphics;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.tertulia.client.Plugin;
import org.tertulia.client.Plugin.State;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Glyph;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.NetworkBadge;
import org.tertulia.swing.theme.NetworkLooks;
import org.tertulia.swing.theme.Tokens;

/** A plug-in: who made it, what it says that it needs, how it is, and its switch. */
final class PluginPanel extends JPanel {

    private static final int BESIDE = 90;

    private final transient Plugin plugin;

    PluginPanel(Plugin plugin, Consumer<Plugin> toggle, int width) {
        super(new MigLayout("novisualpadding,insets 10 56 8 10,gap 0 2,wrap 1,fillx", "[grow,fill]"));
        this.plugin = plugin;
        setOpaque(false);
        int room = width - BESIDE;
        add(new Paragraph(plugin.name(), Fonts.semibold(13.5), Tokens::text, room));
        small(about(plugin), Tokens::textSecondary, room);
        small(description(plugin), Tokens::textSecondary, room);
        if (!plugin.version().isEmpty()) small(permissions(plugin.permissions()), Tokens::textSecondary, room);
        small(Messages.text("plugin.state." + plugin.state()), color(plugin.state()), room);
        if (!plugin.reason().isEmpty()) add(new Paragraph(plugin.reason(), Fonts.regular(12), Tokens::textFaint, room));
        if (plugin.failures() > 1) small(Counted.of("plugin.failures", plugin.failures()), Tokens::textFaint, room);
        boolean later = plugin.enabled() && plugin.state() == State.OFF;
        if (later) small(Messages.text("plugin.later"), Tokens::textSecondary, room);
        String key = plugin.enabled() ? "plugin.disable" : "plugin.enable";
        JButton button = Buttons.link(Messages.text(key), () -> toggle.accept(plugin));
        button.getAccessibleContext().setAccessibleName(Messages.text(key) + ": " + plugin.name());
        add(button, "growx 0");
    }

    private void small(String text, Function<Tokens, Color> color, int room) {
        if (!text.isEmpty()) add(new Paragraph(text, Fonts.regular(12.5), color, room));
    }

    private static String about(Plugin plugin) {
        String version = plugin.version().isEmpty() ? "" : Messages.text("plugin.version", plugin.version());
        return Stream.of(version, plugin.author())
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** What its network says in the person's language; else what the plug-in says. */
    private static String description(Plugin plugin) {
        return plugin.networks().stream()
                .findFirst()
                .flatMap(network -> NetworkLooks.word(network, "about"))
                .orElse(plugin.description());
    }

    private static String permissions(List<String> keys) {
        if (keys.isEmpty()) return Messages.text("plugin.permissions.unsaid");
        return Messages.text(
                "plugin.permissions",
                keys.stream()
                        .map(key -> Translated.of("plugin.permission." + key, key))
                        .collect(Collectors.joining(", ")));
    }

    private static Function<Tokens, Color> color(State state) {
        return switch (state) {
            case WORKING -> Tokens::ok;
            case OFF, NEW -> Tokens::textSecondary;
            case FAILING, BROKEN, TOO_NEW, TOO_OLD, SLOW -> Tokens::danger;
        };
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        try (Brush brush = Brush.on(graphics)) {
            Tokens t = brush.tokens();
            brush.fillRound(0, 0, getWidth(), getHeight(), 12, t.field());
            brush.outlineRound(0, 0, getWidth(), getHeight(), 12, 1, t.line());
            if (plugin.networks().isEmpty()) brush.glyph(Glyph.PLUG_CONNECTED, 16, 14, 24, t.textFaint());
            else NetworkBadge.of(plugin.networks().getFirst()).paint(brush, 14, 14, 28, null);
        }
    }
}
