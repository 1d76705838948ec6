package org.tertulia.contract;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tertulia.network.Network;

/** How the scenarios of one run went. When all of them did what they should, the table in the documents is renewed. */
final class Outcomes {

    private final Map<String, String> ours = new TreeMap<>();
    private final Map<String, String> foreign = new TreeMap<>();

    synchronized void passed(String scenario, boolean foreignEnd) {
        (foreignEnd ? foreign : ours).put(scenario, NetworksTable.PASSED);
    }

    synchronized void excused(String scenario, boolean foreignEnd, String why) {
        (foreignEnd ? foreign : ours).put(scenario, why);
    }

    synchronized void write(Class<?> contract, Network network) {
        Map<String, NetworksTable.Cell> column = new LinkedHashMap<>();
        Optional<String> reason = Exceptions.noForeignEnd(network.id());
        for (Scenario scenario : scenarios(contract)) {
            String own = ours.get(scenario.value());
            String other = scenario.foreign() && reason.isEmpty() ? foreign.get(scenario.value()) : "";
            if (own == null || other == null) return;
            column.put(scenario.value(), new NetworksTable.Cell(own, other));
        }
        if (Exceptions.ours(network.id()))
            document().ifPresent(file -> NetworksTable.renew(file, network.id(), column));
    }

    /** In the order of the topics, and inside one by name: the same in every run. */
    static List<Scenario> scenarios(Class<?> contract) {
        return Arrays.stream(contract.getMethods())
                .filter(method -> method.isAnnotationPresent(Scenario.class))
                .sorted(Comparator.comparing((Method m) -> topic(m.getDeclaringClass()))
                        .thenComparing(m -> m.getAnnotation(Scenario.class).value()))
                .map(method -> method.getAnnotation(Scenario.class))
                .toList();
    }

    private static int topic(Class<?> declaring) {
        return Arrays.asList(NetworkContract.class.getInterfaces()).indexOf(declaring);
    }

    /** Only inside this project's checkout. */
    private static Optional<Path> document() {
        @Nullable Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("adapters/contract/pom.xml")))
            folder = folder.getParent();
        return Optional.ofNullable(folder).map(root -> root.resolve("docs/networks.md"));
    }
}
