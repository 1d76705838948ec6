package org.tertulia.swing.view.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.NetworkBadge;

/** What bubbles and lines have in common: words, buttons under them, and what went wrong. */
abstract class MessageLayout implements RowLayout {
    final Row.Text row;
    final Words words;
    final @Nullable Button more;
    final @Nullable Problem problem;
    private final int height;

    MessageLayout(Row.Text row, Words words, @Nullable Button more, @Nullable Problem problem, double height) {
        this.row = row;
        this.words = words;
        this.more = more;
        this.problem = problem;
        this.height = (int) Math.ceil(height);
    }

    @Override
    public final int height() {
        return height;
    }

    final void paintWords(Brush brush, State state) {
        if (state.found() != null) {
            words.markFound(brush, Words.shown(row), state.found());
        }
        words.paint(brush, state.selection());
        if (more != null) {
            more.paint(brush);
        }
        if (problem != null) {
            problem.paint(brush);
        }
    }

    final void paintAvatar(Brush brush, double y) {
        Portrait.paint(brush, row.face(), Setting.AVATAR_X, y, Setting.AVATAR);
        double x = Setting.AVATAR_X + Setting.AVATAR - 12;
        NetworkBadge.of(row.network())
                .paint(
                        brush,
                        x,
                        y + Setting.AVATAR - 12,
                        Setting.BADGE,
                        brush.tokens().ground());
    }

    @Override
    public final int offsetAt(double x, double y) {
        return words.offsetAt(x, y);
    }

    @Override
    public final boolean isOverText(double x, double y) {
        return words.contains(x, y);
    }

    @Override
    public final Optional<Target> targetAt(double x, double y) {
        for (Button button : buttons()) {
            if (button.area().contains(x, y)) {
                return Optional.of(button.target());
            }
        }
        return words.linkAt(x, y).map(Target.Open::new);
    }

    @Override
    public final List<Target> targets() {
        List<Target> all = new ArrayList<>();
        buttons().forEach(button -> all.add(button.target()));
        words.rich().links().forEach(link -> all.add(new Target.Open(link)));
        return all;
    }

    private List<Button> buttons() {
        List<Button> all = new ArrayList<>(problem == null ? List.of() : problem.buttons());
        if (more != null) {
            all.add(more);
        }
        return all;
    }
}
