package org.tertulia.swing.model;

/** Tells the person of what is not on the screen. Nothing here waits. */
public interface Notifier {

    /**
     * Says what is new, in the place of what it has said of it before.
     *
     * @param title whom it is with or from; plain text of one line
     * @param text the last words; plain text
     */
    void show(News news, String title, String text);

    /** It is news no more; harmless where nothing is shown. */
    void withdraw(News news);
}
