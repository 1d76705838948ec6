package org.tertulia.matrix.crypto

import de.connect2x.trixnity.client.store.RoomStateStore
import de.connect2x.trixnity.client.store.getByStateKey
import de.connect2x.trixnity.clientserverapi.model.sync.Sync
import de.connect2x.trixnity.core.model.RoomId
import de.connect2x.trixnity.core.model.events.ClientEvent.RoomEvent
import de.connect2x.trixnity.core.model.events.ClientEvent.RoomEvent.StateEvent
import de.connect2x.trixnity.core.model.events.m.room.MemberEventContent
import de.connect2x.trixnity.core.model.events.m.room.Membership
import kotlinx.coroutines.flow.first

/**
 * Leaves out of a sync whoever is where they were. A server may tell a member again whenever it likes ("lazy-loading room
 * members", after a restart of its own for one), and Trixnity takes everybody who is told for somebody new: they are given
 * the key of our messages once more, which then opens only what follows, and some programs (matrix-nio) forget the better
 * one for it.
 */
internal class ToldAgain(private val states: RoomStateStore) {

    suspend fun without(sync: Sync.Response): Sync.Response {
        val rooms = sync.room ?: return sync
        val join = rooms.join?.mapValues { (id, room) -> news(id, room) } ?: return sync
        return sync.copy(room = rooms.copy(join = Sync.Response.Rooms.RoomMap(join)))
    }

    private suspend fun news(id: RoomId, room: Sync.Response.Rooms.JoinedRoom): Sync.Response.Rooms.JoinedRoom {
        val now = HashMap<String, Membership?>()
        val state = room.state?.events?.filter { moves(id, it, now) }
        val timeline = room.timeline?.events?.filter { moves(id, it, now) }
        return room.copy(state = room.state?.copy(events = state), timeline = room.timeline?.copy(events = timeline))
    }

    /** @param now what this sync has told before */
    private suspend fun moves(id: RoomId, event: RoomEvent<*>, now: MutableMap<String, Membership?>): Boolean {
        val content = event.content as? MemberEventContent ?: return true
        val who = (event as? StateEvent<*>)?.stateKey ?: return true
        val before = if (who in now) now[who] else states.getByStateKey<MemberEventContent>(id, who).first()?.content?.membership
        now[who] = content.membership
        return content.membership != before
    }
}
