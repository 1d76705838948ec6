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
import de.connect2x.trixnity.clientserverapi.model.sync.Sync
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
import java.util.concurrent.TimeoutException
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.async
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
    private val vault: VaultTransactions = di.get()
    private val owners: KeyOwners = di.get()
    private val again = ToldAgain(states)

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
        val told = again.without(json.decodeFromString(syncs, response))
        if (told.toDevice?.events.isNullOrEmpty()) sync.emit(SyncEvents(told)) else inSteps(told)
        sync.currentSyncState.value = SyncState.RUNNING
    }

    /**
     * As Trixnity's own priorities have it: devices, what comes to us, our stock of keys. A message key and the step of the
     * ratchet that brought it are one batch: the server tells both again after a crash, but the ratchet takes no step twice.
     */
    private suspend fun inSteps(told: Sync.Response) {
        sync.emit(SyncEvents(told.copy(toDevice = null, oneTimeKeysCount = null, unusedFallbackKeyTypes = null)))
        vault.together { sync.emit(SyncEvents(Sync.Response(told.nextBatch, toDevice = told.toDevice))) }
        val counts = Sync.Response(
            told.nextBatch,
            oneTimeKeysCount = told.oneTimeKeysCount,
            unusedFallbackKeyTypes = told.unusedFallbackKeyTypes,
        )
        sync.emit(SyncEvents(counts))
    }

    /** The connection is gone: nothing is asked of the server until it tells something again. */
    fun pause() {
        sync.currentSyncState.value = SyncState.STOPPED
    }

    /** The room is encrypted from now on, for ever. @param rules content of its m.room.encryption */
    fun encrypted(room: String, rules: String) = runBlocking { know(RoomId(room), rules) }

    private suspend fun know(id: RoomId, rules: String) {
        rooms.update(id) { (it ?: Room(id)).copy(encrypted = true) }
        if (rulesOf(id) != null) return
        states.save(
            RoomEvent.StateEvent(
                understood(rules),
                id = de.connect2x.trixnity.core.model.EventId("\$ours"),
                sender = di.get<de.connect2x.trixnity.core.UserInfo>().userId,
                roomId = id,
                originTimestamp = 0,
                stateKey = "",
            )
        )
    }

    private suspend fun rulesOf(id: RoomId) = states.getByStateKey<EncryptionEventContent>(id).first()?.content

    /** Whoever may change the rules may also write nonsense into them: then what is usual holds. */
    private fun understood(rules: String): EncryptionEventContent =
        runCatching { json.decodeFromString<EncryptionEventContent>(rules) }.getOrDefault(EncryptionEventContent())

    /**
     * We have left: who is there is of no more interest, and whoever goes and comes meanwhile is not told to us, so the next
     * message there has a new key. The keys to what we have read stay.
     */
    fun left(room: String) = runBlocking {
        val id = RoomId(room)
        sessions.updateOutboundMegolmSession(id) { null }
        rooms.delete(id)
        states.deleteByRoomId(id)
    }

    /**
     * Encrypts for all devices of all members, after giving them the key.
     *
     * @param rules as for [encrypted]: for a room that this device's keys have not heard of
     * @param type of the event, such as m.room.message
     * @return content of the m.room.encrypted to send
     * @throws Exception when it cannot be done; the message has not been sent then
     */
    fun encrypt(room: String, rules: String, type: String, content: String): String = runBlocking {
        // the library does not let itself be interrupted while it waits for somebody's keys: what is late goes on beside us
        val work = di.get<CoroutineScope>().async { encrypted(RoomId(room), rules, message(type, content)) }
        withTimeout(PATIENCE) { work.await() }
    }

    private suspend fun encrypted(id: RoomId, rules: String, message: MessageEventContent): String {
        if (rooms.get(id).first()?.encrypted != true || rulesOf(id) == null) know(id, rules)
        members(id, true)
        // it gives up in silence when the server refuses: then some of them could not read what we write
        if (rooms.get(id).first()?.membersLoaded != true) throw TimeoutException("It is not known who is here")
        val content = olm.encryptMegolm(message, id, rulesOf(id) ?: understood(rules)).getOrThrow()
        return json.encodeToString(MegolmEncryptedMessageEventContent.serializer(), content)
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
        if (clear != null) {
            val session = sessions.getInboundMegolmSession(content.sessionId, parsed.roomId).first()
            if (session != null && !owners.mayBe(session.senderKey, parsed.sender)) return@runBlocking Decrypted.Forged
            return@runBlocking runCatching { Decrypted.Clear(json.encodeToString(decrypted(), clear)) }
                .getOrDefault(Decrypted.Unreadable)
        }
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
