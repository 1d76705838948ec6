package org.tertulia.swing.view;

import org.tertulia.model.Address;

/** The number behind somebody's colours: the same for an address wherever it is shown. */
final class Seeds {

    private Seeds() {}

    static int of(Address address) {
        String name = address.device().isEmpty() ? address.value() : address.device();
        int hash = name.hashCode();
        hash = (hash ^ (hash >>> 16)) * 0x7feb352d;
        hash = (hash ^ (hash >>> 15)) * 0x846ca68b;
        return (hash ^ (hash >>> 16)) & 0x7fffffff;
    }
}
