package org.tertulia.swing.view.composer;

import javax.swing.text.AbstractDocument;
import javax.swing.text.Document;
import javax.swing.text.Element;
import javax.swing.text.StyledEditorKit;
import javax.swing.text.View;
import javax.swing.text.ViewFactory;

/** Shows marked pieces of an {@link EmojiDocument} as drawings, everything else as Swing does. */
final class EmojiKit extends StyledEditorKit {
    @Override
    public Document createDefaultDocument() {
        return new EmojiDocument();
    }

    @Override
    public ViewFactory getViewFactory() {
        ViewFactory usual = super.getViewFactory();
        return element -> view(usual, element);
    }

    private static View view(ViewFactory usual, Element element) {
        EmojiMark mark = EmojiMark.of(element);
        boolean content = AbstractDocument.ContentElementName.equals(element.getName());
        return mark != null && content ? new EmojiView(element, mark.code()) : usual.create(element);
    }
}
