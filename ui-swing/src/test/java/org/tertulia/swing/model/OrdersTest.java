package org.tertulia.swing.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tertulia.client.Command;
import org.tertulia.model.Action;
import org.tertulia.model.ActionScope;
import org.tertulia.model.Address;
import org.tertulia.model.Availability;
import org.tertulia.model.Body;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Failure;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Presence;
import org.tertulia.swing.fake.DemoWorld;
import org.tertulia.swing.fake.DirectLink;
import org.tertulia.swing.fake.FakeWorld;
import org.tertulia.swing.model.Orders.Problem;

/** What is written behind a slash. */
class OrdersTest {

    private static final LoginStep.Field NICK = field("nick", true);

    private final DemoWorld demo = new DemoWorld();
    private final DirectLink core = new DirectLink(demo.messenger);
    private final Models models = Models.over(core);
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final Address room = FakeWorld.room("harbour");

    private static LoginStep.Field field(String key, boolean required) {
        return new LoginStep.Field(key, key, LoginStep.Field.Kind.TEXT, "", "", required, false);
    }

    @Test
    void our_own_words_become_commands() {
        write("/topic Bread & cheese");
        did(new Command.SetTopic(demo.kitchen, "Bread & cheese"));
        write("/kick mika enough of it");
        did(new Command.Kick(demo.kitchen, room.withDevice("mika"), "enough of it"));
        write("/ban Mika");
        did(new Command.Ban(demo.kitchen, room.withDevice("mika"), ""));
        write("/away lunch, back at two");
        did(new Command.SetPresence(new Presence(Availability.AWAY, "lunch, back at two")));
        write("/back");
        did(new Command.SetPresence(new Presence(Availability.ONLINE, "")));
        write("/invite lena@example.net");
        did(new Command.Invite(demo.kitchen, new Address("xmpp", "lena@example.net"), ""));
        write("/invite lena");
        did(new Command.Invite(demo.kitchen, new Address("xmpp", "lena@example.org"), ""));
        write("/part");
        did(new Command.LeaveRoom(demo.kitchen));
        assertEquals(List.of(), problems);
    }

    @Test
    void a_name_with_blanks_is_found_by_its_whole_length() {
        write("/kick Tomás");
        did(new Command.Kick(demo.kitchen, room.withDevice("Tomás"), ""));
        write("/kick Tom");
        assertEquals(List.of(new Problem.Nobody("Tom")), problems);
    }

    @Test
    void a_room_that_is_entered_is_gone_to_and_a_message_is_written() {
        write("/join garden");
        write("/msg lucia are you there?");
        assertEquals(2, shown.size());
        assertEquals(Body.text("are you there?"), ((Command.Send) demo.messenger.commands.getLast()).body());
    }

    @Test
    void somebody_whom_the_room_hides_is_not_taken_for_somebody_of_that_name_elsewhere() {
        write("/msg mika are you there?");
        assertEquals(List.of(new Problem.OnlyHere("mika")), problems);
    }

    @Test
    void what_lacks_words_or_is_not_known_is_told_and_not_sent() {
        write("/topic");
        write("/join");
        write("/frobnicate now");
        assertEquals(
                List.of(new Problem.Lacks("topic"), new Problem.Lacks("join"), new Problem.Unknown("frobnicate")),
                problems);
    }

    @Test
    void what_the_server_refuses_is_told() {
        Failure no = Failure.of(Failure.Kind.NOT_PERMITTED, "no");
        demo.messenger.refuse(no);
        write("/topic Bread");
        assertEquals(List.of(new Problem.Failed(no)), problems);
    }

    @Test
    void a_networks_action_is_run_with_its_fields_filled_in_by_words() {
        offers(ActionScope.room(room), new Action("devoice", "", List.of(NICK, field("why", false))));
        write("/devoice mika talks too much");
        assertEquals(List.of("devoice {nick=mika, why=talks too much} complete"), shown);
        write("/devoice");
        assertEquals("devoice {} lacking", shown.getLast());
    }

    @Test
    void what_the_room_does_not_offer_the_account_may() {
        offers(ActionScope.ACCOUNT, new Action("list", "", List.of(field("search", false))));
        write("/list bread and cheese");
        assertEquals(List.of("list {search=bread and cheese} complete"), shown);
    }

    @Test
    void between_two_people_an_action_is_about_the_other_unless_somebody_is_named() {
        Address ana = FakeWorld.person("ana");
        offers(ActionScope.person(ana), new Action("whois", ""));
        offers(ActionScope.ACCOUNT, new Action("whois", "", List.of(NICK)));
        write(demo.ana, "/whois");
        write(demo.ana, "/whois mika");
        assertEquals(List.of("whois {} complete", "whois {nick=mika} complete"), shown);
        write(demo.ana, "/topic Bread");
        assertEquals(List.of(new Problem.Unknown("topic")), problems);
    }

    @Test
    void somebody_who_is_not_there_is_banned_where_the_network_has_a_way() {
        offers(ActionScope.room(room), new Action("ban", "", List.of(field("mask", true))));
        write("/ban *!*@host.example");
        assertEquals(List.of("ban {mask=*!*@host.example} complete"), shown);
    }

    @Test
    void help_tells_our_words_and_the_networks() {
        offers(ActionScope.room(room), new Action("modes", ""));
        write("/help");
        assertEquals(1, shown.size());
        assertEquals(
                true, shown.getFirst().contains("topic") && shown.getFirst().contains("modes"));
    }

    private void offers(ActionScope scope, Action action) {
        demo.messenger.actions.put(scope, List.of(action));
    }

    private void write(String text) {
        write(demo.kitchen, text);
    }

    private void write(ConversationId in, String text) {
        ConversationItem item = Objects.requireNonNull(models.conversations().find(in));
        ParticipantsModel there = item.room() ? new ParticipantsModel(core, in) : null;
        Orders orders = new Orders(core, models.accounts(), item.conversation(), there, new Shown());
        orders.run((Written.Order) Written.of(text), problems::add);
    }

    private void did(Command<?> command) {
        assertEquals(command, demo.messenger.commands.getLast());
    }

    private final class Shown implements Orders.Ways {

        @Override
        public void arrived(ConversationId conversation) {
            shown.add("arrived");
        }

        @Override
        public void act(ActionCall call) {
            Map<String, String> values = new TreeMap<>(call.values());
            shown.add(call.action().id() + " " + values + (call.complete() ? " complete" : " lacking"));
        }

        @Override
        public void help(List<String> own, List<Action> actions) {
            shown.add(own + " " + actions.stream().map(Action::id).toList());
        }
    }
}
