package org.tertulia.swing.view;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Presentation;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.NetworkLooks;

/**
 * Sentences of the core and of the networks, which come up in English, in the person's language: those that the words of
 * either have under {@code said.}, with {@code {0}} for what varies. What a server has said is none of them. Event
 * thread only.
 */
final class Said {

    private static final String PREFIX = "said.";
    private static final String VARIES = "{0}";

    private static @Nullable Said current;

    private final List<Presentation> networks;
    private final Locale language;
    private final Map<String, String> whole = new HashMap<>();
    private final Map<Pattern, String> varying = new LinkedHashMap<>();

    private Said(List<Presentation> networks, Locale language) {
        this.networks = networks;
        this.language = language;
        Messages.translations(PREFIX).forEach(this::learn);
        for (Presentation network : networks) {
            network.words().getOrDefault("en", Map.of()).forEach((key, english) -> {
                if (key.startsWith(PREFIX))
                    learn(english, network.word(language.getLanguage(), key).orElse(english));
            });
        }
    }

    private void learn(String english, String translated) {
        int at = english.indexOf(VARIES);
        if (at < 0) {
            whole.put(english, translated);
        } else {
            String pattern = Pattern.quote(english.substring(0, at))
                    + "(.*)"
                    + Pattern.quote(english.substring(at + VARIES.length()));
            varying.put(Pattern.compile(pattern, Pattern.DOTALL), translated);
        }
    }

    /** Empty when it is no sentence of ours. */
    static Optional<String> translated(String detail) {
        List<Presentation> networks = NetworkLooks.all();
        Said now = current;
        if (now == null || !now.networks.equals(networks) || !now.language.equals(Locale.getDefault())) {
            now = new Said(networks, Locale.getDefault());
            current = now;
        }
        return now.find(detail);
    }

    private String said(String detail) {
        return find(detail).orElse(detail);
    }

    private Optional<String> find(String detail) {
        String known = whole.get(detail);
        if (known != null) return Optional.of(known);
        for (Map.Entry<Pattern, String> each : varying.entrySet()) {
            Matcher matcher = each.getKey().matcher(detail);
            // one sentence may carry another
            if (matcher.matches()) return Optional.of(each.getValue().replace(VARIES, said(matcher.group(1))));
        }
        return Optional.empty();
    }
}
