package org.tertulia.swing.notify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.model.ConversationId;
import org.tertulia.swing.model.News;

final class DesktopNotificationsTest {

    private static final News ANA = new News.Said(new ConversationId(1));
    private static final News BO = new News.Said(new ConversationId(2));

    @TempDir
    Path folder;

    private final BlockingQueue<News> clicked = new LinkedBlockingQueue<>();
    private final ExecutorService lane = Executors.newSingleThreadExecutor();
    private SessionBus bus;
    private FakeDesktop desktop;
    private DesktopNotifications notifications;

    @BeforeEach
    void startTheDesktop() throws Exception {
        bus = new SessionBus(folder);
        desktop = new FakeDesktop(bus.address());
        notifications = on(bus.address(), lane);
    }

    @AfterEach
    void stopTheDesktop() {
        notifications.close();
        desktop.close();
        bus.close();
    }

    @Test
    void a_conversation_has_one_notification_whatever_is_said_in_it() throws Exception {
        notifications.show(ANA, "Ana", "hi");
        settle();
        notifications.show(BO, "Bo", "hello");
        settle();
        notifications.show(ANA, "Ana (2)", "are you there?");
        settle();
        assertEquals(List.of("1 Ana (2): are you there?", "2 Bo: hello"), desktop.shown());
    }

    @Test
    void what_has_been_read_is_withdrawn_and_what_comes_then_is_shown_anew() throws Exception {
        notifications.show(ANA, "Ana", "hi");
        settle();
        notifications.withdraw(ANA);
        settle();
        assertEquals(List.of(), desktop.shown());
        notifications.show(ANA, "Ana", "again");
        settle();
        assertEquals(List.of("2 Ana: again"), desktop.shown());
    }

    @Test
    void a_click_names_the_conversation() throws Exception {
        notifications.show(ANA, "Ana", "hi");
        settle();
        notifications.show(BO, "Bo", "hello");
        settle();
        desktop.personClicks(2);
        assertEquals(BO, clicked.poll(20, TimeUnit.SECONDS));
    }

    @Test
    void one_that_the_person_has_dismissed_is_not_replaced_but_shown_anew() throws Exception {
        notifications.show(ANA, "Ana", "hi");
        notifications.show(BO, "Bo", "hello");
        settle();
        desktop.personDismisses(1);
        // Signals of one connection come in order: when the click is there, the end of the other has been heard.
        desktop.personClicks(2);
        assertEquals(BO, clicked.poll(20, TimeUnit.SECONDS));
        notifications.show(ANA, "Ana", "still there?");
        settle();
        assertEquals(List.of("2 Bo: hello", "3 Ana: still there?"), desktop.shown());
    }

    @Test
    void what_others_write_is_no_markup() throws Exception {
        notifications.show(ANA, "Ana", "1 < 2 & <b>bold</b>");
        settle();
        assertEquals(List.of("1 Ana: 1 &lt; 2 &amp; &lt;b&gt;bold&lt;/b&gt;"), desktop.shown());
    }

    @Test
    void nothing_stays_on_the_desktop_when_the_window_has_closed() throws Exception {
        notifications.show(ANA, "Ana", "hi");
        settle();
        notifications.close();
        assertTrue(lane.awaitTermination(20, TimeUnit.SECONDS));
        assertEquals(List.of(), desktop.shown());
        notifications.show(ANA, "Ana", "too late");
    }

    @Test
    void where_there_is_no_such_service_it_is_shown_once_there_is() throws Exception {
        desktop.close();
        notifications.show(ANA, "Ana", "hi");
        settle();
        desktop = new FakeDesktop(bus.address());
        notifications.show(ANA, "Ana", "there?");
        settle();
        assertEquals(List.of("1 Ana: there?"), desktop.shown());
    }

    @Test
    void where_there_is_no_bus_nothing_happens() throws Exception {
        ExecutorService itsLane = Executors.newSingleThreadExecutor();
        try (DesktopNotifications nowhere = on("unix:path=" + folder.resolve("nothing"), itsLane)) {
            nowhere.show(ANA, "Ana", "hi");
            itsLane.submit(() -> true).get(20, TimeUnit.SECONDS);
            nowhere.show(BO, "Bo", "hello");
        }
        assertTrue(itsLane.awaitTermination(20, TimeUnit.SECONDS));
        assertEquals(List.of(), desktop.shown());
    }

    private DesktopNotifications on(String address, ExecutorService on) {
        return new DesktopNotifications(Map.of("DBUS_SESSION_BUS_ADDRESS", address), on, clicked::add);
    }

    /** All that was wanted before has been asked for. */
    private void settle() throws Exception {
        lane.submit(() -> true).get(20, TimeUnit.SECONDS);
    }
}
