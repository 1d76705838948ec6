package org.tertulia.swing.view;

import java.awt.Graphics;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.tertulia.model.Outcome;
import org.tertulia.model.Request;
import org.tertulia.swing.model.Models;
import org.tertulia.swing.theme.Avatar;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Glyph;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.NetworkBadge;
import org.tertulia.swing.theme.Tokens;

/** Who wants to be our contact and where we are invited: yes or no. */
final class RequestsPane extends Surface {

    private static final int TEXT_WIDTH = 200;

    private final transient Models models;
    private final transient Faces faces;
    private final transient Navigator navigator;
    private final JPanel body =
            new Column(new MigLayout("novisualpadding,insets 0 14 14 14,gap 0 10,wrap 1,fillx", "[grow,fill]"));

    RequestsPane(Models models, Navigator navigator) {
        super(
                new MigLayout("novisualpadding,insets 0,gap 0,fill,wrap 1", "[grow,fill]", "[56!]8[grow,fill]"),
                Tokens::list);
        this.models = models;
        this.faces = new Faces(models.avatars());
        this.navigator = navigator;
        JPanel head = new JPanel(new MigLayout("novisualpadding,insets 8 18 0 12,fill", "[grow,fill]", "[]"));
        head.setOpaque(false);
        head.add(new Words(Messages.text("requests.title"), Fonts.bold(21), Tokens::text));
        add(head);
        add(Lists.scrolling(body));
        models.requests().changes().listen(this::refresh);
        refresh();
    }

    private void refresh() {
        Focus.keep(body, this::draw);
        body.revalidate();
        body.repaint();
    }

    private void draw() {
        body.removeAll();
        for (Request request : models.requests().all()) body.add(new Card(request));
        if (models.requests().size() == 0) {
            body.add(
                    new EmptyState(
                            Glyph.USER_CHECK,
                            Messages.text("requests.empty.title"),
                            Messages.text("requests.empty.text"),
                            240),
                    "pushy,growy,h 360");
        }
    }

    /** One request. */
    private final class Card extends JPanel {
        private final transient Supplier<Avatar> avatar;
        private final transient NetworkBadge badge;

        Card(Request request) {
            super(new MigLayout("novisualpadding,insets 12 64 12 12,gap 0 3,wrap 1", "[grow,fill]"));
            setOpaque(false);
            boolean room = request.kind() == Request.Kind.ROOM;
            String name = request.name().isEmpty() ? request.from().value() : request.name();
            avatar =
                    () -> faces.of(room ? request.subject().value() : name, request.account(), request.subject(), room);
            badge = NetworkBadge.of(models.accounts().network(request.account()));
            add(new Words(room ? request.subject().value() : name, Fonts.semibold(13.5), Tokens::text));
            String what = room ? Messages.text("requests.room", name) : Messages.text("requests.contact");
            add(new Paragraph(what, Fonts.regular(12.5), Tokens::textSecondary, TEXT_WIDTH));
            if (!room) add(new Words(request.from().value(), Fonts.regular(12), Tokens::textFaint));
            if (!request.text().isEmpty()) {
                add(new Paragraph("“" + request.text() + "”", Fonts.regular(13), Tokens::text, TEXT_WIDTH), "gaptop 4");
            }
            add(buttons(request, name), "gaptop 6");
        }

        private JComponent buttons(Request request, String name) {
            JPanel buttons = new JPanel(new MigLayout("novisualpadding,insets 0,gap 8 4"));
            buttons.setOpaque(false);
            buttons.add(button("requests.accept", name, true, request));
            buttons.add(button("requests.deny", name, false, request));
            JButton block = Buttons.link(
                    Messages.text("details.block"), () -> navigator.block(request.account(), request.from(), name));
            block.getAccessibleContext().setAccessibleName(Messages.text("details.block") + ": " + name);
            buttons.add(block, "newline,span 2,gapleft 2");
            return buttons;
        }

        private JButton button(String key, String name, boolean accept, Request request) {
            Runnable action = () -> answer(request, accept);
            JButton button =
                    accept ? Buttons.primary(Messages.text(key), action) : Buttons.plain(Messages.text(key), action);
            button.getAccessibleContext().setAccessibleName(Messages.text(key) + ": " + name);
            return button;
        }

        private void answer(Request request, boolean accept) {
            models.requests().answer(request, accept, outcome -> {
                if (outcome instanceof Outcome.Failed<Outcome.Nothing>(var failure)) navigator.complain(failure);
            });
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            try (Brush brush = Brush.on(graphics)) {
                Tokens t = brush.tokens();
                brush.fillRound(0, 0, getWidth(), getHeight(), 14, t.field());
                brush.outlineRound(0, 0, getWidth(), getHeight(), 14, 1, t.line());
                avatar.get().paint(brush, 12, 12, 40);
                badge.paint(brush, 41, 40, 14, t.field());
            }
        }
    }
}
