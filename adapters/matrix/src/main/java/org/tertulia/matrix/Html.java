package org.tertulia.matrix;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The HTML that Matrix messages may carry (client-server API, "m.room.message msgtypes"), as plain text that still shows what was a
 * list, a quotation, code or a link. Nothing of it is ever rendered as HTML.
 */
final class Html {

    /** More is not looked at: the plain text beside it is taken instead. */
    static final int LONGEST = 1 << 17;

    private static final int DEEPEST = 40;

    private final StringBuilder out = new StringBuilder();

    private Html() {}

    static String text(String html) {
        Html reader = new Html();
        reader.children(Jsoup.parseBodyFragment(html).body(), "", 0);
        return reader.out.toString().strip();
    }

    private void children(Element parent, String indent, int depth) {
        if (depth > DEEPEST) {
            out.append(parent.text());
            return;
        }
        for (Node child : parent.childNodes()) {
            switch (child) {
                case TextNode text -> append(text.text());
                case Element element -> element(element, indent, depth + 1);
                default -> {}
            }
        }
    }

    private void append(String text) {
        boolean fresh = out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1));
        out.append(fresh ? text.stripLeading() : text);
    }

    private void element(Element element, String indent, int depth) {
        switch (element.normalName()) {
            case "mx-reply", "script", "style" -> {}
            case "br" -> out.append('\n').append(indent);
            case "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table" -> block(element, indent, depth);
            case "hr" -> out.append("\n———\n").append(indent);
            case "pre" -> verbatim(element, indent);
            case "code" -> out.append('`').append(element.wholeText()).append('`');
            case "blockquote" -> quoted(element, depth);
            case "ul", "ol" -> list(element, indent, depth);
            case "td", "th" -> {
                children(element, indent, depth);
                out.append('\t');
            }
            case "strong", "b" -> marked("*", element, indent, depth);
            case "em", "i" -> marked("_", element, indent, depth);
            case "del", "s", "strike" -> marked("~", element, indent, depth);
            case "img" -> append(element.attr("alt"));
            case "a" -> link(element, indent, depth);
            default -> children(element, indent, depth);
        }
    }

    private void marked(String mark, Element element, String indent, int depth) {
        if (element.text().isBlank()) return;
        out.append(mark);
        children(element, indent, depth);
        out.append(mark);
    }

    private void line(String indent) {
        while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') out.setLength(out.length() - 1);
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') out.append('\n');
        out.append(indent);
    }

    private void block(Element element, String indent, int depth) {
        line(indent);
        children(element, indent, depth);
        line("");
        if (element.normalName().equals("p") && element.nextElementSibling() != null) out.append('\n');
    }

    private void verbatim(Element element, String indent) {
        line(indent);
        out.append("```\n").append(element.wholeText().stripTrailing()).append("\n```\n");
    }

    private void quoted(Element element, int depth) {
        Html inner = new Html();
        inner.children(element, "", depth);
        line("");
        inner.out
                .toString()
                .strip()
                .lines()
                .forEach(each -> out.append("> ").append(each).append('\n'));
    }

    private void list(Element list, String indent, int depth) {
        int number = number(list.attr("start"));
        for (Element item : list.children()) {
            line(indent);
            out.append(list.normalName().equals("ol") ? number++ + ". " : "• ");
            children(item, indent + "   ", depth);
        }
        line("");
    }

    private static int number(String start) {
        return start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1;
    }

    /** The address stands beside the words, so that nobody is led elsewhere than they read; people and rooms stay names. */
    private void link(Element element, String indent, int depth) {
        int from = out.length();
        children(element, indent, depth);
        String href = address(element.attr("href"));
        if (href == null) return;
        String words = out.substring(from).strip();
        if (words.isEmpty()) out.append(href);
        else if (!words.equals(href)) out.append(" (").append(href).append(')');
    }

    private static @Nullable String address(String href) {
        boolean shown = href.startsWith("https://") || href.startsWith("http://") || href.startsWith("mailto:");
        return shown && !href.startsWith("https://matrix.to/") ? href : null;
    }
}
