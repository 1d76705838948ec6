package org.tertulia.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The table network x scenario in {@code docs/networks.md}: a run renews the column of its own network only. */
final class NetworksTable {

    static final String PASSED = "yes";

    private static final String BEGIN = "<!-- kit: begin (written by the run of the kit) -->";
    private static final String END = "<!-- kit: end -->";
    private static final String HEAD = """
            # Networks
            What every adapter must be able to do, told once in the kit (`adapters/contract`) and run for every network
            against its real server. "yes" has passed; "yes, foreign" has passed as well with another implementation at
            the far end; anything else is the kit's reason why that network cannot have it.

            """;

    private NetworksTable() {}

    /** @param ours with our own messenger at both ends @param foreign the same with a foreign one, or empty */
    record Cell(String ours, String foreign) {

        String text() {
            if (!ours.equals(PASSED)) return "no: " + ours;
            return foreign.equals(PASSED) ? "yes, foreign" : PASSED;
        }
    }

    static void renew(Path file, String network, Map<String, Cell> column) {
        try {
            String old = Files.exists(file) ? Files.readString(file) : HEAD + BEGIN + "\n" + END + "\n";
            int begin = old.indexOf(BEGIN) + BEGIN.length();
            int end = old.indexOf(END);
            if (begin < BEGIN.length() || end < begin) throw new IllegalStateException(file + " has lost its markers");
            Map<String, Map<String, String>> columns = parse(old.substring(begin, end));
            Map<String, String> mine = new LinkedHashMap<>();
            column.forEach((scenario, cell) -> mine.put(scenario, cell.text()));
            columns.put(network, mine);
            String table = "\n" + render(new ArrayList<>(column.keySet()), columns);
            String renewed = old.substring(0, begin) + table + old.substring(end);
            if (renewed.equals(old)) return;
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, renewed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Map<String, String>> parse(String table) {
        Map<String, Map<String, String>> columns = new TreeMap<>();
        List<String> networks = List.of();
        for (String line : table.lines().filter(l -> l.startsWith("|")).toList()) {
            List<String> cells = cells(line);
            if (networks.isEmpty()) {
                networks = cells.subList(1, cells.size());
                for (String network : networks) columns.put(network, new LinkedHashMap<>());
            } else if (!cells.getFirst().startsWith("-")) {
                for (int i = 0; i < networks.size(); i++) {
                    columns.getOrDefault(networks.get(i), Map.of()).put(cells.getFirst(), cells.get(i + 1));
                }
            }
        }
        return columns;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.substring(1, line.length() - 1).split("\\|", -1)) cells.add(cell.strip());
        return cells;
    }

    private static String render(List<String> scenarios, Map<String, Map<String, String>> columns) {
        StringBuilder out = new StringBuilder("| scenario |");
        columns.keySet().forEach(network -> out.append(' ').append(network).append(" |"));
        out.append("\n|---|").append("---|".repeat(columns.size())).append('\n');
        for (String scenario : scenarios) {
            out.append("| ").append(scenario).append(" |");
            columns.values()
                    .forEach(c -> out.append(' ')
                            .append(c.getOrDefault(scenario, "not run"))
                            .append(" |"));
            out.append('\n');
        }
        for (String network : columns.keySet()) {
            Exceptions.noForeignEnd(network)
                    .ifPresent(why -> out.append("\nNo foreign far end for ")
                            .append(network)
                            .append(": ")
                            .append(why)
                            .append(".\n"));
            Exceptions.oneLineOnly(network)
                    .ifPresent(why -> out.append("\nLonger messages on ")
                            .append(network)
                            .append(" arrive in several: ")
                            .append(why)
                            .append(".\n"));
        }
        return out.toString();
    }
}
