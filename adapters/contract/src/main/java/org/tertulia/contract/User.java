package org.tertulia.contract;

import org.tertulia.model.Address;

/**
 * An account on the server, or one that is to be made there.
 *
 * @param name what people and rooms call them: the part of the address that is theirs alone
 */
public record User(String name, Address address, String password) {}
