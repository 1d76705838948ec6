package org.tertulia.swing.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.swing.AbstractButton;
import javax.swing.JPasswordField;
import javax.swing.JTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.model.Failure;
import org.tertulia.model.Secret;
import org.tertulia.swing.fake.DemoWorld;
import org.tertulia.swing.fake.DirectLink;
import org.tertulia.swing.fake.FakeSignIn;
import org.tertulia.swing.model.Models;
import org.tertulia.swing.theme.Look;
import org.tertulia.swing.theme.Messages;

@ExtendWith(OnEventThread.class)
class SignInAgainTest {

    private final DemoWorld demo = new DemoWorld();
    private final DirectLink core = new DirectLink(demo.messenger);
    private final NoNavigator navigator = new NoNavigator();

    @Test
    void the_banner_offers_to_sign_in_again_when_the_password_is_refused() {
        Look.of(false).install();
        demo.trouble(Failure.Kind.WRONG_CREDENTIALS, "not-authorized");
        AccountBanner banner = new AccountBanner(Models.over(core), navigator);
        Parts.press(banner, Messages.text("account.again.short"));
        assertEquals(List.of("sign in again 1"), navigator.asked);
    }

    @Test
    void the_settings_offer_a_new_password_for_every_account() {
        Look.of(false).install();
        List<String> asked = new ArrayList<>();
        AccountPanel panel = new AccountPanel(
                core,
                Models.over(core).accounts().all().getFirst(),
                sheet -> {},
                account -> asked.add(account.address().value()));
        Parts.press(panel, Messages.text("account.again"));
        assertEquals(1, asked.size());
    }

    @Test
    void the_address_stays_the_settings_are_filled_in_and_only_the_password_is_asked_for() {
        Look.of(false).install();
        FakeSignIn way = DemoWorld.again();
        AddAccountSheet sheet = new AddAccountSheet(
                core, new NetworkNames(demo.messenger.networks()), id -> way, () -> false, other -> {});
        sheet.closer(sheet::closed);
        sheet.repair("xmpp", way);
        assertTrue(Parts.all(sheet, AbstractButton.class).stream()
                .noneMatch(button -> Messages.text("login.back").equals(button.getText())));
        JTextField address = Parts.all(sheet, JTextField.class).getFirst();
        assertEquals("jon@example.org", address.getText());
        assertFalse(address.isEditable());
        JPasswordField password = Parts.all(sheet, JPasswordField.class).getFirst();
        assertEquals(0, password.getPassword().length);
        password.setText("new one");
        Parts.press(sheet, Messages.text("login.again.button"));
        assertEquals(List.of(Map.of("address", "jon@example.org", "host", "chat.example.org")), way.answers);
        assertEquals(List.of(Map.of("password", Secret.of("new one"))), way.secrets);
        assertTrue(way.closed());
    }
}
