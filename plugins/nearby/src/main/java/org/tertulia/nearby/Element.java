package org.tertulia.nearby;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A piece of XML that has come whole.
 *
 * @param parts text and elements, as they came
 */
record Element(String name, String namespace, Map<String, String> attributes, List<Object> parts) {

    static final String CLIENT = "jabber:client";

    Element {
        attributes = Map.copyOf(attributes);
        parts = List.copyOf(parts);
    }

    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    Stream<Element> children() {
        return parts.stream().filter(Element.class::isInstance).map(Element.class::cast);
    }

    Optional<Element> child(String name, String namespace) {
        return children()
                .filter(each -> each.name.equals(name) && each.namespace.equals(namespace))
                .findFirst();
    }

    boolean is(String name, String namespace) {
        return this.name.equals(name) && this.namespace.equals(namespace);
    }

    /** Its own text, without that of its children. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) if (part instanceof String string) text.append(string);
        return text.toString();
    }

    /** All text in it, as XHTML would show it in plain letters: a line for each {@code br} and {@code p}. */
    String shown() {
        StringBuilder shown = new StringBuilder();
        show(shown);
        return shown.toString().strip();
    }

    private void show(StringBuilder shown) {
        boolean block = name.equals("p") || name.equals("div") || name.equals("li");
        if (name.equals("br") || (block && !shown.isEmpty())) shown.append('\n');
        for (Object part : parts) {
            if (part instanceof Element element) element.show(shown);
            else shown.append(((String) part).replaceAll("\\s+", " "));
        }
    }
}
