package org.tertulia.model;

/**
 * Where somebody or some room can be reached on a network.
 *
 * @param scheme the network's scheme, in lower case: {@code xmpp}, {@code matrix}, {@code irc}, {@code loopback}
 * @param value the network's own canonical form without the device: a bare JID (RFC 7622), a Matrix id, a nick
 * @param device what tells two devices or occupants of {@code value} apart (an XMPP resource), or empty
 */
public record Address(String scheme, String value, String device) implements Comparable<Address> {

    /** Longest value or device kept; a network that sends more is cut by its adapter before it gets here. */
    public static final int MAX_LENGTH = 3071;

    public Address {
        if (scheme.isEmpty() || value.isEmpty())
            throw new IllegalArgumentException("an address needs scheme and value");
        if (value.length() > MAX_LENGTH || device.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("address too long");
        }
    }

    public Address(String scheme, String value) {
        this(scheme, value, "");
    }

    /** The same address without its device. */
    public Address bare() {
        return device.isEmpty() ? this : new Address(scheme, value, "");
    }

    public Address withDevice(String other) {
        return new Address(scheme, value, other);
    }

    @Override
    public int compareTo(Address other) {
        int c = scheme.compareTo(other.scheme);
        if (c == 0) c = value.compareTo(other.value);
        return c == 0 ? device.compareTo(other.device) : c;
    }

    /** As a person writes it: {@code value} or {@code value/device}, without the scheme. */
    @Override
    public String toString() {
        return device.isEmpty() ? value : value + "/" + device;
    }
}
