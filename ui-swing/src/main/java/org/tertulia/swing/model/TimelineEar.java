package org.tertulia.swing.model;

import org.jspecify.annotations.Nullable;
import org.tertulia.model.MessageId;

/** What a timeline on the screen hears. */
public interface TimelineEar {

    /** The rows {@code at .. at+removed} have become the rows {@code at .. at+inserted}. */
    void spliced(int at, int removed, int inserted);

    /** All rows are others; {@link #reveal}, {@link #revealNews} or {@link #stayed} follows. */
    void replaced();

    /** The rows are others, and nothing else is to be shown than before. */
    void stayed();

    /** Show where the news begins, or the end when there are none. */
    void revealNews();

    /** Show this message, and point it out; {@code null} is the end. */
    void reveal(@Nullable MessageId message);
}
