package org.tertulia.swing.view.timeline;

import java.net.URI;

/**
 * What the person wants of a timeline, and where the reader is. Called on the event thread, also while rows change: who
 * answers with other rows does so later, not within the call.
 */
public interface TimelineListener {
    /** The reader comes near the oldest row. Asked again only after rows have changed. */
    void needOlder();

    /** The reader comes near the last row, which is not the newest. */
    void needNewer();

    /** The reader wants the newest; the rows may have to be loaded anew. */
    void toNewest();

    /** Rows {@code first} to before {@code end} are at least partly in view. */
    void seen(int first, int end);

    void open(URI link);

    void retry(Row.Text message);

    void discard(Row.Text message);

    void fetch(Row.Gap gap);

    /** Escape, with nothing left to close here. */
    void leave();
}
