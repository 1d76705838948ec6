package org.tertulia.swing.view;

import java.awt.FileDialog;
import java.awt.Frame;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.TransferHandler;
import net.miginfocom.swing.MigLayout;
import org.tertulia.client.Command;
import org.tertulia.client.Plugin;
import org.tertulia.client.Plugins;
import org.tertulia.client.Query;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.swing.model.CoreLink;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.Tokens;

/** The plug-ins there are: what they say of themselves, how they are, on or off; and the way to one more. */
final class PluginsSheet extends Sheet {

    private static final int WIDE = 460;

    private final transient CoreLink core;
    private final transient Plugins plugins;
    private final JPanel list =
            new JPanel(new MigLayout("novisualpadding,insets 0,gap 0 6,wrap 1,fillx", "[grow,fill]"));

    PluginsSheet(CoreLink core, Plugins plugins) {
        super(Messages.text("plugins.title"), WIDE);
        this.core = core;
        this.plugins = plugins;
        list.setOpaque(false);
        words(Messages.text("plugins.text"));
        content().add(list, "gaptop 8");
        content()
                .add(
                        new Paragraph(
                                Messages.text("plugins.folder", plugins.folder()),
                                Fonts.regular(12.5),
                                Tokens::textFaint,
                                WIDE - 4),
                        "gaptop 8");
        buttons(
                Buttons.plain(Messages.text("plugins.install"), this::choose),
                Buttons.primary(Messages.text("sheet.close"), this::close));
        setTransferHandler(new Drop());
        draw();
    }

    private void words(String text) {
        content().add(new Paragraph(text, Fonts.regular(13.5), Tokens::textSecondary, WIDE - 4));
    }

    private void draw() {
        Focus.keep(list, () -> {
            list.removeAll();
            List<Plugin> all = plugins.all();
            for (Plugin plugin : all) list.add(new PluginPanel(plugin, this::toggle, WIDE));
            if (all.isEmpty()) list.add(paragraph(Messages.text("plugins.none")));
        });
        refit();
    }

    private void toggle(Plugin plugin) {
        problem("");
        boolean on = !plugin.enabled();
        follow(plugins.setEnabled(plugin.id(), on), () -> {
            if (on) connect(plugin.networks());
        });
    }

    /** Accounts that went offline with their plug-in come back with it. */
    private void connect(List<String> networks) {
        core.ask(
                new Query.Accounts(),
                accounts -> accounts.value().stream()
                        .filter(account -> account.enabled() && networks.contains(account.network()))
                        .forEach(account -> core.send(new Command.Reconnect(account.id()), outcome -> {})));
    }

    /** The desktop's own dialog, which looks at the disk itself. */
    private void choose() {
        FileDialog dialog =
                new FileDialog((Frame) SwingUtilities.getWindowAncestor(this), Messages.text("plugins.title"));
        dialog.setFilenameFilter((folder, name) -> name.endsWith(".jar"));
        dialog.setVisible(true);
        for (File file : dialog.getFiles()) install(file.toPath());
    }

    void install(Path jar) {
        problem("");
        busy(true);
        follow(plugins.install(jar), () -> {});
    }

    private <T> void follow(CompletionStage<Outcome<T>> work, Runnable then) {
        core.whenDone(work, outcome -> done(outcome, then), thrown -> failed(Failure.of(Failure.Kind.INTERNAL, "")));
    }

    private <T> void done(Outcome<T> outcome, Runnable then) {
        busy(false);
        if (outcome instanceof Outcome.Failed<T>(var failure)) failed(failure);
        else then.run();
        draw();
    }

    private void failed(Failure failure) {
        busy(false);
        problem(failure);
    }

    /** What is let fall on the card is installed. */
    private final class Drop extends TransferHandler {

        @Override
        public boolean canImport(TransferSupport support) {
            return support.isDataFlavorSupported(DataFlavor.javaFileListFlavor);
        }

        @Override
        public boolean importData(TransferSupport support) {
            Optional<File> jar = files(support).stream().findFirst();
            jar.ifPresent(file -> install(file.toPath()));
            return jar.isPresent();
        }

        private static List<File> files(TransferSupport support) {
            try {
                Object dropped = support.getTransferable().getTransferData(DataFlavor.javaFileListFlavor);
                return dropped instanceof List<?> all
                        ? all.stream()
                                .filter(File.class::isInstance)
                                .map(File.class::cast)
                                .toList()
                        : List.of();
            } catch (UnsupportedFlavorException | IOException e) {
                return List.of();
            }
        }
    }
}
