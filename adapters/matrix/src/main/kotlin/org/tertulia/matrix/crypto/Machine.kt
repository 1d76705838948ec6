package org.tertulia.matrix.crypto

import de.connect2x.trixnity.client.CurrentSyncState
import de.connect2x.trixnity.client.MatrixClientConfiguration
import de.connect2x.trixnity.client.store.OlmCryptoStore
import de.connect2x.trixnity.client.store.Room
import de.connect2x.trixnity.client.store.RoomStateStore
import de.connect2x.trixnity.client.store.RoomStore
import de.connect2x.trixnity.client.store.getByStateKey
import de.connect2x.trixnity.client.user.LoadMembersService
import de.connect2x.trixnity.clientserverapi.client.MatrixClientServerApiClient
import de.connect2x.trixnity.clientserverapi.client.SyncEvents
import de.connect2x.trixnity.clientserverapi.client.SyncState
import de.connect2x.trixnity.clientserverapi.model.sync.SyncResponseSerializer
import de.connect2x.trixnity.core.model.RoomId
import de.connect2x.trixnity.core.model.events.ClientEvent.RoomEvent
import de.connect2x.trixnity.core.model.events.DecryptedMegolmEvent
import de.connect2x.trixnity.core.model.events.MessageEventContent
import de.connect2x.trixnity.core.model.events.m.room.EncryptedMessageEventContent.MegolmEncryptedMessageEventContent
import de.connect2x.trixnity.core.model.events.m.room.EncryptionEventContent
import de.connect2x.trixnity.core.serialization.events.EventContentSerializerMappings
import de.connect2x.trixnity.crypto.olm.OlmEncryptionService
import de.connect2x.trixnity.crypto.olm.OlmEncryptionService.DecryptMegolmError
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.job
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import kotlinx.coroutines.withTimeoutOrNull
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonObject
import okhttp3.OkHttpClient
import org.koin.core.Koin
import kotlin.time.Duration.Companion.seconds

/**
 * This device's part in end-to-end encryption (Olm and Megolm): what Trixnity does of it, behind plain strings of JSON. Our own
 * sync loop tells it what the server says, our own sender asks it to encrypt. All methods block, and are safe for any thread.
 */
@OptIn(kotlinx.serialization.ExperimentalSerializationApi::class)
class Machine private constructor(private val di: Koin, private val sync: OwnSync) : AutoCloseable {

    private val json: Json = di.get()
    private val syncs = SyncResponseSerializer(json, di.get<EventContentSerializerMappings>())
    private val rooms: RoomStore = di.get()
    private val states: RoomStateStore = di.get()
    private val olm: OlmEncryptionService = di.get()
    private val sessions: OlmCryptoStore = di.get()
    private val members: LoadMembersService = di.get()

    companion object {
        private val PATIENCE = 25.seconds

        /**
         * Opens the device, or makes its keys and publishes them.
         *
         * @throws Exception what the network or the vault answered
         */
        @JvmStatic
        fun open(client: OkHttpClient, baseUrl: String, token: String, user: String, device: String, vault: Vault): Machine {
            val sync = OwnSync()
            val di = runBlocking { device(client, baseUrl, token, user, device, vault, sync) }
            return Machine(di, sync)
        }
    }

    /**
     * What the server has told, as a sync response: to-device messages, device lists, key counts, and of encrypted rooms the
     * members and the rules. Returns when all of it is done and durable.
     */
    fun receive(response: String, first: Boolean) = runBlocking {
        if (first) sync.currentSyncState.value = SyncState.INITIAL_SYNC
        sync.emit(SyncEvents(json.decodeFromString(syncs, response)))
        sync.currentSyncState.value = SyncState.RUNNING
    }

    /** The connection is gone: nothing is asked of the server until it tells something again. */
    fun pause() {
        sync.currentSyncState.value = SyncState.STOPPED
    }

    /** The room is encrypted from now on, for ever. @param rules content of its m.room.encryption */
    fun encrypted(room: String, rules: String) = runBlocking {
        val id = RoomId(room)
        rooms.update(id) { (it ?: Room(id)).copy(encrypted = true) }
        if (states.getByStateKey<EncryptionEventContent>(id).first() == null) {
            val content = json.decodeFromString<EncryptionEventContent>(rules)
            states.save(
                RoomEvent.StateEvent(
                    content,
                    id = de.connect2x.trixnity.core.model.EventId("\$ours"),
                    sender = di.get<de.connect2x.trixnity.core.UserInfo>().userId,
                    roomId = id,
                    originTimestamp = 0,
                    stateKey = "",
                )
            )
        }
    }

    /** We have left: its members and rules are of no more interest; the keys to what we have read stay. */
    fun left(room: String) = runBlocking {
        rooms.delete(RoomId(room))
        states.deleteByRoomId(RoomId(room))
    }

    /**
     * Encrypts for all devices of all members, after giving them the key.
     *
     * @param type of the event, such as m.room.message
     * @return content of the m.room.encrypted to send
     * @throws IllegalStateException when it cannot be done; nothing has been sent then
     */
    fun encrypt(room: String, type: String, content: String): String = runBlocking {
        val id = RoomId(room)
        val rules = checkNotNull(states.getByStateKey<EncryptionEventContent>(id).first()) { "the room is not known" }.content
        withTimeout(PATIENCE) {
            members(id, true)
            val encrypted = olm.encryptMegolm(message(type, content), id, rules).getOrThrow()
            json.encodeToString(MegolmEncryptedMessageEventContent.serializer(), encrypted)
        }
    }

    private fun message(type: String, content: String): MessageEventContent {
        val event = JsonObject(
            mapOf(
                "type" to kotlinx.serialization.json.JsonPrimitive(type),
                "room_id" to kotlinx.serialization.json.JsonPrimitive("!room:server"),
                "content" to json.parseToJsonElement(content),
            )
        )
        return json.decodeFromJsonElement(decrypted(), event).content
    }

    private fun decrypted() = checkNotNull(json.serializersModule.getContextual(DecryptedMegolmEvent::class))

    /** @param event a whole m.room.encrypted event */
    fun decrypt(event: String): Decrypted = runBlocking {
        val parsed = runCatching {
            val form = checkNotNull(json.serializersModule.getContextual(RoomEvent.MessageEvent::class))
            json.decodeFromString(form, event)
        }.getOrNull()
        val content = parsed?.content as? MegolmEncryptedMessageEventContent ?: return@runBlocking Decrypted.Unreadable
        @Suppress("UNCHECKED_CAST")
        val result = olm.decryptMegolm(parsed as RoomEvent<MegolmEncryptedMessageEventContent>)
        val clear = result.getOrNull()
        if (clear != null) return@runBlocking Decrypted.Clear(json.encodeToString(decrypted(), clear))
        when (result.exceptionOrNull()) {
            is DecryptMegolmError.MegolmKeyNotFound, is DecryptMegolmError.MegolmKeyUnknownMessageIndex ->
                Decrypted.NoKey(content.sessionId)
            else -> Decrypted.Unreadable
        }
    }

    /** Whether we have the key of a session by now. */
    fun hasKey(room: String, session: String): Boolean = runBlocking {
        withTimeoutOrNull(PATIENCE) { sessions.getInboundMegolmSession(session, RoomId(room)).first() } != null
    }

    override fun close() {
        val scope: CoroutineScope = di.get()
        di.get<MatrixClientServerApiClient>().close()
        scope.cancel()
        runBlocking { withTimeoutOrNull(2.seconds) { scope.coroutineContext.job.join() } }
        di.close()
    }
}
