package org.tertulia.irc;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.tertulia.model.ActionResult;
import org.tertulia.model.ActionResult.Row;
import org.tertulia.model.Outcome;

/**
 * The channels of a network (LIST), which may be a hundred thousand: the largest are kept, as they come, and what there
 * is after a while is the answer.
 */
final class ChannelList {

    private static final int ENTRY = 322;
    private static final int END = 323;
    private static final Set<Integer> REFUSED = Set.of(263, 416, 421, 481);
    private static final int MOST = ActionResult.Table.MOST_ROWS;
    private static final long SECONDS = 20;

    private final Connection connection;
    private final String wanted;
    private final PriorityQueue<Entry> largest = new PriorityQueue<>(Comparator.comparingInt(Entry::people));
    private int seen;

    private record Entry(String channel, int people, String topic) {}

    private ChannelList(Connection connection, String search) {
        this.connection = connection;
        wanted = search.toLowerCase(Locale.ROOT);
    }

    /** @param search what must be in the name or the topic; empty: any */
    static CompletionStage<Outcome<ActionResult>> ask(Connection connection, String search) {
        return new ChannelList(connection, search.strip()).ask();
    }

    private CompletionStage<Outcome<ActionResult>> ask() {
        CompletableFuture<Outcome<ActionResult>> answer = connection
                .collect(
                        question(), this::take, line -> line.numeric() == END, line -> REFUSED.contains(line.numeric()))
                .thenApply(outcome -> outcome.map(_ -> table(true)))
                .toCompletableFuture();
        // a slow server has told something by then, which is more than nothing
        return answer.copy().orTimeout(SECONDS, TimeUnit.SECONDS).exceptionally(late -> Outcome.done(table(false)));
    }

    /** Who is alone in a channel waits for nobody; leave those out where the server can. */
    private String question() {
        boolean byPeople = connection.features.value("ELIST").contains("U");
        return byPeople && wanted.isEmpty() ? "LIST >1" : "LIST";
    }

    /** On the thread that reads. @return false: nothing of it is collected elsewhere */
    private boolean take(Line line) {
        if (line.numeric() != ENTRY) return false;
        String channel = line.param(1);
        String topic = line.param(3);
        boolean found = wanted.isEmpty()
                || channel.toLowerCase(Locale.ROOT).contains(wanted)
                || topic.toLowerCase(Locale.ROOT).contains(wanted);
        if (found) add(new Entry(Formatting.line(channel), people(line.param(2)), Formatting.line(topic)));
        return false;
    }

    private synchronized void add(Entry entry) {
        seen++;
        largest.add(entry);
        if (largest.size() > MOST) largest.remove();
    }

    private static int people(String text) {
        boolean digits = !text.isEmpty() && text.length() < 9 && text.chars().allMatch(Character::isDigit);
        return digits ? Integer.parseInt(text) : 0;
    }

    private synchronized ActionResult table(boolean complete) {
        List<Row> rows = largest.stream()
                .sorted(Comparator.comparingInt(Entry::people).reversed().thenComparing(Entry::channel))
                .map(each -> new Row(
                        List.of(each.channel, Integer.toString(each.people), each.topic),
                        connection.addresses.address(each.channel),
                        null))
                .toList();
        boolean more = !complete || seen > rows.size();
        return new ActionResult.Table("Channels", List.of("Channel", "People", "Topic"), rows, more);
    }
}
