package org.tertulia.swing.view;

import java.util.function.Consumer;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.BadLocationException;
import javax.swing.text.Document;

/** Tells the whole text at each change of a document. */
record Typed(Consumer<String> listener) implements DocumentListener {

    @Override
    public void insertUpdate(DocumentEvent event) {
        tell(event.getDocument());
    }

    @Override
    public void removeUpdate(DocumentEvent event) {
        tell(event.getDocument());
    }

    @Override
    public void changedUpdate(DocumentEvent event) {}

    private void tell(Document document) {
        try {
            listener.accept(document.getText(0, document.getLength()));
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }
}
