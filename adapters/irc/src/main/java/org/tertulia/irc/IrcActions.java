package org.tertulia.irc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.tertulia.irc.Channel.Member;
import org.tertulia.model.Action;
import org.tertulia.model.ActionResult;
import org.tertulia.model.ActionScope;
import org.tertulia.model.Address;
import org.tertulia.model.Failure.Kind;
import org.tertulia.model.LoginStep.Field;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.model.Secret;
import org.tertulia.network.Actions;

/** What IRC has of its own: WHOIS, modes, masks, power, the channel list, another nick. */
record IrcActions(Abilities abilities) implements Actions {

    static final String MASK = "mask";
    private static final String NICK = "nick";
    private static final String MODES = "modes";
    private static final String SEARCH = "search";
    private static final Set<Integer> NICK_REFUSED = Set.of(431, 432, 433, 435, 436, 437, 438, 447, 484);

    // ---- what there is

    @Override
    public CompletionStage<Outcome<List<Action>>> actions(ActionScope scope) {
        return abilities.with(
                connection -> CompletableFuture.completedFuture(Outcome.done(offered(connection, scope))));
    }

    private static List<Action> offered(Connection connection, ActionScope scope) {
        Address room = scope.room();
        Address who = scope.who();
        Channel channel = room == null ? null : connection.channels.find(Addresses.name(room));
        if (room != null && channel == null) return List.of();
        if (channel == null) return who == null ? ofAccount() : List.of(new Action("whois", "Who is this?"));
        return who == null
                ? ofRoom(connection, channel)
                : ofMember(connection, channel, channel.member(Addresses.name(who)));
    }

    private static List<Action> ofAccount() {
        return List.of(
                new Action("list", "List of channels", List.of(field(SEARCH, "Search", "", false))),
                new Action("whois", "Who is…", List.of(field(NICK, "Nick", "", true))),
                new Action("nick", "Another nick", List.of(field(NICK, "Nick", "", true))));
    }

    private static List<Action> ofRoom(Connection connection, Channel channel) {
        List<Action> all = new ArrayList<>();
        all.add(new Action("modes", "Channel modes"));
        for (MaskList list : MaskList.values()) {
            if (list.in(connection.features)) all.add(new Action(list.action, list.title));
        }
        if (powerful(connection, channel)) {
            Field mask = field(MASK, "Nick or mask", "*!*@host.example", true);
            all.add(new Action("ban", "Ban a mask", List.of(mask)));
            if (MaskList.QUIETS.in(connection.features)) all.add(new Action("quiet", "Silence", List.of(mask)));
            for (Power power : Power.values()) {
                if (power.in(connection.features)) {
                    all.add(new Action(power.action, power.label, List.of(field(NICK, "Nick", "", true))));
                }
            }
            all.add(new Action("mode", "Set modes by hand", List.of(field(MODES, "Modes", "+m", false))));
        }
        all.addAll(ofAccount());
        return all;
    }

    private static List<Action> ofMember(Connection connection, Channel channel, @Nullable Member member) {
        List<Action> all = new ArrayList<>();
        all.add(new Action("whois", "Who is this?"));
        if (member == null || !powerful(connection, channel)) return all;
        for (Power power : Power.values()) {
            boolean has = member.modes().indexOf(power.mode) >= 0;
            if (power.in(connection.features) && has != power.on) all.add(new Action(power.action, power.label));
        }
        boolean other = !connection.self(member.nick());
        if (other && MaskList.QUIETS.in(connection.features)) all.add(new Action("quiet", "Silence"));
        return all;
    }

    private static Field field(String key, String label, String hint, boolean required) {
        return new Field(key, label, Field.Kind.TEXT, "", hint, required, false);
    }

    /** Whether we may change anything there. */
    private static boolean powerful(Connection connection, Channel channel) {
        Member self = channel.member(connection.nick());
        return self != null && self.modes().chars().anyMatch(mode -> "qaoh".indexOf(mode) >= 0);
    }

    /** What members may be given, or lose. */
    private enum Power {
        OP('o', true, "op", "Make operator"),
        DEOP('o', false, "deop", "Operator no more"),
        VOICE('v', true, "voice", "Give a voice"),
        DEVOICE('v', false, "devoice", "Take the voice away");

        private final char mode;
        private final boolean on;
        private final String action;
        private final String label;

        Power(char mode, boolean on, String action, String label) {
            this.mode = mode;
            this.on = on;
            this.action = action;
            this.label = label;
        }

