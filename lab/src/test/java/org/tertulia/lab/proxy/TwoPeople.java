package org.tertulia.lab.proxy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tertulia.contract.NetworkUnderTest;
import org.tertulia.contract.Peer;
import org.tertulia.contract.RecordingResolver;
import org.tertulia.contract.Story;
import org.tertulia.contract.User;
import org.tertulia.model.Address;
import org.tertulia.network.AccountSettings;

/**
 * The process outside, whose system calls are watched: two apps that sign in by host name as two people would, write to
 * each other and in a room, and one of them is restarted. Ends with its input at the latest.
 */
public final class TwoPeople {

    /** How its last line begins: the names follow. */
    static final String LOOKED_UP = "names looked up: ";

    private TwoPeople() {}

    /** @param args the network and the proxy, if there is one; the two accounts are on stdin, a line each */
    public static void main(String[] args) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (RecordingResolver.Record lookups = RecordingResolver.record()) {
            try {
                meet(Hidden.valueOf(args[0]), List.of(args).subList(1, args.length), in);
            } finally {
                System.out.println(LOOKED_UP + lookups.names());
            }
        }
        // as the app does: an HTTP client's idle thread would keep this for a minute
        System.exit(0);
    }

    private static void meet(Hidden hidden, List<String> proxy, BufferedReader in) throws Exception {
        try (Story story = Story.on(hidden.subject())) {
            User one = user(story.net(), in.readLine());
            User two = user(story.net(), in.readLine());
            Thread.ofPlatform().daemon().name("parent").start(() -> endWith(in));
            Map<String, String> settings = new HashMap<>(story.net().settings());
            settings.put(AccountSettings.HOST, hidden.host());
            for (String each : proxy) settings.put(AccountSettings.PROXY, each);
            talk(story, story.signIn(story.app(), one, settings), story.signIn(story.app(), two, settings));
        }
    }

    private static User user(NetworkUnderTest net, String line) {
        String[] parts = line.split("\t", 3);
        return new User(parts[0], new Address(net.network().id(), parts[1]), parts[2]);
    }

    private static void talk(Story story, Peer alice, Peer bob) {
        story.befriend(alice, bob);
        alice.says(bob, "through the proxy");
        bob.sees(alice, "through the proxy");
        bob.says(alice, "and back");
        alice.sees(bob, "and back");
        Address room = alice.creates(story.net().freshRoom("meeting"));
        bob.joins(room);
        bob.saysIn(room, "here as well");
        alice.seesIn(room, bob, "here as well");
        alice.restarts();
        bob.says(alice.isOnline(), "and again");
        alice.sees(bob, "and again");
    }

    /** Without a parent nobody watches. */
    private static void endWith(BufferedReader parent) {
        try {
            while (parent.readLine() != null) continue;
        } catch (IOException e) {
            System.err.println("the parent has gone: " + e.getMessage());
        }
        Runtime.getRuntime().halt(2);
    }
}
