package org.tertulia.irc;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The channels that we are in. Changed by the thread that reads, read by all. */
final class Channels {

    private static final int MOST = 2000;

    private final Features features;
    private final Map<String, Channel> channels = new ConcurrentHashMap<>();

    Channels(Features features) {
        this.features = features;
    }

    @Nullable
    Channel find(String name) {
        return channels.get(features.fold(name));
    }

    /** Whether we are in it, and its members are known. */
    boolean inside(String name) {
        Channel channel = find(name);
        return channel != null && channel.complete;
    }

    /** A server that takes us into more channels than anybody is in is not followed. */
    void enter(String name) {
        if (channels.size() < MOST) channels.put(features.fold(name), new Channel(name, features));
    }

    boolean leave(String name) {
        return channels.remove(features.fold(name)) != null;
    }

    List<Channel> all() {
        return List.copyOf(channels.values());
    }

    List<Channel> of(String nick) {
        return channels.values().stream().filter(c -> c.member(nick) != null).toList();
    }
}
