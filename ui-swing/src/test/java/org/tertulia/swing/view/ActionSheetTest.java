package org.tertulia.swing.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.swing.JCheckBox;
import javax.swing.JLayeredPane;
import javax.swing.JMenuItem;
import javax.swing.JTable;
import javax.swing.JTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.client.Command;
import org.tertulia.model.Action;
import org.tertulia.model.ActionResult;
import org.tertulia.model.ActionResult.Next;
import org.tertulia.model.ActionResult.Row;
import org.tertulia.model.ActionScope;
import org.tertulia.model.Failure;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Outcome;
import org.tertulia.swing.fake.DemoWorld;
import org.tertulia.swing.fake.DirectLink;
import org.tertulia.swing.fake.FakeWorld;
import org.tertulia.swing.model.ActionCall;
import org.tertulia.swing.theme.Glyph;
import org.tertulia.swing.theme.Look;
import org.tertulia.swing.theme.Messages;

/** What a network has of its own, in the window. */
@ExtendWith(OnEventThread.class)
class ActionSheetTest {

    private static final ActionScope ROOM = ActionScope.room(FakeWorld.room("harbour"));

    private final DemoWorld demo = new DemoWorld();
    private final DirectLink core = new DirectLink(demo.messenger);
    private final NoNavigator navigator = new NoNavigator();
    private final JLayeredPane layers = new JLayeredPane();
    private final Overlays overlays = new Overlays(layers, () -> {});

    ActionSheetTest() {
        Look.of(false).install();
        layers.setSize(1000, 700);
    }

    @Test
    void what_is_lacking_is_asked_for_and_then_it_is_run() {
        LoginStep.Field nick = new LoginStep.Field("nick", "Nick", LoginStep.Field.Kind.TEXT, "", "", true, false);
        ActionSheet sheet = sheet(new Action("whois", "Who?", List.of(nick)));
        sheet.ask();
        Parts.press(sheet, Messages.text("action.run"));
        assertTrue(demo.messenger.commands.stream().noneMatch(Command.RunAction.class::isInstance));
        Parts.first(sheet, JTextField.class).setText("mika");
        Parts.press(sheet, Messages.text("action.run"));
        assertEquals(Map.of("nick", "mika"), last().values());
        assertTrue(overlays.isEmpty());
    }

    @Test
    void a_failure_stays_with_what_was_filled_in() {
        demo.messenger.runsActionsBy(run -> Outcome.failed(Failure.Kind.NOT_PERMITTED, "Not you"));
        ActionSheet sheet = sheet(new Action("modes", "Modes"));
        List<ActionSheet.Shown> shown = new ArrayList<>();
        sheet.run(call(new Action("modes", "Modes")), Map.of(), shown::add);
        assertEquals(List.of(ActionSheet.Shown.SOMETHING), shown);
        assertEquals(sheet, overlays.top());
    }

    @Test
    void what_has_failed_can_be_tried_again_with_what_was_filled_in() {
        LoginStep.Field nick = new LoginStep.Field("nick", "Nick", LoginStep.Field.Kind.TEXT, "", "", true, false);
        demo.messenger.runsActionsBy(run -> Outcome.failed(Failure.Kind.TIMED_OUT, "No answer"));
        ActionSheet sheet = sheet(new Action("whois", "Who?", List.of(nick)));
        sheet.ask();
        Parts.first(sheet, JTextField.class).setText("mika");
        Parts.press(sheet, Messages.text("action.run"));
        demo.messenger.commands.clear();
        Parts.press(sheet, Messages.text("action.run"));
        assertEquals(Map.of("nick", "mika"), last().values());
    }

    @Test
    void an_answer_that_is_a_form_is_filled_in_and_goes_on() {
        LoginStep.Field flag = new LoginStep.Field("mode-i", "", LoginStep.Field.Kind.FLAG, "true", "", false, false);
        LoginStep.Form form = new LoginStep.Form("action.irc.modes", "Modes", "", List.of(flag), null);
        demo.messenger.runsActionsBy(run -> Outcome.done(
                run.values().isEmpty()
                        ? new ActionResult.Form(form, new Next("modes", "Set", Map.of("was", "x")))
                        : new ActionResult.Done("")));
        ActionSheet sheet = sheet(new Action("modes", "Modes"));
        sheet.run(call(new Action("modes", "Modes")), Map.of(), shown -> {});
        Parts.first(sheet, JCheckBox.class).setSelected(false);
        Parts.press(sheet, Messages.text("action.modes.button"));
        assertEquals(Map.of("was", "x", "mode-i", "false"), last().values());
        assertTrue(overlays.isEmpty());
    }

