package org.tertulia.swing.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.JButton;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.ActionResult;
import org.tertulia.model.Address;
import org.tertulia.model.Failure;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Outcome;
import org.tertulia.model.Secret;
import org.tertulia.swing.model.ActionCall;
import org.tertulia.swing.model.CoreLink;
import org.tertulia.swing.theme.Messages;

/** Asks for what an action of a network needs, runs it, and shows what comes of it. */
final class ActionSheet extends Sheet {

    private static final int WIDE = 620;
    private static final int NAMES = 150;

    /** Whether there is anything to see. */
    enum Shown {
        NOTHING,
        SOMETHING
    }

    private final transient CoreLink core;
    private final transient Navigator navigator;
    private transient ActionCall call;
    private transient @Nullable ResultTable table;
    /** The buttons of what was asked for, to ask for it again. */
    private transient Runnable offered = () -> buttons(Buttons.plain(Messages.text("sheet.close"), this::close));

    private boolean gone;

    ActionSheet(CoreLink core, Navigator navigator, ActionCall call) {
        super(ActionWords.label(call.network(), call.action()), WIDE);
        this.core = core;
        this.navigator = navigator;
        this.call = call;
    }

    /** The action's own form. */
    void ask() {
        form(
                new LoginStep.Form(
                        "action." + call.network() + "." + call.action().id(), "", "", call.fields(), null),
                Messages.text("action.run"),
                call);
    }

    /** @param answered told when there is an answer, and is there now */
    void run(ActionCall wanted, Map<String, Secret> secrets, Consumer<Shown> answered) {
        call = wanted;
        problem("");
        busy(true);
        buttons(cancel());
        core.send(wanted.command(secrets), outcome -> {
            if (gone) return;
            busy(false);
            Shown shown = switch (outcome) {
                case Outcome.Failed<ActionResult>(var failure) -> failed(failure);
                case Outcome.Done<ActionResult>(var result) -> shown(result);
            };
            answered.accept(shown);
        });
    }

    private Shown failed(Failure failure) {
        problem(failure);
        ResultTable shown = table;
        if (shown != null) offer(shown.selected());
        else offered.run();
        return Shown.SOMETHING;
    }

    private Shown shown(ActionResult result) {
        switch (result) {
            case ActionResult.Done(String text) -> {
                if (!text.isEmpty()) told(text);
                else if (table != null) liftedOut();
                else close();
                return text.isEmpty() ? Shown.NOTHING : Shown.SOMETHING;
            }
            case ActionResult.Table rows -> table(rows);
            case ActionResult.Form(LoginStep.Form form, ActionResult.Next next) -> {
                title(ActionWords.label(
                        call.network(), next.action(), Translated.of(call.network(), form.key(), form.title())));
                String label = ActionWords.label(call.network(), next.action() + ".button", next.label());
                form(form, label, call.next(next));
            }
        }
        return Shown.SOMETHING;
    }

    private void told(String text) {
        content().removeAll();
        content().add(paragraph(text));
        ends();
    }

    private void ends() {
        buttons(Buttons.plain(Messages.text("sheet.close"), this::close));
        refit();
        focusFirst();
    }

    private void form(LoginStep.Form form, String button, ActionCall then) {
        content().removeAll();
        LoginForm drawing = new LoginForm(content(), call.network(), form, false, this::refit);
        Runnable submit = () -> {
            String missing = drawing.missing(form);
            if (missing != null) {
                problem(Messages.text("login.missing", missing));
            } else {
                Map<String, String> answers = new HashMap<>(drawing.values());
                run(then.with(answers), drawing.secrets(), shown -> {});
            }
        };
        drawing.onEnter(submit);
        offered = () -> buttons(cancel(), Buttons.primary(button, submit));
        offered.run();
        if (form.failure() != null) problem(form.failure());
        refit();
        focusFirst();
    }

    // ---- a table

    private void table(ActionResult.Table rows) {
        content().removeAll();
        if (!rows.title().isEmpty()) {
            title(rows.columns().isEmpty() ? rows.title() : ActionWords.column(rows.title()));
        }
        if (rows.rows().isEmpty()) {
            content().add(paragraph(Messages.text("action.empty")));
            ends();
        } else if (rows.columns().isEmpty()) {
            content().add(new PairsView(rows.rows(), WIDE, NAMES));
            buttons(
                    Buttons.plain(Messages.text("timeline.copy"), () -> PairsView.copy(rows.rows())),
                    Buttons.plain(Messages.text("sheet.close"), this::close));
            refit();
            focusFirst();
        } else {
            ResultTable shown = new ResultTable(rows, this::offer, this::choose);
            table = shown;
            content().add(shown);
            if (rows.more()) content().add(paragraph(Messages.text("action.more")), "gaptop 6");
            offer(null);
            refit();
            shown.focus();
        }
    }

    /** What can be done about the row that is chosen. */
    private void offer(ActionResult.@Nullable Row row) {
        JButton close = Buttons.plain(Messages.text("sheet.close"), this::close);
        if (row == null) {
            buttons(close);
            return;
        }
        JButton go = null;
        ActionResult.Next next = row.next();
        if (row.room() != null) go = Buttons.primary(Messages.text("room.join.button"), () -> choose(row));
        else if (next != null) {
            String label = ActionWords.label(call.network(), next.action(), next.label());
            go = Buttons.danger(label, () -> choose(row));
        }
        if (go == null) buttons(close);
        else buttons(close, go);
        refit();
    }

    private void choose(ActionResult.Row row) {
        Address room = row.room();
        ActionResult.Next next = row.next();
        if (room != null) {
            close();
            navigator.enterRoom(call.account(), room);
        } else if (next != null) {
            run(call.next(next), Map.of(), shown -> {});
        }
    }

    /** What was asked for about a row is done, and the row is gone with it. */
    private void liftedOut() {
        ResultTable shown = table;
        if (shown == null) return;
        shown.takeOut();
        offer(null);
        shown.focus();
    }

    List<ActionResult.Row> rows() {
        return table == null ? List.of() : table.rows();
    }

    @Override
    void focusFirst() {
        ResultTable shown = table;
        if (shown == null) super.focusFirst();
        else shown.focus();
    }

    @Override
    void closed() {
        gone = true;
    }
}
