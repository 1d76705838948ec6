package org.tertulia.swing.view.composer;

import javax.swing.text.AttributeSet;
import javax.swing.text.Element;
import org.jspecify.annotations.Nullable;

/**
 * The attribute that makes a piece of the document an emoji. Each is only equal to itself: two of the same emoji side
 * by side must not become one element.
 */
final class EmojiMark {
    /** Under which it stands in the attributes. */
    static final Object KEY = EmojiMark.class;

    private final String code;

    EmojiMark(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static @Nullable EmojiMark of(Element element) {
        return of(element.getAttributes());
    }

    static @Nullable EmojiMark of(AttributeSet attributes) {
        return attributes.getAttribute(KEY) instanceof EmojiMark mark ? mark : null;
    }
}
