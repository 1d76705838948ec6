package org.tertulia.swing.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Completes the names of people in what is being written: the first that fits, then the next each time, and back. At
 * the beginning it addresses them, {@code Ana: }.
 */
public final class NameCompletion {

    private final Supplier<List<String>> names;
    private @Nullable Cycle cycle;

    /** @param names of those who may be meant, the likeliest first */
    public NameCompletion(Supplier<List<String>> names) {
        this.names = names;
    }

    /** What to put in the place of {@code from .. to}; the caret goes behind it. */
    public record Edit(int from, int to, String with) {}

    /** Names that fit the same beginning, and what stands in its place now. */
    private static final class Cycle {
        final List<String> found;
        final int from;
        String text;
        int caret;
        int index;

        Cycle(List<String> found, int from, String text, int caret, int index) {
            this.found = found;
            this.from = from;
            this.text = text;
            this.caret = caret;
            this.index = index;
        }
    }

    /**
     * @param forward or back; back leads nowhere before there was a way forward
     * @return {@code null} when there is nothing to complete
     */
    public @Nullable Edit next(String text, int caret, boolean forward) {
        Cycle going = cycle;
        if (going == null || !going.text.equals(text) || going.caret != caret) {
            going = forward ? begin(text, caret) : null;
        } else if (going.found.size() == 1) {
            going = null;
        } else {
            going.index = Math.floorMod(going.index + (forward ? 1 : -1), going.found.size());
        }
        cycle = going;
        return going == null ? null : edit(going, text, caret);
    }

    private static Edit edit(Cycle going, String text, int caret) {
        Edit edit = put(going.found.get(going.index), text, going.from, caret);
        going.text = text.substring(0, edit.from) + edit.with + text.substring(caret);
        going.caret = edit.from + edit.with.length();
        return edit;
    }

    private static Edit put(String name, String text, int from, int to) {
        String behind = text.substring(to);
        boolean first = text.substring(0, from).isBlank();
        boolean spaced = !behind.isEmpty() && Character.isWhitespace(behind.charAt(0));
        return new Edit(from, to, name + (first ? ":" : "") + (spaced ? "" : " "));
    }

    /** Where the word before the caret begins. */
    public static int wordStart(String text, int caret) {
        int from = caret;
        while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) from--;
        return from;
    }

    /** What stands behind the sign of a word that begins with {@code @}, up to the caret; {@code null} where none does. */
    public static @Nullable String asked(String text, int caret) {
        int from = wordStart(text, caret);
        return from < caret && text.charAt(from) == '@' ? text.substring(from + 1, caret) : null;
    }

    /** Puts a name that was chosen in the place of the word before the caret. */
    public static Edit choose(String name, String text, int caret) {
        return put(name, text, wordStart(text, caret), caret);
    }

    private @Nullable Cycle begin(String text, int caret) {
        int from = wordStart(text, caret);
        String word = text.substring(from, caret);
        List<String> found = fitting(word.startsWith("@") ? word.substring(1) : word);
        return found.isEmpty() ? null : new Cycle(found, from, text, caret, 0);
    }

    /** All names, where nothing has been typed yet. */
    public List<String> offered(String beginning) {
        return beginning.isBlank() ? names.get() : fitting(beginning);
    }

    /** Names that begin so, then those in which a word does. */
    private List<String> fitting(String beginning) {
        NameMatch match = new NameMatch(beginning);
        if (match.isEmpty()) return List.of();
        LinkedHashSet<String> whole = new LinkedHashSet<>();
        LinkedHashSet<String> parts = new LinkedHashSet<>();
        for (String name : names.get()) {
            int rank = match.rank(name);
            if (rank == 0) whole.add(name);
            else if (rank == 1) parts.add(name);
        }
        List<String> all = new ArrayList<>(whole);
        all.addAll(parts);
        return all;
    }
}
