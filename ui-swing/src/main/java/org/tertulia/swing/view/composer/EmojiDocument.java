package org.tertulia.swing.view.composer;

import java.util.ArrayList;
import java.util.List;
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
    private record Span(int from, int to, String code) {}

    private Runnable edited = () -> {};
    private int depth;

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
        List<Span> marked = marked(from, end);
        List<Span> wanted = wanted(from, getText(from, end - from));
        for (Span span : marked) {
            if (!wanted.contains(span)) {
                setCharacterAttributes(span.from(), span.to() - span.from(), new SimpleAttributeSet(), true);
            }
        }
        for (Span span : wanted) {
            if (!marked.contains(span)) {
                SimpleAttributeSet attributes = new SimpleAttributeSet();
                attributes.addAttribute(EmojiMark.KEY, new EmojiMark(span.code()));
                put(span, attributes);
            }
        }
    }

    /** An emoji that was written in pieces is put in anew, since elements, once split, do not grow together. */
    private void put(Span span, AttributeSet attributes) throws BadLocationException {
        int length = span.to() - span.from();
        if (getCharacterElement(span.from()).getEndOffset() >= span.to()) {
            setCharacterAttributes(span.from(), length, attributes, true);
        } else {
            String text = getText(span.from(), length);
            super.remove(span.from(), length);
            super.insertString(span.from(), text, attributes);
        }
    }

    private List<Span> marked(int from, int to) {
        List<Span> spans = new ArrayList<>();
        for (Element leaf : leaves(from, to)) {
            EmojiMark mark = EmojiMark.of(leaf);
            if (mark != null) {
                spans.add(new Span(leaf.getStartOffset(), leaf.getEndOffset(), mark.code()));
            }
        }
        return spans;
    }

    private static List<Span> wanted(int start, String text) {
        List<Span> spans = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
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
