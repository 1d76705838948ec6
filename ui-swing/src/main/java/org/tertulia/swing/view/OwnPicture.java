package org.tertulia.swing.view;

import java.awt.Dimension;
import java.awt.FileDialog;
import java.awt.Frame;
import java.awt.Graphics;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.tertulia.client.Command;
import org.tertulia.model.Account;
import org.tertulia.model.Avatar;
import org.tertulia.model.Capabilities;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.swing.bridge.EventThread;
import org.tertulia.swing.model.CoreLink;
import org.tertulia.swing.model.Models;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.Photo;
import org.tertulia.swing.theme.Tokens;

/** The picture that others see of us, on all networks that have pictures; and the way to another. */
final class OwnPicture extends JPanel {

    private static final int SIZE = 64;

    /** A photograph of a large camera; more is no picture of somebody. */
    private static final int MOST_BYTES = 40 << 20;

    private final transient CoreLink core;
    private final transient Faces faces;
    private final transient List<Account> accounts;
    private final Words told = new Words("", Fonts.regular(12.5), Tokens::textFaint);
    private final transient Runnable deaf;
    private final JButton choose = Buttons.link(Messages.text("picture.choose"), this::choose);
    private final JButton none = Buttons.link(Messages.text("picture.none"), () -> show(Avatar.NONE));

    /** @param accounts those on networks that have pictures; at least one */
    OwnPicture(CoreLink core, Models models, NetworkNames networks, List<Account> accounts) {
        super(new MigLayout("novisualpadding,insets 0 0 6 0,gap 14 2", "[][grow,fill]", "[bottom][][top]"));
        this.core = core;
        this.faces = new Faces(models.avatars());
        this.accounts = accounts;
        setOpaque(false);
        String where = accounts.stream()
                .map(account -> networks.name(account.network()))
                .distinct()
                .collect(Collectors.joining(", "));
        add(new Face(), "cell 0 0 1 3");
        add(choose, "cell 1 0");
        add(none, "cell 1 1");
        add(told, "cell 1 2");
        told.set(Messages.text("picture.where", where));
        deaf = models.avatars().changes().listen(this::repaint);
    }

    /** Off the screen for good. */
    void close() {
        deaf.run();
    }

    /** Those of all accounts whose network has pictures. */
    static List<Account> able(Models models, NetworkNames networks) {
        return models.accounts().all().stream()
                .filter(account -> networks.can(account.network(), Capabilities.AVATARS))
                .toList();
    }

    private void choose() {
        FileDialog dialog =
                new FileDialog((Frame) SwingUtilities.getWindowAncestor(this), Messages.text("picture.choose"));
        dialog.setVisible(true);
        for (File file : dialog.getFiles()) choose(file.toPath());
    }

    /** Reads it beside the event thread; what is no picture is said. */
    private void choose(Path file) {
        busy(true);
        CompletableFuture<Optional<byte[]>> read =
                CompletableFuture.supplyAsync(() -> read(file), work -> EventThread.beside("picture", work));
        core.whenDone(read, this::take, thrown -> take(Optional.empty()));
    }

    /** What was read of a file. */
    void take(Optional<byte[]> png) {
        png.ifPresentOrElse(image -> show(new Avatar("", image)), () -> done(Messages.text("picture.unreadable")));
    }

    /** Blocks. */
    static Optional<byte[]> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Photo.png(in.readNBytes(MOST_BYTES));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void show(Avatar avatar) {
        busy(true);
        int[] waiting = {accounts.size()};
        for (Account account : accounts) {
            core.send(new Command.ChooseAvatar(account.id(), avatar), outcome -> {
                if (outcome instanceof Outcome.Failed<Nothing>(var failure))
                    done(account.address().value() + ": " + FailureWords.what(failure));
                else if (--waiting[0] == 0) done(Messages.text("picture.done"));
            });
        }
    }

    private void done(String words) {
        busy(false);
        told.set(words);
    }

    private void busy(boolean now) {
        choose.setEnabled(!now);
        none.setEnabled(!now);
    }

    /** As others see it. */
    private final class Face extends JComponent {
        Face() {
            setPreferredSize(new Dimension(SIZE, SIZE));
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            try (Brush brush = Brush.on(graphics)) {
                Account first = accounts.getFirst();
                faces.of(first.address().value(), first.id(), first.address(), false)
                        .paint(brush, 0, 0, SIZE);
            }
        }
    }
}
