package org.tertulia.matrix.crypto

import de.connect2x.trixnity.client.store.Account
import de.connect2x.trixnity.client.store.KeyChainLink
import de.connect2x.trixnity.client.store.KeyVerificationState
import de.connect2x.trixnity.client.store.Room
import de.connect2x.trixnity.client.store.StoredCrossSigningKeys
import de.connect2x.trixnity.client.store.StoredDeviceKeys
import de.connect2x.trixnity.client.store.StoredRoomKeyRequest
import de.connect2x.trixnity.client.store.StoredSecret
import de.connect2x.trixnity.client.store.StoredSecretKeyRequest
import de.connect2x.trixnity.client.store.repository.*
import de.connect2x.trixnity.core.model.RoomId
import de.connect2x.trixnity.core.model.UserId
import de.connect2x.trixnity.core.model.events.ClientEvent.GlobalAccountDataEvent
import de.connect2x.trixnity.core.model.events.ClientEvent.StateBaseEvent
import de.connect2x.trixnity.core.model.keys.Key
import de.connect2x.trixnity.core.model.keys.KeyValue.Curve25519KeyValue
import de.connect2x.trixnity.crypto.SecretType
import de.connect2x.trixnity.crypto.olm.StoredInboundMegolmMessageIndex
import de.connect2x.trixnity.crypto.olm.StoredInboundMegolmSession
import de.connect2x.trixnity.crypto.olm.StoredOlmSession
import de.connect2x.trixnity.crypto.olm.StoredOutboundMegolmSession
import java.util.Base64
import kotlin.time.Instant
import kotlinx.serialization.KSerializer
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.MapSerializer
import kotlinx.serialization.builtins.SetSerializer
import kotlinx.serialization.builtins.nullable
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.json.Json
import kotlinx.serialization.serializer
import org.koin.core.module.Module
import org.koin.dsl.module

/** One kind of entry of the vault: names below [root], values as JSON. */
internal class Shelf<V>(
    private val vault: VaultTransactions,
    private val json: Json,
    private val root: String,
    private val form: KSerializer<V>,
) {
    suspend fun get(name: String): V? = vault.get("$root/$name")?.let(::read)

    suspend fun put(name: String, value: V) =
        vault.change("$root/$name", json.encodeToString(form, value).encodeToByteArray())

    suspend fun remove(name: String) = vault.change("$root/$name", null)

    suspend fun all(below: String = ""): Map<String, V> =
        vault.scan("$root/$below").entries.associate { (name, bytes) -> name.removePrefix("$root/") to read(bytes) }

    suspend fun clear(below: String = "") = vault.scan("$root/$below").keys.forEach { vault.change(it, null) }

    private fun read(bytes: ByteArray): V = json.decodeFromString(form, bytes.decodeToString())
}

/** Parts of a name, so that no two different keys make one name and all below a first part can be found. */
internal fun name(vararg parts: String): String =
    parts.joinToString("/") { Base64.getUrlEncoder().withoutPadding().encodeToString(it.encodeToByteArray()) }

private fun last(name: String) = Base64.getUrlDecoder().decode(name.substringAfterLast('/')).decodeToString()

internal abstract class ByKey<K, V>(private val shelf: Shelf<V>) : FullRepository<K, V> {
    protected open fun name(key: K): String = name(serializeKey(key))

    override suspend fun get(key: K): V? = shelf.get(name(key))

    override suspend fun save(key: K, value: V) = shelf.put(name(key), value)

    override suspend fun delete(key: K) = shelf.remove(name(key))

    override suspend fun deleteAll() = shelf.clear()

    override suspend fun getAll(): List<V> = shelf.all().values.toList()
}

internal class Accounts(s: Shelf<Account>) : AccountRepository, ByKey<Long, Account>(s)

internal class OutdatedKeys(s: Shelf<Set<UserId>>) : OutdatedKeysRepository, ByKey<Long, Set<UserId>>(s)

internal class DeviceKeysOf(s: Shelf<Map<String, StoredDeviceKeys>>) :
    DeviceKeysRepository, ByKey<UserId, Map<String, StoredDeviceKeys>>(s)

internal class CrossSigningKeysOf(s: Shelf<Set<StoredCrossSigningKeys>>) :
    CrossSigningKeysRepository, ByKey<UserId, Set<StoredCrossSigningKeys>>(s)

internal class KeyVerificationStates(s: Shelf<KeyVerificationState>) :
    KeyVerificationStateRepository, ByKey<KeyVerificationStateKey, KeyVerificationState>(s) {
    override fun name(key: KeyVerificationStateKey) = name(key.keyId, key.keyAlgorithm.name)
}

internal class Secrets(s: Shelf<Map<SecretType, StoredSecret>>) :
    SecretsRepository, ByKey<Long, Map<SecretType, StoredSecret>>(s)

