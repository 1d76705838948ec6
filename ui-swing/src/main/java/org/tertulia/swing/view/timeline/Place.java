package org.tertulia.swing.view.timeline;

/** Where a reader was: to be kept with the conversation and given back to {@link TimelineView#restore}. */
public record Place(long row, double offset, boolean atEnd) {
    public static final Place END = new Place(0, 0, true);
}
