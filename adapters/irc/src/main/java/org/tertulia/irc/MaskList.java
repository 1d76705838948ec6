package org.tertulia.irc;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.ActionResult;
import org.tertulia.model.ActionResult.Next;
import org.tertulia.model.ActionResult.Row;
import org.tertulia.model.Outcome;

/**
 * One of the lists of masks that a channel keeps.
 *
 * @param action shows it
 * @param lift takes one out
 */
enum MaskList {
    BANS('b', 367, 368, "bans", "unban", "Bans", "Lift the ban"),
    QUIETS('q', 728, 729, "quiets", "unquiet", "Silenced", "Let them speak"),
    EXCEPTIONS('e', 348, 349, "exceptions", "unexcept", "Never banned", "Take off the list"),
    INVITATIONS('I', 346, 347, "invitations", "uninvite", "Always invited", "Take off the list");

    private static final Set<Integer> FAILED = Set.of(403, 442, 461, 472, 477, 482);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

    final char mode;
    private final int entry;
    private final int end;
    final String action;
    final String lift;
    final String title;
    private final String lifting;

    MaskList(char mode, int entry, int end, String action, String lift, String title, String lifting) {
        this.mode = mode;
        this.entry = entry;
        this.end = end;
        this.action = action;
        this.lift = lift;
        this.title = title;
        this.lifting = lifting;
    }

    /** Whether this server's channels have it. */
    boolean in(Features features) {
        return features.channelModes(Features.LISTS).indexOf(mode) >= 0 && !features.powerMode(mode);
    }

    static @Nullable MaskList shownBy(String action) {
        for (MaskList each : values()) if (each.action.equals(action)) return each;
        return null;
    }

    static @Nullable MaskList liftedBy(String action) {
        for (MaskList each : values()) if (each.lift.equals(action)) return each;
        return null;
    }

    /** @param may whether we can take entries out */
    CompletionStage<Outcome<ActionResult>> ask(Connection connection, String channel, boolean may) {
        return connection
                .collect(
                        Line.of("MODE", channel, "+" + mode),
                        line -> line.numeric() == entry && connection.same(line.param(1), channel),
                        line -> line.numeric() == end && connection.same(line.param(1), channel),
                        line -> FAILED.contains(line.numeric()) && connection.same(line.param(1), channel))
                .thenApply(answer -> answer.map(lines -> table(lines, may)));
    }

    private ActionResult table(List<Line> lines, boolean may) {
        List<Row> rows = new ArrayList<>();
        for (Line line : lines) {
            // RPL_QUIETLIST names the mode before the mask
            int at = entry == 728 ? 3 : 2;
            String mask = line.param(at);
            Next next = may ? new Next(lift, lifting, Map.of(IrcActions.MASK, mask)) : null;
            rows.add(new Row(List.of(mask, setter(line.param(at + 1)), time(line.param(at + 2))), null, next));
        }
        return new ActionResult.Table(title, List.of("Mask", "Set by", "Since"), rows, false);
    }

    private static String setter(String source) {
        int end = source.indexOf('!');
        return end < 0 ? source : source.substring(0, end);
    }

    /** Seconds since 1970, as people read them. */
    static String time(String seconds) {
        boolean digits =
                !seconds.isEmpty() && seconds.length() < 12 && seconds.chars().allMatch(Character::isDigit);
        return digits ? TIME.format(Instant.ofEpochSecond(Long.parseLong(seconds))) : "";
    }
}
