package org.tertulia.irc;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.tertulia.model.Address;
import org.tertulia.model.Failure.Kind;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.network.Rooms;

/** Channels: what we ask of them. What they tell us comes by {@link ChannelEvents}. */
final class IrcRooms implements Rooms {

    private static final Set<Integer> JOIN_REFUSED =
            Set.of(403, 405, 407, 437, 448, 470, 471, 473, 474, 475, 476, 477, 480, 489, 495, 520, 926);
    private static final Set<Integer> REFUSED = Set.of(401, 403, 404, 441, 442, 443, 461, 477, 481, 482, 484, 520, 972);

    private final Abilities abilities;

    IrcRooms(Abilities abilities) {
        this.abilities = abilities;
    }

    @Override
    public CompletionStage<Outcome<Address>> resolve(String typed) {
        return abilities.with(connection -> {
            String network = "@" + connection.addresses.network();
            String[] words = typed.strip().split("\\s+", 2);
            String name = words[0];
            if (name.endsWith(network)) name = name.substring(0, name.length() - network.length());
            if (!connection.features.channel(name)) name = "#" + name;
            Outcome<Address> room = Addresses.typed(name + network);
            if (words.length > 1 && room instanceof Outcome.Done<Address>(var address))
                connection.keys.put(Addresses.name(address), words[1]);
            return CompletableFuture.completedFuture(room);
        });
    }

    @Override
    public CompletionStage<Outcome<Nothing>> join(Address room, String nick) {
        return abilities.with(connection -> {
            String channel = Addresses.name(room);
            if (connection.channels.inside(channel)) return Abilities.ok();
            String key = connection.keys.of(channel);
            return connection.request(
                    key == null ? Line.of("JOIN", channel) : Line.of("JOIN", channel, key),
                    line -> line.command().equals("366") && connection.same(line.param(1), channel),
                    refused(connection, channel, JOIN_REFUSED));
        });
    }

    private static Predicate<Line> refused(Connection connection, String about, Set<Integer> numerics) {
        return line -> numerics.contains(line.numeric())
                && (connection.same(line.param(1), about) || connection.same(line.param(2), about));
    }

    /** IRC makes a channel by entering it, so entering one where people are is the conflict. */
    @Override
    public CompletionStage<Outcome<Address>> create(Address room, String name, String nick) {
        return join(room, nick)
                .thenCompose(joined -> abilities.with(connection -> {
                    Channel channel = connection.channels.find(Addresses.name(room));
                    boolean others = channel != null && channel.members().size() > 1;
                    if (!(joined instanceof Outcome.Done<Nothing>) || !others)
                        return CompletableFuture.completedFuture(joined.map(_ -> room));
                    return leave(room)
                            .thenApply(left -> Outcome.failed(Kind.CONFLICT, "There is a channel of this name"));
                }));
    }

    @Override
    public CompletionStage<Outcome<Nothing>> leave(Address room) {
        return abilities.with(connection -> {
            String channel = Addresses.name(room);
            if (connection.channels.find(channel) == null) return Abilities.ok();
            return connection.request(
                    Line.of("PART", channel),
                    line -> line.command().equals("PART")
                            && connection.self(line.nick())
                            && connection.same(line.param(0), channel),
                    refused(connection, channel, REFUSED));
        });
    }

    @Override
    public CompletionStage<Outcome<Nothing>> invite(Address room, Address who, String text) {
        return abilities.with(connection -> {
            String channel = Addresses.name(room);
            String guest = Addresses.name(who);
            return connection.request(
                    Line.of("INVITE", guest, channel),
                    line -> line.command().equals("341") && connection.same(line.param(1), guest),
                    refused(connection, channel, REFUSED).or(refused(connection, guest, REFUSED)));
        });
    }

    /** IRC carries no such word; the invitation is simply not taken up. */
    @Override
    public CompletionStage<Outcome<Nothing>> decline(Address room, Address from) {
        return Abilities.ok();
    }

    @Override
    public CompletionStage<Outcome<Nothing>> topic(Address room, String topic) {
        return abilities.with(connection -> {
            String channel = Addresses.name(room);
            return connection.request(
                    Line.saying("TOPIC", channel, topic),
                    line -> line.command().equals("TOPIC")
                            && connection.self(line.nick())
                            && connection.same(line.param(0), channel),
                    refused(connection, channel, REFUSED));
        });
    }

    @Override
    public CompletionStage<Outcome<Nothing>> kick(Address room, Address occupant, String text) {
        return abilities.with(connection -> {
            String channel = Addresses.name(room);
            String victim = Addresses.name(occupant);
            String line = text.isBlank() ? Line.of("KICK", channel, victim) : Line.of("KICK", channel, victim, text);
            return connection.request(
                    line,
                    answer -> answer.command().equals("KICK")
                            && connection.same(answer.param(0), channel)
                            && connection.same(answer.param(1), victim),
                    refused(connection, channel, REFUSED).or(refused(connection, victim, REFUSED)));
        });
    }

    /** Whoever comes from where they come from; then out with them. */
    @Override
    public CompletionStage<Outcome<Nothing>> ban(Address room, Address occupant, String text) {
        return abilities.with(connection -> new Masks(connection)
                .ban(Addresses.name(room), Addresses.name(occupant))
                .thenCompose(banned -> banned instanceof Outcome.Done<Nothing>
                        ? kick(room, occupant, text)
                        : CompletableFuture.completedFuture(banned)));
    }
}
