package org.tertulia.irc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.tertulia.model.ActionResult;
import org.tertulia.model.ActionResult.Next;
import org.tertulia.model.ActionResult.Row;
import org.tertulia.model.LoginStep;
import org.tertulia.model.LoginStep.Field;
import org.tertulia.model.Outcome;

/** How a channel is set: as a form for who may change it, else as a table. */
record ChannelModes(Connection connection, String channel) {

    private static final int IS = 324;
    private static final Set<Integer> FAILED = Set.of(403, 442, 461, 467, 472, 477, 481, 482, 696);
    private static final String FIELD = "mode-";
    private static final String WAS = "was-";

    /** What is known of a mode on every network. */
    private static final Map<Character, String> KNOWN = known();

    private static Map<Character, String> known() {
        Map<Character, String> known = new LinkedHashMap<>();
        known.put('i', "Only who is invited may come in");
        known.put('m', "Only who has a voice may speak");
        known.put('n', "Nothing from outside");
        known.put('t', "Only operators set the topic");
        known.put('s', "Secret: in no list");
        known.put('p', "Private");
        known.put('c', "No colours");
        known.put('C', "No CTCP");
        return known;
    }

    /** Modes that are set, with their parameters. */
    private record Now(Map<Character, String> set) {}

    CompletionStage<Outcome<ActionResult>> show(boolean may) {
        return connection
                .collect(Line.of("MODE", channel), this::answers, this::answers, this::refuses)
                .thenApply(answer -> answer.map(lines -> lines.isEmpty() ? new Now(Map.of()) : now(lines.getFirst()))
                        .map(now -> may ? form(now) : table(now)));
    }

    private boolean answers(Line line) {
        return line.numeric() == IS && connection.same(line.param(1), channel);
    }

    private boolean refuses(Line line) {
        return FAILED.contains(line.numeric()) && connection.same(line.param(1), channel);
    }

    private Now now(Line line) {
        Map<Character, String> set = new LinkedHashMap<>();
        int next = 3;
        for (char c : line.param(2).toCharArray()) {
            if (c == '+') continue;
            set.put(c, connection.features.takesParameter(c, true) ? line.param(next++) : "");
        }
        return new Now(set);
    }

    private ActionResult table(Now now) {
        List<Row> rows = new ArrayList<>();
        now.set.forEach(
                (mode, parameter) -> rows.add(new Row(label(mode), parameter.isEmpty() ? "+" + mode : parameter)));
        return new ActionResult.Table("Channel modes", List.of(), rows, false);
    }

    private ActionResult form(Now now) {
        List<Field> fields = new ArrayList<>();
        Map<String, String> was = new LinkedHashMap<>();
        String flags = connection.features.channelModes(Features.FLAGS);
        for (char c : KNOWN.keySet()) if (flags.indexOf(c) >= 0) fields.add(flag(c, now, false));
        if (connection.features.channelModes(Features.KEYS).indexOf('k') >= 0) fields.add(text('k', now));
        if (connection.features.channelModes(Features.LIMITS).indexOf('l') >= 0) fields.add(text('l', now));
        for (char c : flags.toCharArray()) if (!KNOWN.containsKey(c)) fields.add(flag(c, now, true));
        fields.forEach(field -> was.put(WAS + field.key(), field.value()));
        LoginStep.Form form = new LoginStep.Form("action.irc.modes", "Channel modes", "", fields, null);
        return new ActionResult.Form(form, new Next("modes", "Set", was));
    }

    private static Field flag(char mode, Now now, boolean advanced) {
        boolean set = now.set.containsKey(mode);
        return new Field(FIELD + mode, label(mode), Field.Kind.FLAG, Boolean.toString(set), "", false, advanced);
    }

    private static Field text(char mode, Now now) {
        Field.Kind kind = mode == 'l' ? Field.Kind.NUMBER : Field.Kind.TEXT;
        return new Field(FIELD + mode, label(mode), kind, now.set.getOrDefault(mode, ""), "", false, false);
    }

    private static String label(char mode) {
        return switch (mode) {
            case 'k' -> "Password";
            case 'l' -> "Most people";
            default -> KNOWN.getOrDefault(mode, "+" + mode);
        };
    }

    /** @param values of the form, and what it showed before */
    CompletionStage<Outcome<ActionResult>> set(Map<String, String> values) {
        StringBuilder on = new StringBuilder();
        StringBuilder off = new StringBuilder();
        List<String> onParameters = new ArrayList<>();
        List<String> offParameters = new ArrayList<>();
        values.forEach((key, value) -> {
            String before = values.getOrDefault(WAS + key, "");
            if (!key.startsWith(FIELD)
                    || key.length() != FIELD.length() + 1
                    || value.strip().equals(before)) return;
            char mode = key.charAt(FIELD.length());
            boolean takes = connection.features.takesParameter(mode, true);
            boolean wanted = takes ? !value.isBlank() : Boolean.parseBoolean(value);
            (wanted ? on : off).append(mode);
            if (takes && wanted) onParameters.add(value.strip());
            else if (connection.features.takesParameter(mode, false)) offParameters.add(before);
        });
        if (on.isEmpty() && off.isEmpty()) return IrcActions.done("");
        List<String> words = new ArrayList<>();
        words.add((on.isEmpty() ? "" : "+" + on) + (off.isEmpty() ? "" : "-" + off));
        words.addAll(onParameters);
        words.addAll(offParameters);
        return raw(words);
    }

    /** As the person wrote them: {@code +o nick}. */
    CompletionStage<Outcome<ActionResult>> raw(List<String> words) {
        List<String> params = new ArrayList<>(List.of(channel));
        params.addAll(words);
        return connection
                .fenced(Line.of("MODE", params.toArray(String[]::new)), this::refuses)
                .thenApply(IrcActions::quietly);
    }
}
