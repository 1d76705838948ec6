package org.tertulia.swing.view.timeline;

import org.tertulia.swing.text.Screening;
import org.tertulia.swing.theme.Messages;

/** A row in words, for a screen reader: who, when, what, and how far it has come. */
public final class Spoken {
    private static final int MAX_CHARS = 2000;

    private Spoken() {}

    public static String of(Row row) {
        return switch (row) {
            case Row.Text text -> message(text);
            case Row.Day day -> day.label();
            case Row.Unread unread -> unread.label();
            case Row.Event event -> event(event);
            case Row.Gap gap -> Messages.text(gap.loading() ? "timeline.gap.loading" : "timeline.gap");
            case Row.Typing typing -> Screening.oneLine(typing.label());
        };
    }

    /** All of it: what is folded is not there for who cannot unfold it with a glance. */
    private static String event(Row.Event event) {
        String words = Screening.oneLine(event.more().isEmpty() ? event.text() : event.more());
        return event.time().isEmpty() ? words : words + ", " + event.time();
    }

    private static String message(Row.Text text) {
        String who = text.outgoing() ? Messages.text("timeline.you") : Screening.oneLine(text.sender());
        String body = Words.shown(text);
        String cut = body.length() > MAX_CHARS ? body.substring(0, MAX_CHARS) : body;
        StringBuilder words = new StringBuilder(who + ", " + text.time() + ": " + Screening.oneLine(cut));
        if (text.mention()) {
            words.append(", ").append(Messages.text("timeline.mention"));
        }
        if (text.edited()) {
            words.append(", ").append(Messages.text("timeline.edited"));
        }
        if (text.encrypted()) {
            words.append(", ").append(Messages.text("timeline.encrypted"));
        }
        if (text.mark() != Row.Mark.NONE) {
            words.append(", ").append(state(text.mark()));
        }
        if (text.isUnsettled()) {
            words.append(". ").append(Screening.oneLine(Problem.words(text)));
        }
        return words.toString();
    }

    private static String state(Row.Mark mark) {
        return switch (mark) {
            case NONE -> "";
            case QUEUED -> Messages.text("timeline.state.queued");
            case UNSURE -> Messages.text("timeline.state.unsure");
            case SENT -> Messages.text("timeline.state.sent");
            case DELIVERED -> Messages.text("timeline.state.delivered");
            case READ -> Messages.text("timeline.state.read");
            case FAILED -> Messages.text("timeline.state.failed");
        };
    }
}
