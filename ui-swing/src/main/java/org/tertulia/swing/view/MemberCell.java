package org.tertulia.swing.view;

import java.util.function.Function;
import java.util.function.Predicate;
import org.tertulia.model.Participant;
import org.tertulia.swing.text.OneLine;
import org.tertulia.swing.theme.Avatar;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.Tokens;

/** Somebody in a room: name, and what they may do there. */
final class MemberCell extends Cell<Participant> {

    static final int HEIGHT = 44;

    private final transient Function<Participant, Avatar> looks;
    private final transient Predicate<Participant> blocked;

    MemberCell(Function<Participant, Avatar> looks, Predicate<Participant> blocked) {
        super(HEIGHT);
        this.looks = looks;
        this.blocked = blocked;
    }

    @Override
    void paint(Brush brush, Participant who, boolean selected, double width) {
        Tokens t = brush.tokens();
        looks.apply(who).paint(brush, 16, 7, 30);
        PresenceWords.dot(who.presence().availability()).paint(brush, 38, 28, 9, selected ? t.selected() : t.list());
        String role = role(who);
        double right = width - 20;
        double roleWidth = role.isEmpty() ? 0 : Brush.width(role, Fonts.regular(12)) + 8;
        String name = who.self() ? Messages.text("members.self", who.name()) : who.name();
        String worth = IdentityWords.few(who.identity());
        int base = worth.isEmpty() ? 27 : 19;
        OneLine.of(name, Fonts.regular(13.5), right - 56 - roleWidth).paint(brush.graphics(), t.text(), 56, base);
        if (!worth.isEmpty()) {
            OneLine.of(worth, Fonts.regular(12), right - 56).paint(brush.graphics(), t.textFaint(), 56, 35);
        }
        if (!role.isEmpty()) {
            brush.text(role, Fonts.regular(12), t.textFaint(), right - roleWidth + 8, base);
        }
    }

    private String role(Participant who) {
        if (blocked.test(who)) return Messages.text("blocked.state");
        return who.role() == Participant.Role.MEMBER ? "" : Messages.text("role." + who.role());
    }

    @Override
    String describe(Participant who) {
        String worth = IdentityWords.few(who.identity());
        String role = who.name() + ", " + Messages.text("role." + who.role()) + (worth.isEmpty() ? "" : ", " + worth);
        return blocked.test(who) ? role + ", " + Messages.text("blocked.state") : role;
    }
}
