package org.tertulia.swing.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.client.Query;
import org.tertulia.model.Address;
import org.tertulia.model.Avatar;
import org.tertulia.model.Failure;
import org.tertulia.swing.fake.DemoWorld;
import org.tertulia.swing.fake.DirectLink;
import org.tertulia.swing.fake.FakeWorld;
import org.tertulia.swing.theme.Photo;

class AvatarsModelTest {

    private static final Address ANA = FakeWorld.person("ana");

    private final DemoWorld demo = new DemoWorld();
    private final AvatarsModel model = new AvatarsModel(new DirectLink(demo.messenger));
    private int told;

    AvatarsModelTest() {
        model.changes().listen(() -> told++);
    }

    private @Nullable Photo look() {
        return model.of(FakeWorld.JON, ANA);
    }

    private void chooses(String handle, byte[] image) {
        demo.messenger.store.put(ANA, new Avatar(handle, image));
        demo.messenger.commit(new Change.AvatarChanged(FakeWorld.JON, ANA));
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private long asked() {
        return demo.messenger.queries.stream()
                .filter(Query.AvatarOf.class::isInstance)
                .count();
    }

    private long fetches() {
        return demo.messenger.commands.stream()
                .filter(Command.FetchAvatar.class::isInstance)
                .count();
    }

    @Test
    void who_has_none_is_asked_for_once() {
        assertNull(look());
        assertNull(look());
        assertEquals(1, asked());
        assertEquals(0, fetches());
        assertEquals(0, told);
    }

    @Test
    void one_that_is_not_here_is_fetched_once_and_shown_when_it_comes() throws IOException {
        chooses("a", new byte[0]);
        assertNull(look());
        assertNull(look());
        assertEquals(1, fetches());
        chooses("a", picture());
        assertNotNull(look());
        assertEquals(1, told);
    }

    @Test
    void the_old_one_stays_until_the_new_one_is_here_and_goes_when_there_is_none() throws IOException {
        chooses("a", picture());
        Photo old = look();
        assertNotNull(old);
        chooses("b", new byte[0]);
        assertSame(old, look());
        chooses("", new byte[0]);
        assertNull(look());
    }

    @Test
    void a_refused_one_is_asked_for_again_only_when_the_account_is_back() {
        chooses("a", new byte[0]);
        demo.messenger.refuse(Failure.of(Failure.Kind.DISCONNECTED, "offline"));
        look();
        chooses("a", new byte[0]);
        look();
        assertEquals(1, fetches());
        demo.messenger.refuse(null);
        AccountsModel accounts = new AccountsModel(new DirectLink(demo.messenger));
        demo.messenger.commit(new Change.AccountChanged(Objects.requireNonNull(accounts.find(FakeWorld.JON))));
        look();
        assertEquals(2, fetches());
    }

    @Test
    void who_is_not_on_the_screen_is_not_read() throws IOException {
        chooses("a", picture());
        assertEquals(0, asked());
    }
}
