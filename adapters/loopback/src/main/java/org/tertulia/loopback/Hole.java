package org.tertulia.loopback;

/** A stretch of an archive that is missing, both ends excluded. Its token is how the core names it. */
record Hole(long low, long high) {

    String token() {
        return low + "-" + high;
    }

    static Hole parse(String token) {
        int dash = token.indexOf('-');
        return new Hole(Long.parseLong(token.substring(0, dash)), Long.parseLong(token.substring(dash + 1)));
    }
}