internal class SecretKeyRequests(s: Shelf<StoredSecretKeyRequest>) :
    SecretKeyRequestRepository, ByKey<String, StoredSecretKeyRequest>(s)

internal class RoomKeyRequests(s: Shelf<StoredRoomKeyRequest>) :
    RoomKeyRequestRepository, ByKey<String, StoredRoomKeyRequest>(s)

internal class OlmAccounts(s: Shelf<String>) : OlmAccountRepository, ByKey<Long, String>(s)

internal class ForgetFallbackKeyAfter(s: Shelf<Instant>) : OlmForgetFallbackKeyAfterRepository, ByKey<Long, Instant>(s)

internal class OlmSessions(s: Shelf<Set<StoredOlmSession>>) :
    OlmSessionRepository, ByKey<Curve25519KeyValue, Set<StoredOlmSession>>(s)

internal class OutboundMegolmSessions(s: Shelf<StoredOutboundMegolmSession>) :
    OutboundMegolmSessionRepository, ByKey<RoomId, StoredOutboundMegolmSession>(s)

internal class MessageIndices(s: Shelf<StoredInboundMegolmMessageIndex>) :
    InboundMegolmMessageIndexRepository, ByKey<InboundMegolmMessageIndexRepositoryKey, StoredInboundMegolmMessageIndex>(s) {
    override fun name(key: InboundMegolmMessageIndexRepositoryKey) =
        name(key.roomId.full, key.sessionId, key.messageIndex.toString())
}

internal class Rooms(s: Shelf<Room>) : RoomRepository, ByKey<RoomId, Room>(s)

/** Sessions that are not backed up stand in a list of their own: it is read whole at every start. */
internal class InboundMegolmSessions(s: Shelf<StoredInboundMegolmSession>, private val toBackUp: Shelf<Boolean>) :
    InboundMegolmSessionRepository, ByKey<InboundMegolmSessionRepositoryKey, StoredInboundMegolmSession>(s) {
    private val sessions = s

    override fun name(key: InboundMegolmSessionRepositoryKey) = name(key.roomId.full, key.sessionId)

    override suspend fun save(key: InboundMegolmSessionRepositoryKey, value: StoredInboundMegolmSession) {
        super.save(key, value)
        if (!value.hasBeenBackedUp) toBackUp.put(name(key), true) else toBackUp.remove(name(key))
    }

    override suspend fun delete(key: InboundMegolmSessionRepositoryKey) {
        super.delete(key)
        toBackUp.remove(name(key))
    }

    override suspend fun deleteAll() {
        super.deleteAll()
        toBackUp.clear()
    }

    override suspend fun getByNotBackedUp(): Set<StoredInboundMegolmSession> =
        toBackUp.all().keys.mapNotNull { sessions.get(it) }.toSet()
}

/** Who has signed whose key. The library's class has no stored form of its own: ours is a list of its parts. */
internal class KeyChainLinks(private val s: Shelf<List<String?>>) : KeyChainLinkRepository {
    override suspend fun save(keyChainLink: KeyChainLink) = s.put(nameOf(keyChainLink), parts(keyChainLink))

    override suspend fun getBySigningKey(signingUserId: UserId, signingKey: Key.Ed25519Key): Set<KeyChainLink> =
        s.all(name(signingUserId.full, signingKey.value.value) + "/").values.map(::link).filter { it.signingKey == signingKey }.toSet()

    override suspend fun deleteBySignedKey(signedUserId: UserId, signedKey: Key.Ed25519Key) =
        s.all().values.map(::link).filter { it.signedUserId == signedUserId && it.signedKey == signedKey }
            .forEach { s.remove(nameOf(it)) }

    override suspend fun deleteAll() = s.clear()

    private fun nameOf(link: KeyChainLink) =
        name(link.signingUserId.full, link.signingKey.value.value, link.signedUserId.full, link.signedKey.value.value)

    private fun parts(link: KeyChainLink) =
        listOf(
            link.signingUserId.full, link.signingKey.id, link.signingKey.value.value,
            link.signedUserId.full, link.signedKey.id, link.signedKey.value.value,
        )

    private fun link(parts: List<String?>) =
        KeyChainLink(
            UserId(parts[0].orEmpty()), Key.Ed25519Key(parts[1], parts[2].orEmpty()),
            UserId(parts[3].orEmpty()), Key.Ed25519Key(parts[4], parts[5].orEmpty()),
        )
}

internal class RoomStates(private val s: Shelf<StateBaseEvent<*>>) : RoomStateRepository {
    private fun below(key: RoomStateRepositoryKey) = name(key.roomId.full, key.type) + "/"

    override suspend fun get(firstKey: RoomStateRepositoryKey): Map<String, StateBaseEvent<*>> =
        s.all(below(firstKey)).mapKeys { last(it.key) }

