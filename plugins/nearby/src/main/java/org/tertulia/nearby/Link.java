package org.tertulia.nearby;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceEvent;
import javax.jmdns.ServiceInfo;
import javax.jmdns.ServiceListener;
import javax.jmdns.impl.JmDNSImpl;
import javax.jmdns.impl.ServiceInfoImpl;
import org.jspecify.annotations.Nullable;

/** One interface of ours: what is announced behind it, by us and by others, over mDNS (RFC 6762, 6763). */
final class Link implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Link.class.getName());

    static final String TYPE = "_presence._tcp.local.";

    /** The library keeps whatever is announced: more names than this is somebody who floods. */
    private static final int MOST_CACHED = 20_000;

    private static final int MOST_ADDRESSES = 16;

    private final Nic nic;
    private final int port;
    private final Ear ear;
    private final JmDNS dns;
    private final ServiceInfoImpl ours;
    private final Thread announcer;
    private final Object lock = new Object();
    /** What others are to read; guarded by {@link #lock}. */
    private byte[] record;

    private final CountDownLatch announced = new CountDownLatch(1);

    /** Hears on threads of the library, and does not wait. */
    interface Ear {

        void seen(Sighting sighting);

        /** @param name as it was announced */
        void gone(String link, String name);
    }

    /**
     * Joins, and starts to announce us. Blocks for moments.
     *
     * @param name what we would like to be called; who comes second to a name gets another
     */
    Link(Nic nic, String name, int port, byte[] record, Ear ear) throws IOException {
        this.nic = nic;
        this.port = port;
        this.ear = ear;
        // a name of its own for our address: the computer's may belong to another program, and is nobody's business
        String host = "tertulia-" + UUID.randomUUID().toString().substring(0, 8);
        dns = JmDNS.create(nic.address(), host);
        ours = (ServiceInfoImpl) ServiceInfo.create(TYPE, name, port, 0, 0, record);
        this.record = record;
        dns.addServiceListener(TYPE, new Listener());
        dns.registerService(ours);
        announcer = Thread.ofVirtual().name("nearby-announcer").start(this::announce);
    }

    Nic nic() {
        return nic;
    }

    /** What we are called here; may change until we are {@link #announced}. */
    String name() {
        return ours.getName();
    }

    /** Waits until others can see us. */
    boolean announced(long millis) throws InterruptedException {
        return announced.await(millis, TimeUnit.MILLISECONDS);
    }

    /** Does not block; others see it a second or two later. */
    void announce(byte[] changed) {
        synchronized (lock) {
            record = changed;
            lock.notifyAll();
        }
    }

    /** The library forgets a change that comes while it still announces the last one. */
    private void announce() {
        try {
            while (true) {
                synchronized (lock) {
                    while (Arrays.equals(record, ours.getTextBytes())) lock.wait();
                }
                while (!ours.isAnnounced()) Thread.sleep(50);
                synchronized (lock) {
                    ours.setText(record);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks once more about somebody who should be there. Does not block. */
    void ask(String name) {
        dns.requestServiceInfo(TYPE, name, 1);
    }

    boolean flooded() {
        return dns instanceof JmDNSImpl kept && kept.getCache().size() > MOST_CACHED;
    }

    private final class Listener implements ServiceListener {

        @Override
        public void serviceAdded(ServiceEvent event) {
            dns.requestServiceInfo(TYPE, event.getName(), 1);
        }

        @Override
        public void serviceRemoved(ServiceEvent event) {
            if (!event.getName().isEmpty()) ear.gone(nic.name(), event.getName());
        }

        @Override
        public void serviceResolved(ServiceEvent event) {
            try {
                Sighting sighting = sighting(event.getName(), event.getInfo());
                if (sighting == null) return;
                if (self(sighting)) announced.countDown();
                else ear.seen(sighting);
            } catch (RuntimeException e) {
                // the library's own idea of a record that somebody has made up
                LOG.log(Level.DEBUG, "an announcement could not be read", e);
            }
        }
    }

    private @Nullable Sighting sighting(String name, @Nullable ServiceInfo info) {
        if (name.isEmpty() || info == null || info.getPort() <= 0 || info.getPort() > 0xFFFF) return null;
        List<InetAddress> addresses = Arrays.stream(info.getInetAddresses())
                .limit(MOST_ADDRESSES)
                .distinct()
                .toList();
        if (addresses.isEmpty()) return null;
        List<InetAddress> reachable =
                addresses.stream().filter(nic::reaches).map(nic::behind).toList();
        byte[] record = info.getTextBytes();
        Profile profile = Profile.of(record == null ? new byte[0] : record);
        return new Sighting(name, nic.name(), this::name, addresses, reachable, info.getPort(), profile);
    }

    private boolean self(Sighting sighting) {
        return sighting.port() == port && sighting.addresses().contains(nic.address());
    }

    /** Says good-bye. Blocks, two seconds as a rule. */
    @Override
    public void close() {
        announcer.interrupt();
        try {
            dns.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the good-bye did not go out", e);
        }
    }
}
