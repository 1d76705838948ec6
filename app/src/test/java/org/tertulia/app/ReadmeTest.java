package org.tertulia.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tertulia.irc.IrcNetwork;
import org.tertulia.matrix.MatrixNetwork;
import org.tertulia.model.Capabilities;
import org.tertulia.network.Network;
import org.tertulia.xmpp.XmppNetwork;

/** The README is short, and its table says of each network what the network and the kit say. */
final class ReadmeTest {
    private static final int MOST_LINES = 80;
    private static final Map<String, Network> NETWORKS = new LinkedHashMap<>();

    static {
        NETWORKS.put("XMPP", new XmppNetwork());
        NETWORKS.put("Matrix", new MatrixNetwork());
        NETWORKS.put("IRC", new IrcNetwork());
    }

    /** What must stand in a network's cell. */
    private static final Map<String, Function<Network, String>> FEATURES = new LinkedHashMap<>();

    static {
        FEATURES.put("Make an account from here, where the server lets you", scenario("register"));
        FEATURES.put("Contacts who are asked first", scenario("be asked for contact"));
        FEATURES.put("Who is there, and their status", ReadmeTest::presence);
        FEATURES.put("Who is typing", scenario("typing"));
        FEATURES.put("Rooms: make, join, topic, members", scenario("room create and join, members"));
        FEATURES.put("Remove and ban from rooms", scenario("ban"));
        FEATURES.put("What was said while you were away", scenario("history after being away"));
        FEATURES.put("Ticks beyond \"the server has it\"", ReadmeTest::ticks);
        FEATURES.put("End-to-end encryption", ReadmeTest::encryption);
        FEATURES.put("Pictures of people", network -> yes(network.capabilities().can(Capabilities.AVATARS)));
        FEATURES.put("Block on all your devices", scenario("the list of the blocked is the same in another client"));
        FEATURES.put(
                "A proxy such as Tor, and nothing past it",
                scenario("SOCKS proxy: no byte and no name look-up goes elsewhere"));
        FEATURES.put(
                "Killed while sending: nothing twice, nothing lost in silence",
                scenario("app killed while sending: what nobody can know shows as perhaps sent"));
    }

    @Test
    void theTableSaysWhatTheNetworksAndTheKitSay() {
        List<List<String>> wanted = new ArrayList<>();
        FEATURES.forEach((feature, cell) -> {
            List<String> row = new ArrayList<>(List.of(feature));
            NETWORKS.values().forEach(network -> row.add(cell.apply(network)));
            wanted.add(row);
        });
        assertEquals(lines(wanted), lines(Page.read("README.md").rows()));
        assertTrue(
                Page.read("README.md").lines().contains("| | " + String.join(" | ", NETWORKS.keySet()) + " |"),
                "the order of the networks");
    }

    @Test
    void itIsShortAndNamesTwoCommandsToSetUpAndOnePrerequisite() {
        List<String> lines = Page.read("README.md").lines();
        assertTrue(lines.size() <= MOST_LINES, lines.size() + " lines");
        int from = lines.indexOf("```") + 1;
        assertEquals(
                List.of("./tertulia demo", "./tertulia test", "```"), lines.subList(from, from + 3), "the first block");
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("You need a JDK 25")));
    }

    private static String lines(List<List<String>> rows) {
        return String.join(
                "\n", rows.stream().map(row -> String.join(" | ", row)).toList());
    }

    private static String yes(boolean yes) {
        return yes ? "yes" : "no";
    }

    /** As the last run against the network's real server left it. */
    private static Function<Network, String> scenario(String name) {
        Page table = Page.read("docs/networks.md");
        List<String> head = Page.cells(table.lines().stream()
                .filter(line -> line.startsWith("| scenario |"))
                .findFirst()
                .orElseThrow());
        List<String> row = table.rows().stream()
                .filter(cells -> cells.getFirst().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("docs/networks.md has no " + name));
        return network -> yes(row.get(head.indexOf(network.id())).startsWith("yes"));
    }

    private static String presence(Network network) {
        return switch (network.capabilities().level(Capabilities.PRESENCE)) {
            case FULL -> "yes";
            case PARTIAL -> "partly";
            default -> "no";
        };
    }

    private static String ticks(Network network) {
        if (!network.capabilities().can(Capabilities.RECEIPTS)) return "no";
        return scenario("receipts to delivered").apply(network).equals("yes") ? "delivered" : "read";
    }

    /** Whoever can encrypt tells for each conversation whether it is. */
    private static String encryption(Network network) {
        Path folder = FolderMapTest.root().resolve("adapters/" + network.id() + "/src/main");
        try (Stream<Path> files = Files.walk(folder)) {
            return yes(files.filter(Files::isRegularFile).anyMatch(ReadmeTest::tellsEncryption));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean tellsEncryption(Path file) {
        try {
            return Files.readString(file).contains("EncryptionTold");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
