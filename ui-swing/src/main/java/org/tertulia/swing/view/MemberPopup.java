package org.tertulia.swing.view;

import java.awt.Graphics;
import java.awt.Point;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JLayeredPane;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JRootPane;
import javax.swing.SwingUtilities;
import javax.swing.text.BadLocationException;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.tertulia.swing.model.NameCompletion;
import org.tertulia.swing.text.OneLine;
import org.tertulia.swing.theme.Avatar;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.Tokens;
import org.tertulia.swing.view.composer.ComposerText;

/** Who may be meant by a word that begins with {@code @}, over the text that is being written, which keeps the keyboard. */
final class MemberPopup extends JPanel {

    private static final int WIDTH = 260;
    private static final int MOST = 7;
    private static final int EDGE = 16;
    private static final int NOTHING = -1;

    /** How somebody of this name looks. */
    interface Looks {
        Avatar of(String name);
    }

    private final ComposerText text;
    private final transient NameCompletion completion;
    private final transient Consumer<String> say;
    private final Rows<String> rows = new Rows<>();
    private final JList<String> list;
    private int dismissed = NOTHING;
    private boolean putting;

    /** @param say tells a screen reader who is chosen */
    MemberPopup(ComposerText text, NameCompletion completion, Looks looks, Consumer<String> say) {
        super(new MigLayout("novisualpadding,insets 6 0 6 0,fill", "[" + WIDTH + "!,fill]", "[grow,fill]"));
        this.text = text;
        this.completion = completion;
        this.say = say;
        list = Lists.of(rows, new NameCell(looks), Messages.text("members.name"));
        list.setFocusable(false);
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                int index = list.locationToIndex(event.getPoint());
                if (index >= 0) choose(rows.all().get(index));
            }
        });
        setOpaque(false);
        setBorder(BorderFactory.createEmptyBorder(EDGE, EDGE, EDGE, EDGE));
        add(list);
        setVisible(false);
        text.keysFirst(this::takes);
        text.addCaretListener(event -> refresh());
        text.addFocusListener(new FocusListener() {
            @Override
            public void focusGained(FocusEvent event) {
                refresh();
            }

            @Override
            public void focusLost(FocusEvent event) {
                rows.set(List.of());
                setVisible(false);
            }
        });
    }

    /** Looks at the word before the caret. */
    private void refresh() {
        if (putting) return;
        String asked = text.isComposing() ? null : NameCompletion.asked(text.text(), text.getCaretPosition());
        if (asked == null || dismissed != wordStart()) dismissed = NOTHING;
        List<String> found = asked == null || dismissed != NOTHING
                ? List.of()
                : completion.offered(asked).stream().limit(MOST).toList();
        rows.set(found);
        if (found.isEmpty()) {
            setVisible(false);
        } else {
            select(0);
            place(found.size());
        }
    }

    private void place(int count) {
        JRootPane root = SwingUtilities.getRootPane(text);
        if (root == null) return;
        JLayeredPane layers = root.getLayeredPane();
        if (!layers.equals(getParent())) layers.add(this, JLayeredPane.POPUP_LAYER);
        int height = count * NameCell.HEIGHT + 12 + 2 * EDGE;
        Point at = SwingUtilities.convertPoint(text, caret().x - 24 - EDGE, 0, layers);
        int x = Math.clamp(at.x, 0, Math.max(0, layers.getWidth() - WIDTH - 2 * EDGE));
        setBounds(x, Math.max(0, at.y - height + EDGE - 6), WIDTH + 2 * EDGE, height);
        setVisible(true);
        validate();
        layers.repaint();
    }

    private Point caret() {
        try {
            Rectangle2D place = text.modelToView2D(text.getCaretPosition());
            return place == null ? new Point() : new Point((int) place.getX(), (int) place.getY());
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text is going off the screen. */
    void close() {
        setVisible(false);
        if (getParent() instanceof JLayeredPane layers) {
            layers.remove(this);
            layers.repaint();
        }
    }

    boolean takes(KeyEvent event) {
        if (rows.all().isEmpty() || event.getID() != KeyEvent.KEY_PRESSED || event.getModifiersEx() != 0) return false;
        switch (event.getKeyCode()) {
            case KeyEvent.VK_DOWN -> select(list.getSelectedIndex() + 1);
            case KeyEvent.VK_UP -> select(list.getSelectedIndex() - 1);
            case KeyEvent.VK_ENTER, KeyEvent.VK_TAB -> choose(list.getSelectedValue());
            case KeyEvent.VK_ESCAPE -> dismiss();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void select(int index) {
        int row = Math.floorMod(index, rows.all().size());
        list.setSelectedIndex(row);
        say.accept(rows.all().get(row));
    }

    private void choose(@Nullable String name) {
        if (name == null) return;
        putting = true;
        text.put(NameCompletion.choose(name, text.text(), text.getCaretPosition()));
        putting = false;
        refresh();
    }

    /** This word is not meant for us. */
    private void dismiss() {
        dismissed = wordStart();
        refresh();
    }

    private int wordStart() {
        return NameCompletion.wordStart(text.text(), text.getCaretPosition());
    }

    List<String> offered() {
        return rows.all();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        try (Brush brush = Brush.on(graphics)) {
            Tokens t = brush.tokens();
            int w = getWidth() - 2 * EDGE;
            int h = getHeight() - 2 * EDGE;
            brush.shadow(EDGE, EDGE, w, h, 12, 12);
            brush.fillRound(EDGE, EDGE, w, h, 12, t.dark() ? t.popup() : t.list());
            brush.outlineRound(EDGE, EDGE, w, h, 12, 1, t.line());
        }
    }

    private static final class NameCell extends Cell<String> {

        static final int HEIGHT = 40;

        private final transient Looks looks;

        NameCell(Looks looks) {
            super(HEIGHT);
            this.looks = looks;
        }

        @Override
        void paint(Brush brush, String name, boolean selected, double width) {
            looks.of(name).paint(brush, 16, 7, 26);
            OneLine.of(name, Fonts.regular(13.5), width - 70)
                    .paint(brush.graphics(), brush.tokens().text(), 52, 25);
        }

        @Override
        String describe(String name) {
            return name;
        }
    }
}
