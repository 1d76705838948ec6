package org.tertulia.swing.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.client.Command;
import org.tertulia.model.Avatar;
import org.tertulia.model.Failure;
import org.tertulia.swing.fake.DemoWorld;
import org.tertulia.swing.fake.DirectLink;
import org.tertulia.swing.model.Models;
import org.tertulia.swing.theme.Look;
import org.tertulia.swing.theme.Messages;

/** What others see of us. */
@ExtendWith(OnEventThread.class)
class OwnPictureTest {

    @TempDir
    Path folder;

    private final DemoWorld demo = new DemoWorld();
    private final DirectLink core = new DirectLink(demo.messenger);
    private final Models models = Models.over(core);
    private final OwnPicture picture;

    OwnPictureTest() {
        Look.of(false).install();
        var networks = new NetworkNames(demo.messenger.networks());
        picture = new OwnPicture(core, models, networks, models.accounts().all());
    }

    private List<Avatar> chosen() {
        return demo.messenger.commands.stream()
                .filter(Command.ChooseAvatar.class::isInstance)
                .map(command -> ((Command.ChooseAvatar) command).avatar())
                .toList();
    }

    private void chooses(Path file) {
        picture.take(OwnPicture.read(file));
    }

    private boolean says(String words) {
        return Parts.words(picture).contains(words);
    }

    @Test
    void a_large_picture_goes_out_small_and_square_over_all_accounts() throws Exception {
        Path file = folder.resolve("me.jpg");
        ImageIO.write(new BufferedImage(1600, 900, BufferedImage.TYPE_INT_RGB), "jpeg", file.toFile());
        chooses(file);
        assertEquals(models.accounts().all().size(), chosen().size());
        BufferedImage sent =
                ImageIO.read(new ByteArrayInputStream(chosen().getFirst().image()));
        assertEquals(sent.getWidth(), sent.getHeight());
        assertTrue(sent.getWidth() < 300);
        assertTrue(says(Messages.text("picture.done")));
    }

    @Test
    void what_is_no_picture_is_said_and_nothing_goes_out() throws Exception {
        Path file = Files.writeString(folder.resolve("notes.txt"), "not a picture");
        chooses(file);
        assertEquals(List.of(), chosen());
        assertTrue(says(Messages.text("picture.unreadable")));
        chooses(folder.resolve("not-there.png"));
        assertEquals(List.of(), chosen());
    }

    @Test
    void showing_none_is_a_choice_too_and_a_refusal_says_whose() {
        demo.messenger.refuse(Failure.of(Failure.Kind.DISCONNECTED, "offline"));
        Parts.press(picture, Messages.text("picture.none"));
        assertArrayEquals(new byte[0], chosen().getFirst().image());
        String last = models.accounts().all().getLast().address().value();
        assertTrue(Parts.words(picture).stream().anyMatch(words -> words.startsWith(last)));
    }
}
