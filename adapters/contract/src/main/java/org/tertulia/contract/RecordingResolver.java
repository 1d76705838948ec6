package org.tertulia.contract;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The JVM's name look-up, which remembers what was asked while somebody wants to know. */
public final class RecordingResolver extends InetAddressResolverProvider {

    private static final List<Record> RECORDS = new CopyOnWriteArrayList<>();

    /** Names that the whole JVM has looked up since this was made. */
    public static final class Record implements AutoCloseable {
        private final List<String> names = new CopyOnWriteArrayList<>();

        public List<String> names() {
            return names;
        }

        @Override
        public void close() {
            RECORDS.remove(this);
        }
    }

    /** Of everybody in this JVM; to be closed. */
    public static Record record() {
        Record record = new Record();
        RECORDS.add(record);
        return record;
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        InetAddressResolver real = configuration.builtinResolver();
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
                RECORDS.forEach(record -> record.names().add(host));
                return real.lookupByName(host, policy);
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                RECORDS.forEach(record -> record.names().add("an address, backwards"));
                return real.lookupByAddress(address);
            }
        };
    }

    @Override
    public String name() {
        return "recording";
    }
}
