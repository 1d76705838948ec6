package org.tertulia.swing.view.composer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.swing.event.DocumentEvent;
import javax.swing.text.AttributeSet;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultStyledDocument;
import javax.swing.text.Element;
import javax.swing.text.SimpleAttributeSet;
import javax.swing.text.StyleConstants;
import org.jspecify.annotations.Nullable;
import org.tertulia.swing.theme.Emoji;

/**
 * Holds the text as it is written, emoji as the Unicode they are, and marks them for {@link EmojiView}. Marks are set
 * after an edit, and never while an input method is composing.
 */
final class EmojiDocument extends DefaultStyledDocument {
    /** In one paragraph; each costs time at every key. What comes behind is shown as the font has it. */
    private static final int MAX_MARKS = 500;

    private record Span(int from, int to, String code) {
        int length() {
            return to - from;
        }
    }

    private Runnable edited = () -> {};
    private int depth;
    private boolean quiet;

    /** Told once after each edit, when all its marks are set. */
    void onEdited(Runnable watcher) {
        edited = watcher;
    }

    String text() {
        try {
            return getText(0, getLength());
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void insertString(int offset, String text, @Nullable AttributeSet attributes) throws BadLocationException {
        depth++;
        try {
            super.insertString(offset, text, withoutMark(attributes));
        } finally {
            depth--;
        }
        after(offset, offset + text.length());
    }

    @Override
    public void remove(int offset, int length) throws BadLocationException {
        depth++;
        try {
            super.remove(offset, length);
        } finally {
            depth--;
        }
        after(offset, offset);
    }

    @Override
    public void replace(int offset, int length, @Nullable String text, @Nullable AttributeSet attributes)
            throws BadLocationException {
        depth++;
        try {
            super.replace(offset, length, text, attributes);
        } finally {
            depth--;
        }
        after(offset, offset + (text == null ? 0 : text.length()));
    }

    /** Whether an input method is in the middle of something. */
    boolean isComposing() {
        return leaves(0, getLength()).stream()
                .anyMatch(leaf -> leaf.getAttributes().isDefined(StyleConstants.ComposedTextAttribute));
    }

    private void after(int from, int to) throws BadLocationException {
        if (depth > 0) {
            return;
        }
        if (!isComposing()) {
            depth++;
            try {
                mark(
                        getParagraphElement(from).getStartOffset(),
                        getParagraphElement(to).getEndOffset());
            } finally {
                depth--;
            }
        }
        edited.run();
    }

    private void mark(int from, int to) throws BadLocationException {
        int end = Math.min(to, getLength());
        Set<Span> wanted = wanted(from, getText(from, end - from));
        for (Span span : wanted) {
            joinPieces(span);
        }
        Set<Span> marked = marked(from, end);
        if (marked.equals(wanted)) {
            return;
        }
        Map<Element, Element[]> before = paragraphs(from, end);
        quiet = true;
        try {
            for (Span span : marked) {
                if (!wanted.contains(span)) {
                    setCharacterAttributes(span.from(), span.length(), new SimpleAttributeSet(), true);
                }
            }
            for (Span span : wanted) {
                if (!marked.contains(span)) {
                    setCharacterAttributes(span.from(), span.length(), attributes(span), true);
                }
            }
        } finally {
            quiet = false;
        }
        tell(from, end, before);
    }

    /** An emoji that was written in pieces is put in anew, since elements, once split, do not grow together. */
    private void joinPieces(Span span) throws BadLocationException {
        if (getCharacterElement(span.from()).getEndOffset() < span.to()) {
            String text = getText(span.from(), span.length());
            super.remove(span.from(), span.length());
            super.insertString(span.from(), text, attributes(span));
        }
    }

    /** All marks of an edit are one change: told one by one, a thousand emoji would keep the views busy for seconds. */
    @Override
    protected void fireChangedUpdate(DocumentEvent event) {
        if (!quiet) {
            super.fireChangedUpdate(event);
        }
    }

    private void tell(int from, int end, Map<Element, Element[]> before) {
        DefaultDocumentEvent event = new DefaultDocumentEvent(from, end - from, DocumentEvent.EventType.CHANGE);
        before.forEach((paragraph, old) -> event.addEdit(new ElementEdit(paragraph, 0, old, children(paragraph))));
        event.end();
        writeLock();
        try {
            fireChangedUpdate(event);
        } finally {
            writeUnlock();
        }
    }

    private Map<Element, Element[]> paragraphs(int from, int end) {
        Map<Element, Element[]> found = new LinkedHashMap<>();
        for (int at = from; at < end; ) {
            Element paragraph = getParagraphElement(at);
            found.put(paragraph, children(paragraph));
            at = Math.max(at + 1, paragraph.getEndOffset());
        }
        return found;
    }

    private static Element[] children(Element paragraph) {
        Element[] children = new Element[paragraph.getElementCount()];
        Arrays.setAll(children, paragraph::getElement);
        return children;
    }

    private static AttributeSet attributes(Span span) {
        SimpleAttributeSet attributes = new SimpleAttributeSet();
        attributes.addAttribute(EmojiMark.KEY, new EmojiMark(span.code()));
        return attributes;
    }

    private Set<Span> marked(int from, int to) {
        Set<Span> spans = new LinkedHashSet<>();
        for (Element leaf : leaves(from, to)) {
            EmojiMark mark = EmojiMark.of(leaf);
            if (mark != null) {
                spans.add(new Span(leaf.getStartOffset(), leaf.getEndOffset(), mark.code()));
            }
        }
        return spans;
    }

    private static Set<Span> wanted(int start, String text) {
        Set<Span> spans = new LinkedHashSet<>();
        for (int at = 0; at < text.length() && spans.size() < MAX_MARKS; ) {
            Emoji.@Nullable Match match = Emoji.at(text, at);
            if (match == null) {
                at++;
            } else {
                spans.add(new Span(start + at, start + at + match.length(), match.code()));
                at += match.length();
            }
        }
        return spans;
    }

    private List<Element> leaves(int from, int to) {
        List<Element> leaves = new ArrayList<>();
        for (int at = from; at < to; ) {
            Element leaf = getCharacterElement(at);
            leaves.add(leaf);
            at = Math.max(at + 1, leaf.getEndOffset());
        }
        return leaves;
    }

    private static @Nullable AttributeSet withoutMark(@Nullable AttributeSet attributes) {
        if (attributes == null || EmojiMark.of(attributes) == null) {
            return attributes;
        }
        SimpleAttributeSet copy = new SimpleAttributeSet(attributes);
        copy.removeAttribute(EmojiMark.KEY);
        return copy;
    }
}
