package org.tertulia.swing.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.ActionEvent;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.swing.JLayeredPane;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.client.Plugins;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.swing.fake.DemoWorld;
import org.tertulia.swing.fake.DirectLink;
import org.tertulia.swing.model.Models;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Look;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.Tokens;

@ExtendWith(OnEventThread.class)
class LinksTest {

    private final DemoWorld demo = new DemoWorld();
    private final DirectLink core = new DirectLink(demo.messenger);
    private final Models models = Models.over(core);
    private final NoNavigator navigator = new NoNavigator();
    private final Overlays overlays = new Overlays(new JLayeredPane(), () -> {});
    private final List<String> opened = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    private Links links() {
        Look.of(false).install();
        Desk desk = new Desk(
                demo.messenger, core, models, new Screens.Remembered(), link -> {}, answer -> {}, Plugins.NONE);
        Sheets sheets = new Sheets(desk, desk.networks(), overlays);
        return new Links(models, sheets, navigator, overlays, link -> opened.add(link.toString()), said::add);
    }

    private void follow(String link) {
        links().follow(URI.create(link));
    }

    @Test
    void a_page_is_opened_at_once() {
        follow("https://example.org/seating");
        assertEquals(List.of("https://example.org/seating"), opened);
    }

    @Test
    void a_link_that_can_be_taken_for_another_says_first_where_it_leads() {
        follow("https://bank.example@evil.example/");
        assertEquals(List.of(), opened);
        Sheet question = assertInstanceOf(Sheet.class, overlays.top());
        assertTrue(
                Parts.words(question).contains("evil.example"),
                Parts.words(question).toString());
        Parts.press(question, Messages.text("link.disguised.open"));
        assertEquals(List.of("https://evil.example/"), opened);
        assertTrue(overlays.isEmpty());
    }

    @Test
    void what_is_not_harmless_is_not_opened_and_that_is_said() {
        follow("file:///etc/passwd");
        follow("javascript:alert(1)");
        assertEquals(List.of(), opened);
        assertEquals(2, said.size());
    }

    @Test
    void a_chat_that_we_have_is_opened_here() {
        follow("xmpp:Ana@example.org");
        assertEquals(List.of("arrived " + demo.ana.value()), navigator.asked);
        assertEquals(List.of(), opened);
    }

    @Test
    void a_room_that_we_are_not_in_is_asked_for_and_so_is_a_stranger() {
        follow("xmpp:council@rooms.example?join");
        assertInstanceOf(JoinRoomSheet.class, overlays.top());
        follow("xmpp:stranger@example.org");
        assertInstanceOf(AddContactSheet.class, overlays.top());
    }

    @Test
    void where_one_asks_nobody_the_chat_is_opened() {
        demo.world.account(new AccountId(9), "irc", "jon", Account.State.ONLINE, null);
        follow("irc://irc.example.org/ana,isnick");
        assertEquals(List.of("open ana"), navigator.asked);
    }

    @Test
    void without_an_account_there_the_link_leads_out_of_the_app() {
        follow("matrix:r/kitchen:example.org");
        assertEquals(List.of("matrix:r/kitchen:example.org"), opened);
    }

    @Test
    void a_link_in_a_topic_is_followed_by_the_keyboard() {
        Look.of(false).install();
        Paragraph topic = new Paragraph("Lists: https://example.org and so on", Fonts.regular(13), Tokens::text, 300)
                .following(navigator::follow);
        assertTrue(topic.isFocusable());
        Objects.requireNonNull(topic.getActionForKeyStroke(KeyStroke.getKeyStroke("ENTER")))
                .actionPerformed(new ActionEvent(topic, 0, ""));
        assertEquals(List.of("follow https://example.org"), navigator.asked);
        Paragraph words = new Paragraph("no links here", Fonts.regular(13), Tokens::text, 300);
        assertEquals(false, words.isFocusable());
    }
}
