package org.tertulia.engine;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.tertulia.client.Command;
import org.tertulia.model.Action;
import org.tertulia.model.ActionResult;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Outcome;
import org.tertulia.network.Actions;

/** What a network can do of its own. What it answers is bounded and cleaned before anybody sees it. */
final class ActionCommands {

    private static final int MOST_ACTIONS = 200;
    private static final int MOST_CELLS = 12;
    private static final int MOST_FIELDS = 100;
    private static final int LABEL = 200;
    private static final int CELL = 500;
    private static final int TEXT = 10_000;

    private final Asking asking;

    ActionCommands(Asking asking) {
        this.asking = asking;
    }

    CompletionStage<Outcome<List<Action>>> find(Command.FindActions command) {
        return asking.online(command.account(), Actions.class, able -> able.actions(command.scope()))
                .thenApply(outcome -> outcome.map(all -> all.stream()
                        .limit(MOST_ACTIONS)
                        .map(ActionCommands::clean)
                        .toList()));
    }

    CompletionStage<Outcome<ActionResult>> run(Command.RunAction command) {
        return asking.online(
                        command.account(),
                        Actions.class,
                        able -> able.run(command.scope(), command.action(), command.values(), command.secrets()))
                .thenApply(outcome -> outcome.map(ActionCommands::clean));
    }

    private static Action clean(Action raw) {
        return new Action(raw.id(), Text.line(raw.label(), LABEL), fields(raw.fields()));
    }

    private static ActionResult clean(ActionResult raw) {
        return switch (raw) {
            case ActionResult.Done(var text) -> new ActionResult.Done(Text.lines(text, TEXT));
            case ActionResult.Form(var form, var next) ->
                new ActionResult.Form(
                        new LoginStep.Form(
                                form.key(),
                                Text.line(form.title(), LABEL),
                                Text.lines(form.text(), TEXT),
                                fields(form.fields()),
                                form.failure()),
                        next);
            case ActionResult.Table it ->
                new ActionResult.Table(
                        Text.line(it.title(), LABEL),
                        cells(it.columns()),
                        it.rows().stream()
                                .limit(ActionResult.Table.MOST_ROWS)
                                .map(row -> new ActionResult.Row(cells(row.cells()), row.room(), row.next()))
                                .toList(),
                        it.more() || it.rows().size() > ActionResult.Table.MOST_ROWS);
        };
    }

    private static List<String> cells(List<String> raw) {
        return raw.stream().limit(MOST_CELLS).map(cell -> Text.line(cell, CELL)).toList();
    }

    private static List<LoginStep.Field> fields(List<LoginStep.Field> raw) {
        return raw.stream()
                .limit(MOST_FIELDS)
                .map(field -> new LoginStep.Field(
                        field.key(),
                        Text.line(field.label(), LABEL),
                        field.kind(),
                        Text.line(field.value(), CELL),
                        Text.line(field.hint(), LABEL),
                        field.required(),
                        field.advanced()))
                .toList();
    }
}
