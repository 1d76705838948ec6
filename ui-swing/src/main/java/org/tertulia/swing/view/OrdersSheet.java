package org.tertulia.swing.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tertulia.model.Action;
import org.tertulia.model.ActionResult.Row;
import org.tertulia.swing.theme.Messages;

/** What may be written behind a slash: our own words, then those of the network. */
final class OrdersSheet extends Sheet {

    private static final int WIDE = 600;
    private static final int NAMES = 200;

    OrdersSheet(String network, List<String> own, List<Action> actions) {
        super(Messages.text("order.help"), WIDE);
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("/me", Messages.text("order.me")));
        for (String each : own) rows.add(new Row("/" + each, Messages.text("order." + each)));
        for (Action action : actions) {
            if (!action.id().matches("[a-z0-9-]+") || own.contains(action.id())) continue;
            rows.add(new Row("/" + action.id() + fields(network, action), ActionWords.label(network, action)));
        }
        rows.add(new Row("//", Messages.text("order.escape")));
        content().add(new PairsView(rows, WIDE, NAMES));
        buttons(Buttons.plain(Messages.text("sheet.close"), this::close));
    }

    private static String fields(String network, Action action) {
        return action.fields().stream()
                .map(field -> " <" + Translated.of(network, "field." + field.key(), field.label()) + ">")
                .collect(Collectors.joining());
    }
}
