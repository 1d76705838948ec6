package org.tertulia.swing.view;

import java.awt.Color;
import java.awt.Font;
import org.tertulia.client.SearchPage;
import org.tertulia.swing.model.NameMatch;
import org.tertulia.swing.text.OneLine;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Glyph;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.NetworkBadge;
import org.tertulia.swing.theme.Tokens;

/** Draws the rows of the palette. */
final class PaletteCell extends Cell<PaletteEntry> {

    static final int HEIGHT = 50;

    private static final double LEFT = 66;

    private NameMatch match = new NameMatch("");

    PaletteCell() {
        super(HEIGHT);
    }

    @Override
    int height(PaletteEntry row) {
        return row instanceof PaletteEntry.Section ? 28 : HEIGHT;
    }

    void match(NameMatch now) {
        match = now;
    }

    @Override
    void paint(Brush brush, PaletteEntry entry, boolean selected, double width) {
        Tokens t = brush.tokens();
        double room = width - LEFT - 110;
        switch (entry) {
            case PaletteEntry.Section(String title) -> brush.text(title, Fonts.semibold(12), t.textFaint(), 22, 20);
            case PaletteEntry.Talk talk -> {
                Color ground = selected ? t.selected() : t.dark() ? t.popup() : t.list();
                talk.face().get().paint(brush, 18, 7, 36);
                NetworkBadge.of(talk.network()).paint(brush, 43, 31, 14, ground);
                PresenceWords.dot(talk.availability()).paint(brush, 45, 6, 9, ground);
                title(brush, talk.title(), room);
                below(brush, talk.subtitle(), room);
                kind(brush, talk.room() ? "palette.kind.room" : "palette.kind.person", selected, width);
            }
            case PaletteEntry.Said said -> {
                brush.glyph(Glyph.MESSAGE, 25, 14, 22, t.textSecondary());
                snippet(brush, said.hit(), room);
                below(brush, said.subtitle(), room);
                kind(brush, "palette.kind.message", selected, width);
            }
            case PaletteEntry.Act act -> {
                brush.glyph(act.glyph(), 25, 14, 22, t.textSecondary());
                OneLine.of(act.title(), Fonts.regular(14), room).paint(brush.graphics(), t.text(), LEFT, 30);
                kind(brush, "palette.kind.action", selected, width);
            }
        }
    }

    private void title(Brush brush, String title, double room) {
        Font font = Fonts.semibold(14);
        OneLine line = OneLine.of(title, font, room);
        int at = match.at(title);
        if (at >= 0)
            brush.fill(
                    line.highlight(at, at + match.length(), LEFT, 22),
                    brush.tokens().textSelection());
        line.paint(brush.graphics(), brush.tokens().text(), LEFT, 22);
    }

    private static void snippet(Brush brush, SearchPage.Hit hit, double room) {
        OneLine line = OneLine.of(hit.snippet(), Fonts.regular(14), room);
        for (SearchPage.Range range : hit.matches()) {
            brush.fill(
                    line.highlight(range.from(), range.to(), LEFT, 22),
                    brush.tokens().textSelection());
        }
        line.paint(brush.graphics(), brush.tokens().text(), LEFT, 22);
    }

    private static void below(Brush brush, String text, double room) {
        OneLine.of(text, Fonts.regular(12.5), room)
                .paint(brush.graphics(), brush.tokens().textSecondary(), LEFT, 40);
    }

    private static void kind(Brush brush, String key, boolean selected, double width) {
        if (selected) {
            brush.glyph(
                    Glyph.CORNER_DOWN_LEFT, width - 40, 16, 18, brush.tokens().textSecondary());
        } else {
            String text = Messages.text(key);
            double wide = Brush.width(text, Fonts.regular(12));
            brush.text(text, Fonts.regular(12), brush.tokens().textFaint(), width - 22 - wide, 29);
        }
    }

    @Override
    String describe(PaletteEntry entry) {
        return switch (entry) {
            case PaletteEntry.Section(String title) -> title;
            case PaletteEntry.Talk talk -> talk.title() + ", " + talk.subtitle();
            case PaletteEntry.Said said -> said.hit().snippet() + ", " + said.subtitle();
            case PaletteEntry.Act act -> act.title();
        };
    }
}