    override suspend fun get(firstKey: RoomStateRepositoryKey, secondKey: String) = s.get(below(firstKey) + name(secondKey))

    override suspend fun save(firstKey: RoomStateRepositoryKey, secondKey: String, value: StateBaseEvent<*>) =
        s.put(below(firstKey) + name(secondKey), value)

    override suspend fun delete(firstKey: RoomStateRepositoryKey, secondKey: String) = s.remove(below(firstKey) + name(secondKey))

    override suspend fun deleteByRoomId(roomId: RoomId) = s.clear(name(roomId.full) + "/")

    override suspend fun deleteAll() = s.clear()

    override suspend fun getByRooms(roomIds: Set<RoomId>, type: String, stateKey: String): List<StateBaseEvent<*>> =
        roomIds.mapNotNull { get(RoomStateRepositoryKey(it, type), stateKey) }
}

internal class GlobalAccountData(private val s: Shelf<GlobalAccountDataEvent<*>>) : GlobalAccountDataRepository {
    override suspend fun get(firstKey: String): Map<String, GlobalAccountDataEvent<*>> =
        s.all(name(firstKey) + "/").mapKeys { last(it.key) }

    override suspend fun get(firstKey: String, secondKey: String) = s.get(name(firstKey, secondKey))

    override suspend fun save(firstKey: String, secondKey: String, value: GlobalAccountDataEvent<*>) =
        s.put(name(firstKey, secondKey), value)

    override suspend fun delete(firstKey: String, secondKey: String) = s.remove(name(firstKey, secondKey))

    override suspend fun deleteAll() = s.clear()
}

/** Trixnity's repositories over the vault: those that encryption needs. */
internal fun vaultRepositories(vault: VaultTransactions): Module = module {
    single { vault }
    single<RepositoryTransactionManager> { vault }
    fun <V> shelf(json: Json, root: String, form: KSerializer<V>) = Shelf(vault, json, root, form)
    val users = SetSerializer(UserId.serializer())
    single<AccountRepository> { Accounts(shelf(get(), "account", Account.serializer())) }
    single<OutdatedKeysRepository> { OutdatedKeys(shelf(get(), "outdated", users)) }
    single<DeviceKeysRepository> {
        DeviceKeysOf(shelf(get(), "devices", MapSerializer(String.serializer(), serializer<StoredDeviceKeys>())))
    }
    single<CrossSigningKeysRepository> {
        CrossSigningKeysOf(shelf(get(), "cross-signing", SetSerializer(serializer<StoredCrossSigningKeys>())))
    }
    single<KeyVerificationStateRepository> { KeyVerificationStates(shelf(get(), "verified", serializer())) }
    single<KeyChainLinkRepository> { KeyChainLinks(shelf(get(), "links", ListSerializer(String.serializer().nullable))) }
    single<SecretsRepository> {
        Secrets(shelf(get(), "secrets", MapSerializer(serializer<SecretType>(), serializer<StoredSecret>())))
    }
    single<SecretKeyRequestRepository> { SecretKeyRequests(shelf(get(), "secret-requests", serializer())) }
    single<RoomKeyRequestRepository> { RoomKeyRequests(shelf(get(), "room-key-requests", serializer())) }
    single<OlmAccountRepository> { OlmAccounts(shelf(get(), "olm-account", String.serializer())) }
    single<OlmForgetFallbackKeyAfterRepository> { ForgetFallbackKeyAfter(shelf(get(), "fallback", serializer())) }
    single<OlmSessionRepository> { OlmSessions(shelf(get(), "olm", SetSerializer(serializer<StoredOlmSession>()))) }
    single<OutboundMegolmSessionRepository> { OutboundMegolmSessions(shelf(get(), "outbound", serializer())) }
    single<InboundMegolmSessionRepository> {
        InboundMegolmSessions(shelf(get(), "inbound", serializer()), shelf(get(), "to-back-up", Boolean.serializer()))
    }
    single<InboundMegolmMessageIndexRepository> { MessageIndices(shelf(get(), "indices", serializer())) }
    single { KeyOwners(shelf(get(), "owners", String.serializer()), vault, get()) }
    single<RoomRepository> { Rooms(shelf(get(), "rooms", serializer())) }
    single<RoomStateRepository> { RoomStates(contextual(vault, get(), "state")) }
    single<GlobalAccountDataRepository> { GlobalAccountData(contextual(vault, get(), "account-data")) }
}

/** For events, whose form the JSON itself knows by their type. */
@OptIn(kotlinx.serialization.ExperimentalSerializationApi::class)
private inline fun <reified V : Any> contextual(vault: VaultTransactions, json: Json, root: String): Shelf<V> =
    Shelf(vault, json, root, checkNotNull(json.serializersModule.getContextual(V::class)))
