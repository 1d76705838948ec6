package org.tertulia.engine;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.Body;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Participant;
import org.tertulia.store.Store;

/**
 * Whether what somebody says in a room names us: what the room calls us, or our address, as a whole word, whatever the
 * case. On the core's thread only.
 */
final class Mentions {

    /** Nobody looks for a name behind so many characters. */
    private static final int MOST_CHARACTERS = 20_000;

    /** Written without spaces, or with endings right behind a name: there, a word has no visible end. */
    private static final Set<UnicodeScript> DENSE = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private final Store store;
    private final LiveState live;

    Mentions(Store store, LiveState live) {
        this.store = store;
        this.live = live;
    }

    boolean in(AccountId account, ConversationId room, Body body) {
        if (body.style() == Body.Style.UNREADABLE || body.text().isEmpty()) return false;
        String text = body.text();
        String folded = fold(text.substring(0, Math.min(text.length(), MOST_CHARACTERS)));
        for (String name : names(account, room)) if (named(folded, fold(name))) return true;
        return false;
    }

    /** While we are not in the room, what we want to be called there, or the first part of our address. */
    private Set<String> names(AccountId account, ConversationId room) {
        Set<String> names = new LinkedHashSet<>();
        Participant self = live.self(room);
        Account known = live.account(account);
        if (self != null) names.add(self.name());
        else names.add(store.conversations().nick(room));
        if (known != null) {
            String address = known.address().value();
            names.add(address);
            if (self == null && names.contains("")) names.add(local(address));
        }
        names.remove("");
        return names;
    }

    private static String local(String address) {
        String plain = address.startsWith("@") ? address.substring(1) : address;
        int end = plain.indexOf(plain.contains("@") ? '@' : ':');
        return end < 0 ? plain : plain.substring(0, end);
    }

    static boolean named(String text, String name) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            if (whole(text, at, at + name.length()) && !inAddress(text, at, at + name.length())) return true;
        }
        return false;
    }

    /** One form for all ways to write the same letters (NFKC), and no case (upper, then lower: ß finds ss). */
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    private static boolean whole(String text, int from, int to) {
        int first = text.codePointAt(from);
        int last = text.codePointBefore(to);
        return (dense(first) || !goesOn(text, from, false)) && (dense(last) || !goesOn(text, to, true));
    }

    /** Whether the word goes on beyond its edge: a hyphen belongs to it when there is more of it behind. */
    private static boolean goesOn(String text, int at, boolean forward) {
        if (forward ? at >= text.length() : at <= 0) return false;
        int next = forward ? text.codePointAt(at) : text.codePointBefore(at);
        if (next == '-') return goesOn(text, forward ? at + 1 : at - 1, forward);
        int type = Character.getType(next);
        return Character.isLetterOrDigit(next)
                || next == '_'
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean dense(int point) {
        return DENSE.contains(UnicodeScript.of(point));
    }

    /** In somebody else's address, or in a link, a name is only part of another one. */
    private static boolean inAddress(String text, int from, int to) {
        int start = from;
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) start--;
        String before = text.substring(start, from);
        if (before.contains("://") || before.startsWith("www.")) return true;
        boolean at = to < text.length() && text.charAt(to) == '@';
        return at && to + 1 < text.length() && Character.isLetterOrDigit(text.codePointAt(to + 1));
    }
}
