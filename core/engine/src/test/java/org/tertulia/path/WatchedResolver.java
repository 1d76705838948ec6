package org.tertulia.path;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolver.LookupPolicy;
import java.net.spi.InetAddressResolverProvider;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The name look-up of the whole test JVM: the system's own, but watched, and with names that a test may add. */
public final class WatchedResolver extends InetAddressResolverProvider {

    static final List<String> ASKED = new CopyOnWriteArrayList<>();
    static final Map<String, List<InetAddress>> KNOWN = new ConcurrentHashMap<>();

    @Override
    public InetAddressResolver get(Configuration configuration) {
        return new Resolver(configuration.builtinResolver());
    }

    @Override
    public String name() {
        return "watched";
    }

    private record Resolver(InetAddressResolver system) implements InetAddressResolver {

        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
            ASKED.add(host);
            var known = KNOWN.get(host);
            return known == null ? system.lookupByName(host, policy) : known.stream();
        }

        @Override
        public String lookupByAddress(byte[] address) throws UnknownHostException {
            ASKED.add("reverse");
            return system.lookupByAddress(address);
        }
    }
}
