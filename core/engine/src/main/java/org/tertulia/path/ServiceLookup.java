package org.tertulia.path;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import javax.naming.Context;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;
import org.tertulia.network.NetworkPath.ServiceRecord;

/** SRV records (RFC 2782) from the system's DNS servers, through the JDK's own client. */
final class ServiceLookup {

    private static final int MAX_RECORDS = 100;

    private final String servers;
    private final Duration bound;

    /** @param servers such as {@code dns://127.0.0.1:5353}, or {@code dns:} for those of the system */
    ServiceLookup(String servers, Duration bound) {
        this.servers = servers;
        this.bound = bound;
    }

    static ServiceLookup system() {
        return new ServiceLookup("dns:", Duration.ofSeconds(5));
    }

    /** As {@link org.tertulia.network.NetworkPath#services}. */
    List<ServiceRecord> services(String name) {
        Host host;
        try {
            // Strict, because JNDI takes a name with a colon for an address of any kind.
            host = Host.parse(name);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
        if (host.literal().isPresent() || host.onion()) return List.of();
        try {
            var found = Waiting.atMost((int) bound.toMillis(), () -> query(host.name()));
            return ordered(found, RandomGenerator.getDefault());
        } catch (IOException | ExecutionException | TimeoutException e) {
            return List.of();
        }
    }

    private List<ServiceRecord> query(String name) throws NamingException {
        var environment = new Hashtable<String, String>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        environment.put(Context.PROVIDER_URL, servers);
        environment.put("com.sun.jndi.dns.timeout.initial", "1000");
        environment.put("com.sun.jndi.dns.timeout.retries", "2");
        var context = new InitialDirContext(environment);
        try {
            var records = new ArrayList<ServiceRecord>();
            var attribute =
                    context.getAttributes(name + ".", new String[] {"SRV"}).get("SRV");
            for (int i = 0; attribute != null && i < Math.min(attribute.size(), MAX_RECORDS); i++) {
                parse(attribute.get(i).toString()).ifPresent(records::add);
            }
            return records;
        } finally {
            context.close();
        }
    }

    /** From "priority weight port target." */
    static Optional<ServiceRecord> parse(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 4) return Optional.empty();
        try {
            int priority = number(parts[0]);
            int weight = number(parts[1]);
            int port = number(parts[2]);
            String target = parts[3].equals(".") ? "." : Host.parse(parts[3]).name();
            return Optional.of(new ServiceRecord(target, port, priority, weight));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static int number(String text) {
        int number = Integer.parseInt(text);
        if (number < 0 || number > 65_535) throw new IllegalArgumentException("out of bounds");
        return number;
    }

    /** Lowest priority first; inside one, each next record is drawn with a chance in proportion to its weight. */
    static List<ServiceRecord> ordered(List<ServiceRecord> records, RandomGenerator random) {
        var left = new ArrayList<>(records);
        // Records of weight 0 stand first, as the RFC asks, so that they have a very small chance and not none.
        Collections.shuffle(left, random);
        left.sort((one, other) -> Integer.compare(one.weight(), other.weight()));
        var result = new ArrayList<ServiceRecord>();
        while (!left.isEmpty()) {
            int priority = left.stream().mapToInt(ServiceRecord::priority).min().getAsInt();
            var group =
                    left.stream().filter(each -> each.priority() == priority).toList();
            var next = draw(group, random);
            left.remove(next);
            result.add(next);
        }
        return result;
    }

    private static ServiceRecord draw(List<ServiceRecord> group, RandomGenerator random) {
        int sum = group.stream().mapToInt(ServiceRecord::weight).sum();
        int drawn = random.nextInt(sum + 1);
        int running = 0;
        for (var record : group) {
            running += record.weight();
            if (running >= drawn) return record;
        }
        return group.getLast();
    }
}
