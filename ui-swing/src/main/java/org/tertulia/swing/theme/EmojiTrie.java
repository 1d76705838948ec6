package org.tertulia.swing.theme;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Drawings by their code points, so that the longest one can be found while reading on. */
final class EmojiTrie {
    private final Map<Integer, EmojiTrie> next = new HashMap<>(2);
    private @Nullable String code;

    static EmojiTrie of(Collection<String> codes) {
        EmojiTrie root = new EmojiTrie();
        codes.forEach(root::add);
        return root;
    }

    @Nullable
    EmojiTrie next(int codePoint) {
        return next.get(codePoint);
    }

    @Nullable
    String code() {
        return code;
    }

    private void add(String name) {
        EmojiTrie node = this;
        for (int from = 0; from <= name.length(); ) {
            int dash = name.indexOf('-', from);
            int end = dash < 0 ? name.length() : dash;
            node = node.next.computeIfAbsent(Integer.parseInt(name, from, end, 16), point -> new EmojiTrie());
            from = end + 1;
        }
        node.code = name;
    }
}
