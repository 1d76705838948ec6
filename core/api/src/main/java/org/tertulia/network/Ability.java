package org.tertulia.network;

/**
 * Something that some networks can do: one small interface each. Methods do not block; they are called from any thread
 * of the core's, only while connected, and their stages complete on any thread and never exceptionally.
 */
public interface Ability {}
