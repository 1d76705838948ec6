package org.tertulia.engine;

import org.tertulia.network.Session;

/** A session that is open, with its ways in and out. */
record SessionSlot(Session session, SessionSink sink, Sender sender) {}
