package org.tertulia.swing.view;

import java.awt.Color;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.SearchPage;
import org.tertulia.swing.model.ConversationItem;
import org.tertulia.swing.model.ConversationListModel;
import org.tertulia.swing.text.OneLine;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.NetworkBadge;
import org.tertulia.swing.theme.Tokens;

/** A message that was found: where, when, who, and the words around the match. */
final class HitCell extends Cell<SearchPage.Hit> {

    static final int HEIGHT = 62;

    private static final double LEFT = 68;

    private final transient ConversationListModel conversations;
    private final transient Times times;
    private final transient Faces faces;

    HitCell(ConversationListModel conversations, Times times, Faces faces) {
        super(HEIGHT);
        this.conversations = conversations;
        this.times = times;
        this.faces = faces;
    }

    private @Nullable ConversationItem in(SearchPage.Hit hit) {
        return conversations.find(hit.message().conversation());
    }

    @Override
    void paint(Brush brush, SearchPage.Hit hit, boolean selected, double width) {
        Tokens t = brush.tokens();
        ConversationItem in = in(hit);
        Color ground = selected ? t.selected() : t.dark() ? t.popup() : t.list();
        if (in != null) {
            faces.of(in.conversation()).paint(brush, 18, 11, 38);
            NetworkBadge.of(in.network()).paint(brush, 44, 37, 14, ground);
        }
        double right = width - 22;
        String when = times.brief(hit.message().id());
        double time = Brush.width(when, Fonts.regular(12));
        brush.text(when, Fonts.regular(12), t.textFaint(), right - time, 26);
        OneLine.of(where(hit, in), Fonts.semibold(13), right - time - 12 - LEFT)
                .paint(brush.graphics(), t.text(), LEFT, 26);
        OneLine line = OneLine.of(hit.snippet(), Fonts.regular(13.5), right - LEFT);
        for (SearchPage.Range range : hit.matches()) {
            brush.fill(line.highlight(range.from(), range.to(), LEFT, 46), t.textSelection());
        }
        line.paint(brush.graphics(), t.text(), LEFT, 46);
    }

    /** Who said it, and where if that is not the same. */
    static String where(SearchPage.Hit hit, @Nullable ConversationItem in) {
        String sender = hit.message().outgoing()
                ? Messages.text("timeline.you")
                : hit.message().senderName();
        if (in == null || (!in.room() && !hit.message().outgoing())) return sender;
        return sender + " · " + in.conversation().title();
    }

    @Override
    String describe(SearchPage.Hit hit) {
        return where(hit, in(hit)) + ", " + hit.snippet() + ", "
                + times.brief(hit.message().id());
    }
}