        boolean in(Features features) {
            return features.powerMode(mode);
        }
    }

    // ---- doing it

    @Override
    public CompletionStage<Outcome<ActionResult>> run(
            ActionScope scope, String action, Map<String, String> values, Map<String, Secret> secrets) {
        return abilities.with(connection -> {
            Address room = scope.room();
            Address who = scope.who();
            String nick = who == null ? values.getOrDefault(NICK, "").strip() : Addresses.name(who);
            return switch (action) {
                case "whois" -> nick.isEmpty() ? missing("Whom?") : Whois.show(connection, nick);
                case "nick" -> rename(connection, nick);
                case "list" -> ChannelList.ask(connection, values.getOrDefault(SEARCH, ""));
                default ->
                    room == null
                            ? unknown()
                            : inRoom(connection, Addresses.name(room), action, withMask(values, nick), nick);
            };
        });
    }

    /** About a member, the mask is their nick. */
    private static Map<String, String> withMask(Map<String, String> values, String nick) {
        if (values.containsKey(MASK) || nick.isEmpty()) return values;
        Map<String, String> all = new HashMap<>(values);
        all.put(MASK, nick);
        return all;
    }

    private static CompletionStage<Outcome<ActionResult>> inRoom(
            Connection connection, String name, String action, Map<String, String> values, String nick) {
        Channel channel = connection.channels.find(name);
        boolean may = channel != null && powerful(connection, channel);
        MaskList shown = MaskList.shownBy(action);
        if (shown != null) return shown.ask(connection, name, may);
        MaskList lifted = MaskList.liftedBy(action);
        if (lifted != null) return mask(connection, name, lifted, false, values);
        for (Power power : Power.values()) {
            if (power.action.equals(action)) {
                if (nick.isEmpty()) return missing("Whom?");
                String modes = (power.on ? "+" : "-") + power.mode;
                return new ChannelModes(connection, name).raw(List.of(modes, nick));
            }
        }
        return switch (action) {
            case "modes" ->
                values.keySet().stream().anyMatch(key -> key.startsWith("mode-"))
                        ? new ChannelModes(connection, name).set(values)
                        : new ChannelModes(connection, name).show(may);
            case "mode" -> mode(connection, name, values.getOrDefault(MODES, "").strip(), may);
            case "ban" -> mask(connection, name, MaskList.BANS, true, values);
            case "quiet" -> mask(connection, name, MaskList.QUIETS, true, values);
            default -> unknown();
        };
    }

    private static CompletionStage<Outcome<ActionResult>> mode(
            Connection connection, String channel, String modes, boolean may) {
        ChannelModes all = new ChannelModes(connection, channel);
        return modes.isEmpty() ? all.show(may) : all.raw(List.of(modes.split("\\s+")));
    }

    private static CompletionStage<Outcome<ActionResult>> mask(
            Connection connection, String channel, MaskList list, boolean on, Map<String, String> values) {
        String typed = values.getOrDefault(MASK, "").strip();
        if (typed.isEmpty()) return missing("Whom?");
        String mask = on ? Masks.of(typed) : typed;
        return new Masks(connection).set(channel, list.mode, on, mask).thenApply(IrcActions::quietly);
    }

    /** For this connection: the next begins with the nick of the account again. */
    private static CompletionStage<Outcome<ActionResult>> rename(Connection connection, String nick) {
        if (nick.isEmpty()) return missing("What do you want to be called?");
        String before = connection.nicks.want(nick);
        return connection
                .request(
                        Line.of("NICK", nick),
                        line -> line.command().equals("NICK") && line.param(0).equals(nick),
                        line -> NICK_REFUSED.contains(line.numeric()))
                .thenApply(outcome -> {
                    if (outcome instanceof Outcome.Failed) connection.nicks.want(before);
                    return quietly(outcome);
                });
    }

    static Outcome<ActionResult> quietly(Outcome<Nothing> outcome) {
        return outcome.map(_ -> new ActionResult.Done(""));
    }

    static CompletionStage<Outcome<ActionResult>> done(String text) {
        return CompletableFuture.completedFuture(Outcome.done(new ActionResult.Done(text)));
    }

    private static CompletionStage<Outcome<ActionResult>> missing(String what) {
        return Abilities.failed(Kind.REJECTED, what);
    }

    private static CompletionStage<Outcome<ActionResult>> unknown() {
        return Abilities.failed(Kind.UNSUPPORTED, "There is no such action here.");
    }
}
