package org.tertulia.swing.view;

import org.tertulia.model.Failure;
import org.tertulia.swing.model.Orders.Problem;
import org.tertulia.swing.theme.Messages;

/** Why what was written behind a slash was not done. */
final class OrderWords {

    private OrderWords() {}

    static String of(Problem problem) {
        return switch (problem) {
            case Problem.Unknown(String name) -> Messages.text("order.unknown", name);
            case Problem.Lacks(String name) -> Messages.text("order.lacks", name, Messages.text("order." + name));
            case Problem.Nobody(String name) -> Messages.text("order.nobody", name);
            case Problem.OnlyHere(String name) -> Messages.text("order.onlyHere", name);
            case Problem.Failed(Failure failure) -> FailureWords.whole(failure);
        };
    }
}
