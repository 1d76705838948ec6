package org.tertulia.irc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Identity;

/** One channel that we are in, and who else is. Changed by the thread that reads only. */
final class Channel {

    /** More than this are not kept: no server allows it. */
    private static final int MOST = 200_000;

    final String name;
    volatile String topic = "";
    /** Whether the list of members has come to its end. */
    volatile boolean complete;

    private final Features features;
    private final Map<String, Member> members = new ConcurrentHashMap<>();

    /**
     * @param modes of power: {@code ov}
     * @param away what they say about it, or {@code null} when they are there
     */
    record Member(String nick, String modes, @Nullable String away, Identity identity) {

        Member with(char mode, boolean set) {
            String without = modes.replace(String.valueOf(mode), "");
            return new Member(nick, set ? without + mode : without, away, identity);
        }

        Member called(String other) {
            return new Member(other, modes, away, identity);
        }

        Member saying(@Nullable String words) {
            return new Member(nick, modes, words, identity);
        }

        Member being(Identity other) {
            return new Member(nick, modes, away, other);
        }
    }

    Channel(String name, Features features) {
        this.name = name;
        this.features = features;
    }

    @Nullable
    Member member(String nick) {
        return members.get(features.fold(nick));
    }

    Member put(Member member) {
        if (members.size() < MOST) members.put(features.fold(member.nick()), member);
        return member;
    }

    boolean remove(String nick) {
        return members.remove(features.fold(nick)) != null;
    }

    List<Member> members() {
        return new ArrayList<>(members.values());
    }

    /** One word of RPL_NAMREPLY: marks of power, nick, perhaps {@code !user@host}. */
    void named(String word) {
        int at = 0;
        StringBuilder modes = new StringBuilder();
        while (at < word.length() && features.modeOf(word.charAt(at)) != 0) {
            modes.append(features.modeOf(word.charAt(at++)));
        }
        int end = word.indexOf('!', at);
        String nick = end < 0 ? word.substring(at) : word.substring(at, end);
        Member known = member(nick);
        if (nick.isEmpty()) return;
        put(new Member(
                nick,
                modes.toString(),
                known == null ? null : known.away(),
                known == null ? Identity.UNTOLD : known.identity()));
    }
}
