package org.tertulia.swing.view;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Body;
import org.tertulia.model.Conversation;
import org.tertulia.model.Delivery;
import org.tertulia.model.Message;
import org.tertulia.model.Protection;
import org.tertulia.swing.model.ConversationItem;
import org.tertulia.swing.text.OneLine;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Glyph;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.NetworkBadge;
import org.tertulia.swing.theme.Pill;
import org.tertulia.swing.theme.Tokens;

/** A conversation in the list: who, when, the last words, what is unread. */
final class ConversationCell extends Cell<ConversationItem> {

    static final int HEIGHT = 68;

    private static final double TEXT_LEFT = 76;

    /** What the bell of a muted one takes behind the name. */
    private static final double BELL = 22;

    private final transient Times times;
    private final transient Faces faces;

    ConversationCell(Times times, Faces faces) {
        super(HEIGHT);
        this.times = times;
        this.faces = faces;
    }

    @Override
    void paint(Brush brush, ConversationItem item, boolean selected, double width) {
        Tokens t = brush.tokens();
        Conversation c = item.conversation();
        Color ground = selected ? t.selected() : t.list();
        faces.of(c).paint(brush, 18, 11, 46);
        NetworkBadge.of(item.network()).paint(brush, 52, 46, 15, ground);
        PresenceWords.dot(item.availability()).paint(brush, 53, 10, 10, ground);
        double right = width - 20;
        double top = time(brush, c, right);
        OneLine title = OneLine.of(c.title(), Fonts.semibold(14), top - TEXT_LEFT - (c.muted() ? BELL : 0));
        title.paint(brush.graphics(), t.text(), TEXT_LEFT, 29);
        if (c.muted()) brush.glyph(Glyph.BELL_OFF, TEXT_LEFT + title.width() + 5, 16, 15, t.textFaint());
        double bottom = right;
        if (c.unread() > 0) {
            bottom -= Pill.paint(brush, c.unread() > 999 ? "999+" : "" + c.unread(), right, 37, !c.muted(), null) + 8;
        }
        if (c.mentions() > 0) bottom -= Pill.mentions(brush, c.mentions(), bottom, 37) + 8;
        double left = TEXT_LEFT;
        if (drafted(item)) {
            String mark = Messages.text("list.draft");
            brush.text(mark, Fonts.regular(13), t.danger(), left, 51);
            left += Brush.width(mark + " ", Fonts.regular(13));
        }
        Color color = item.typing().isEmpty() ? t.textSecondary() : t.accent();
        OneLine.of(preview(item), Fonts.regular(13), bottom - left).paint(brush.graphics(), color, left, 51);
    }

    /** Time and delivery mark; gives where the title has to end. */
    private double time(Brush brush, Conversation c, double right) {
        Message last = c.last();
        if (last == null) return right;
        Tokens t = brush.tokens();
        Font font = Fonts.regular(11.5);
        String when = times.brief(last.id());
        double left = right - Brush.width(when, font);
        brush.text(when, font, c.unread() > 0 && !c.muted() ? t.accent() : t.textFaint(), left, 28);
        Glyph mark = mark(last);
        if (mark == null) return left - 8;
        Color color = last.delivery() == Delivery.READ ? t.accent() : t.textFaint();
        brush.glyph(mark, left - 21, 16, 15, color);
        return left - 28;
    }

    private static @Nullable Glyph mark(Message last) {
        if (!last.outgoing()) return null;
        return switch (last.delivery()) {
            case ACCEPTED -> Glyph.CHECK;
            case DELIVERED, READ -> Glyph.CHECKS;
            default -> null;
        };
    }

    /** Whether the line below the name is what we have not sent yet. */
    private static boolean drafted(ConversationItem item) {
        return item.typing().isEmpty() && !item.draft().isBlank();
    }

    static String preview(ConversationItem item) {
        Conversation c = item.conversation();
        if (!item.typing().isEmpty()) {
            return item.room() ? whoTypes(item) : Messages.text("list.typing");
        }
        if (drafted(item)) return item.draft().strip();
        Message last = c.last();
        if (last == null)
            return item.room() && !c.topic().isEmpty() ? c.topic() : c.address().value();
        return words(last, item.room());
    }

    /** A message in one line, and in a room who said it. */
    static String words(Message message, boolean room) {
        boolean unreadable =
                message.body().style() == Body.Style.UNREADABLE || message.protection() == Protection.UNDECRYPTABLE;
        String text = unreadable
                ? Messages.text("timeline.unreadable")
                : message.body().text();
        if (message.body().style() == Body.Style.EMOTE) return message.senderName() + " " + text;
        if (message.outgoing()) return Messages.text("list.you", text);
        return room ? message.senderName() + ": " + text : text;
    }

    private static String whoTypes(ConversationItem item) {
        String key = item.typing().size() == 1 ? "list.typing.who" : "list.typing.several";
        return Messages.text(key, String.join(", ", item.typing()));
    }

    @Override
    String describe(ConversationItem item) {
        Conversation c = item.conversation();
        String state = item.room() ? "" : PresenceWords.of(item.availability());
        String muted = c.muted() ? Messages.text("list.muted") : "";
        String unread = c.unread() > 0 ? Messages.text("list.unread", c.unread()) : "";
        String mentions = c.mentions() > 0 ? Counted.of("list.mentions", c.mentions()) : "";
        String words = drafted(item) ? Messages.text("list.draft") + " " + preview(item) : preview(item);
        String when = c.last() == null ? "" : times.brief(c.last().id());
        return String.join(
                ", ",
                List.of(c.title(), state, muted, unread, mentions, words, when).stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
    }
}
