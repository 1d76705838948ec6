package org.tertulia.swing.view;

import java.awt.Dimension;
import java.awt.EventQueue;
import javax.swing.JFrame;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.tertulia.swing.theme.Look;
import org.tertulia.swing.theme.Tokens;
import org.tertulia.swing.view.composer.ComposerField;
import org.tertulia.swing.view.composer.ComposerText;
import org.tertulia.swing.view.composer.SendButton;
import org.tertulia.swing.view.timeline.Row;
import org.tertulia.swing.view.timeline.RowList;
import org.tertulia.swing.view.timeline.TimelinePane;
import org.tertulia.swing.view.timeline.TimelineView;

/** Timeline and composer in a window, to try by hand; what is sent appears above, and {@code /dark} changes the theme. */
final class Demo {
    private final RowList rows = new RowList();
    private final TimelinePane pane = new TimelinePane(new TimelineView(new Gallery.Nobody()));
    private final ComposerText composer = new ComposerText();
    private boolean dark;

    private Demo() {}

    /** @param args how many rows of history there are */
    public static void main(String[] args) {
        EventQueue.invokeLater(() -> {
            Look.of(false).install();
            new Demo().open(args.length == 0 ? 1000 : Integer.parseInt(args[0]));
        });
    }

    private void open(int history) {
        rows.insert(0, Sample.history(history));
        pane.view().show(rows);
        composer.describe("Message Ana", "Message to Ana");
        composer.onSend(this::send);
        JPanel panel =
                new JPanel(
                        new MigLayout("novisualpadding,insets 0,gap 0,fill,wrap 1", "[grow,fill]", "[grow,fill][]")) {
                    @Override
                    public void updateUI() {
                        super.updateUI();
                        setBackground(Tokens.current().ground());
                    }
                };
        panel.add(pane);
        JPanel line = new JPanel(new MigLayout("novisualpadding,insets 6 24 12 24,fill", "[grow,fill][38!]"));
        line.add(new ComposerField(composer), "aligny bottom");
        line.add(new SendButton(this::send), "aligny bottom,h 38!");
        panel.add(line);
        JFrame frame = new JFrame("Demo");
        frame.setDefaultCloseOperation(JFrame.EXIT_ON_CLOSE);
        frame.setContentPane(panel);
        frame.setPreferredSize(new Dimension(900, 700));
        frame.pack();
        frame.setVisible(true);
        composer.requestFocusInWindow();
    }

    private void send() {
        String body = composer.text();
        composer.draft("");
        if (body.equals("/dark")) {
            dark = !dark;
            Look.of(dark).install();
        } else if (!body.isBlank()) {
            long id = rows.size() + 10_000L;
            rows.append(new Row.Text(
                    id, "Me", 1, "xmpp", true, body, Row.Style.PLAIN, "12:00", Row.Mark.SENT, null, true, true));
        }
    }
}
