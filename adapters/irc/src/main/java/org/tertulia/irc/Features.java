package org.tertulia.irc;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tertulia.model.Participant.Role;

/** What a server can do: enabled capabilities (IRCv3) and RPL_ISUPPORT. Written by who reads the wire, read by all. */
final class Features {

    /** What we ask for where it is offered. */
    static final Set<String> WANTED = Set.of(
            "account-notify",
            "account-tag",
            "away-notify",
            "batch",
            "chghost",
            "echo-message",
            "extended-join",
            "extended-monitor",
            "draft/extended-monitor",
            "invite-notify",
            "labeled-response",
            "message-tags",
            "multi-prefix",
            "server-time",
            "setname");

    /** Kinds of channel modes: lists of masks, with a parameter always, when it is set, never. */
    static final int LISTS = 0;

    static final int KEYS = 1;
    static final int LIMITS = 2;
    static final int FLAGS = 3;

    /** No server has so many; who goes on is not listened to. */
    private static final int MOST_TOKENS = 500;

    private final Set<String> enabled = ConcurrentHashMap.newKeySet();
    private final Map<String, String> supported = new ConcurrentHashMap<>();
    private volatile CaseMapping mapping = CaseMapping.RFC1459;

    void enable(String capabilities) {
        for (String each : capabilities.split(" ", -1)) {
            if (each.startsWith("-")) enabled.remove(each.substring(1));
            else if (knows(each)) enabled.add(each);
        }
    }

    /** Whether a capability means anything to us. */
    static boolean knows(String capability) {
        return WANTED.contains(capability) || capability.equals("sasl");
    }

    void disable(String capabilities) {
        for (String each : capabilities.split(" ", -1)) enabled.remove(each);
    }

    boolean has(String capability) {
        return enabled.contains(capability);
    }

    /** RPL_ISUPPORT: our nick, the tokens, a word for people. */
    void supports(Line line) {
        for (int i = 1; i < line.params().size() - 1; i++) {
            String token = line.params().get(i);
            int equals = token.indexOf('=');
            if (token.startsWith("-")) supported.remove(token.substring(1));
            else if (supported.size() >= MOST_TOKENS) break;
            else if (equals < 0) supported.put(token, "");
            else supported.put(token.substring(0, equals), token.substring(equals + 1));
        }
        mapping = CaseMapping.of(supported.getOrDefault("CASEMAPPING", "rfc1459"));
    }

    /** The number of a token, where there is one. */
    Optional<Integer> number(String token) {
        String value = supported.getOrDefault(token, "");
        boolean digits = !value.isEmpty() && value.length() < 9 && value.chars().allMatch(Character::isDigit);
        return digits ? Optional.of(Integer.valueOf(value)) : Optional.empty();
    }

    boolean supports(String token) {
        return supported.containsKey(token);
    }

    String fold(String name) {
        return mapping.fold(name);
    }

    boolean channel(String target) {
        String types = supported.getOrDefault("CHANTYPES", "#&");
        return !target.isEmpty() && types.indexOf(target.charAt(0)) >= 0;
    }

    /** A target without the mark that limits it to some of a channel (STATUSMSG). */
    String withoutStatus(String target) {
        String marks = supported.getOrDefault("STATUSMSG", "");
        boolean marked = target.length() > 1 && marks.indexOf(target.charAt(0)) >= 0 && channel(target.substring(1));
        return marked ? target.substring(1) : target;
    }

    /** Whether answers and echoes say which line of ours they are for. */
    boolean labels() {
        return has("labeled-response") && has("batch") && has("message-tags");
    }

    // ---- power in channels (PREFIX=(ov)@+)

    private String modes() {
        String prefix = supported.getOrDefault("PREFIX", "(ov)@+");
        return prefix.startsWith("(") && prefix.indexOf(')') > 0 ? prefix.substring(1, prefix.indexOf(')')) : "";
    }

    private String marks() {
        String prefix = supported.getOrDefault("PREFIX", "(ov)@+");
        return prefix.substring(prefix.indexOf(')') + 1);
    }

    boolean powerMode(char mode) {
        return modes().indexOf(mode) >= 0;
    }

    /** The mode that a mark before a nick stands for, or 0. */
    char modeOf(char mark) {
        int index = marks().indexOf(mark);
        return index < 0 || index >= modes().length() ? 0 : modes().charAt(index);
    }

    /** Whether a channel mode takes a parameter. */
    boolean takesParameter(char mode, boolean set) {
        if (powerMode(mode)) return true;
        for (int i = 0; i < FLAGS; i++) if (channelModes(i).indexOf(mode) >= 0) return i < LIMITS || set;
        return false;
    }

    /** Those of one kind (CHANMODES=A,B,C,D). */
    String channelModes(int kind) {
        String[] kinds = supported.getOrDefault("CHANMODES", "b,k,l,imnpst").split(",", -1);
        return kind < kinds.length ? kinds[kind] : "";
    }

    /** What a token says, or empty. */
    String value(String token) {
        return supported.getOrDefault(token, "");
    }

    /** @param modes those that somebody has */
    static Role role(String modes) {
        if (modes.indexOf('q') >= 0) return Role.OWNER;
        if (modes.indexOf('a') >= 0) return Role.ADMIN;
        if (modes.indexOf('o') >= 0 || modes.indexOf('h') >= 0) return Role.MODERATOR;
        return Role.MEMBER;
    }
}