    @Test
    void a_row_is_chosen_and_what_can_be_done_about_it_takes_it_out() {
        Next lift = new Next("unban", "Lift", Map.of("mask", "a!*@*"));
        ActionResult bans = new ActionResult.Table(
                "Bans",
                List.of("Mask", "Set by"),
                List.of(new Row(List.of("a!*@*", "Op"), null, lift), new Row("b!*@*", "Op")),
                false);
        demo.messenger.runsActionsBy(
                run -> Outcome.done(run.action().equals("bans") ? bans : new ActionResult.Done("")));
        ActionSheet sheet = sheet(new Action("bans", "Bans"));
        sheet.run(call(new Action("bans", "Bans")), Map.of(), shown -> {});
        Parts.first(sheet, JTable.class).changeSelection(0, 0, false, false);
        Parts.press(sheet, Messages.text("action.unban"));
        assertEquals(Map.of("mask", "a!*@*"), last().values());
        assertEquals(List.of("b!*@*", "Op"), sheet.rows().getFirst().cells());
    }

    @Test
    void a_room_in_a_table_can_be_entered_and_a_search_narrows_it_down() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            rows.add(new Row(List.of("#c" + i, "" + i, "topic " + i), FakeWorld.room("c" + i), null));
        }
        demo.messenger.runsActionsBy(run ->
                Outcome.done(new ActionResult.Table("Channels", List.of("Channel", "People", "Topic"), rows, true)));
        ActionSheet sheet = sheet(new Action("list", "List"));
        sheet.run(call(new Action("list", "List")), Map.of(), shown -> {});
        JTable table = Parts.first(sheet, JTable.class);
        Parts.first(sheet, SearchField.class).setText("topic 17");
        assertEquals(1, table.getRowCount());
        table.changeSelection(0, 0, false, false);
        Parts.press(sheet, Messages.text("room.join.button"));
        assertEquals(List.of("enter c17@rooms.example.org"), navigator.asked);
    }

    @Test
    void numbers_are_sorted_as_numbers() {
        List<Row> rows = List.of(new Row("#a", "9"), new Row("#b", "10"), new Row("#c", "100"));
        ResultTable table = new ResultTable(
                new ActionResult.Table("Channels", List.of("Channel", "People"), rows, false), row -> {}, row -> {});
        Objects.requireNonNull(table.table().getRowSorter()).toggleSortOrder(1);
        assertEquals("#a", table.table().getValueAt(0, 0));
        assertEquals("#c", table.table().getValueAt(2, 0));
    }

    @Test
    void a_menu_has_our_own_entries_and_then_the_networks() {
        demo.messenger.actions.put(ROOM, List.of(new Action("modes", "Modes"), new Action("strange", "Strange thing")));
        ActionMenu menu = new ActionMenu(core, navigator, FakeWorld.JON, "irc", ROOM);
        menu.add("Find", Glyph.SEARCH, () -> {});
        menu.offer();
        List<String> labels = new ArrayList<>();
        for (Component each : menu.menu().getComponents())
            if (each instanceof JMenuItem item) labels.add(item.getText());
        assertEquals(List.of("Find", Messages.text("action.modes"), "Strange thing"), labels);
        ((JMenuItem) menu.menu().getComponent(2)).doClick(0);
        assertEquals(List.of("act modes {}"), navigator.asked);
    }

    private ActionCall call(Action action) {
        return new ActionCall(FakeWorld.JON, "irc", ROOM, action);
    }

    private ActionSheet sheet(Action action) {
        ActionSheet sheet = new ActionSheet(core, navigator, call(action));
        overlays.show(sheet);
        return sheet;
    }

    private Command.RunAction last() {
        return (Command.RunAction) demo.messenger.commands.getLast();
    }
}
