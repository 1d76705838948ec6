package org.tertulia.swing.model;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tertulia.model.Body;

/** What is in the composer when it is sent: something to say, or an order that begins with a slash. */
public sealed interface Written {

    record Say(Body body) implements Written {}

    /**
     * @param name what stands behind the slash, in lower case
     * @param rest what stands behind the name
     */
    record Order(String name, String rest) implements Written {}

    /** Two slashes are one that is said; a slash alone, or before a blank, is said as well. */
    static Written of(String text) {
        if (text.startsWith("//")) return new Say(Body.text(text.substring(1)));
        Matcher order = ORDER.matcher(text);
        if (!order.matches()) return new Say(Body.text(text));
        String name = order.group(1).toLowerCase(Locale.ROOT);
        String rest = order.group(2) == null ? "" : order.group(2).strip();
        boolean does = name.equals("me") && !rest.isEmpty();
        return does ? new Say(new Body(Body.Style.EMOTE, rest)) : new Order(name, rest);
    }

    Pattern ORDER = Pattern.compile("/(\\S+)(?:\\s+(.*))?", Pattern.DOTALL);
}
