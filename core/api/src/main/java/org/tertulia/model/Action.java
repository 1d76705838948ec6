package org.tertulia.model;

import java.util.List;

/**
 * A network's own command, as data, so that every face can offer it: modes, WHOIS, ad-hoc commands.
 *
 * @param id names it within its network; what is lower-case ASCII may also be typed behind a slash, with the fields
 *     behind it, in their order: each takes a word, the last one the rest of the line
 * @param label English; a face translates {@code action.<network>.<id>}, or {@code action.<id>}
 * @param fields what it needs to know; empty: it is run at once. Their labels are translated as those of a
 *     {@link LoginStep.Form}
 */
public record Action(String id, String label, List<LoginStep.Field> fields) {

    public Action {
        fields = List.copyOf(fields);
        if (id.isEmpty()) throw new IllegalArgumentException("an action needs an id");
    }

    public Action(String id, String label) {
        this(id, label, List.of());
    }
}
