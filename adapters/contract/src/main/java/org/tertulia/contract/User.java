package org.tertulia.contract;

import org.tertulia.model.Address;

/**
 * An account on the server, or one that is to be made there.
 *
 * @param name what people call them: the part of the address before the at sign
 */
public record User(String name, Address address, String password) {}
