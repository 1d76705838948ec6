package org.tertulia.swing.view;

import java.awt.Graphics;
import java.util.function.Consumer;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import org.tertulia.model.ConversationId;
import org.tertulia.model.MessageId;
import org.tertulia.swing.model.CoreLink;
import org.tertulia.swing.model.SearchModel;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Glyph;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.Tokens;

/** Search in the open conversation: hit by hit, from the newest back. */
final class FindBar extends Surface {

    private static final int PAGE = 100;
    private static final int PAUSE = 150;

    private final transient SearchModel model;
    private final transient Consumer<MessageId> jump;
    private final transient Consumer<String> mark;
    private final transient Runnable closed;
    private final SearchField field = new SearchField(Messages.text("find.hint"), 13.5, text -> later());
    private final Words count = new Words("", Fonts.regular(12.5), Tokens::textSecondary);
    private final GlyphButton older;
    private final GlyphButton newer;
    private final Timer pause = new Timer(PAUSE, event -> search());
    private int at = -1;
    private boolean wantsOlder;

    /**
     * @param jump shows a message
     * @param mark points words out wherever they are to be seen; none, when they are empty
     */
    FindBar(
            CoreLink core,
            ConversationId conversation,
            Consumer<MessageId> jump,
            Consumer<String> mark,
            Runnable everywhere,
            Runnable closed) {
        super(new MigLayout("novisualpadding,insets 8 18 8 10,gap 4,fillx", "[grow,fill]8[]4[][][][]"), Tokens::list);
        this.jump = jump;
        this.mark = mark;
        this.closed = closed;
        model = new SearchModel(core, PAGE);
        model.within(conversation, null);
        model.changes().listen(this::refresh);
        pause.setRepeats(false);
        older = new GlyphButton(Glyph.CHEVRON_UP, Messages.text("find.older"), 34, this::older);
        newer = new GlyphButton(Glyph.CHEVRON_DOWN, Messages.text("find.newer"), 34, this::newer);
        add(field, "h 36!");
        add(count);
        add(older);
        add(newer);
        add(Buttons.link(Messages.text("find.everywhere"), everywhere), "gapleft 6,gapright 4");
        add(new GlyphButton(Glyph.X, Messages.text("find.close"), 34, this::close));
        Keys.bind(field, WHEN_FOCUSED, "ENTER", this::older);
        Keys.bind(field, WHEN_FOCUSED, "shift ENTER", this::newer);
        Keys.bind(field, WHEN_FOCUSED, "UP", this::older);
        Keys.bind(field, WHEN_FOCUSED, "DOWN", this::newer);
        Keys.bind(this, WHEN_ANCESTOR_OF_FOCUSED_COMPONENT, "ESCAPE", this::close);
        refresh();
    }

    void begin() {
        setVisible(true);
        field.selectAll();
        field.requestFocusInWindow();
    }

    void begin(String text) {
        begin();
        field.setText(text);
    }

    String text() {
        return field.getText();
    }

    void close() {
        setVisible(false);
        pause.stop();
        mark.accept("");
        model.search("");
        closed.run();
    }

    private void later() {
        pause.restart();
    }

    private void search() {
        at = -1;
        wantsOlder = true;
        mark.accept(field.getText());
        model.search(field.getText());
    }

    private void older() {
        if (pause.isRunning()) {
            pause.stop();
            search();
        } else if (at + 1 < model.hits().size()) {
            go(at + 1);
        } else if (model.more()) {
            wantsOlder = true;
            model.next();
        }
    }

    private void newer() {
        if (at > 0) go(at - 1);
    }

    private void go(int index) {
        at = index;
        refresh();
        jump.accept(model.hits().get(index).message().id());
    }

    private void refresh() {
        int found = model.hits().size();
        if (wantsOlder && !model.searching() && at + 1 < found) {
            wantsOlder = false;
            go(at + 1);
            return;
        }
        count.set(words(found));
        older.setEnabled(at + 1 < found || model.more());
        newer.setEnabled(at > 0);
    }

    private String words(int found) {
        if (model.text().isEmpty() || model.searching()) return "";
        if (model.failed()) return Messages.text("find.failed");
        if (found == 0) return Messages.text("find.none");
        return Messages.text("find.count", at + 1, found + (model.more() ? "+" : ""));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        graphics.setColor(Tokens.current().line());
        graphics.fillRect(0, getHeight() - 1, getWidth(), 1);
    }
}
