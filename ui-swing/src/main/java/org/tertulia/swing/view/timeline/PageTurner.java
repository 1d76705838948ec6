package org.tertulia.swing.view.timeline;

/** Asks for the next page when the reader comes near an end, once until the rows have changed. */
final class PageTurner {
    private static final int NEAR = 40;

    private final TimelineListener listener;
    private boolean askedOlder;
    private boolean askedNewer;

    PageTurner(TimelineListener listener) {
        this.listener = listener;
    }

    void changed() {
        askedOlder = false;
        askedNewer = false;
    }

    void seen(int first, int end, TimelineRows rows) {
        if (first < NEAR && !askedOlder) {
            askedOlder = true;
            listener.needOlder();
        }
        if (end > rows.size() - NEAR && !rows.endIsNewest() && !askedNewer) {
            askedNewer = true;
            listener.needNewer();
        }
    }
}
