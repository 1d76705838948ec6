package org.tertulia.matrix.crypto

import de.connect2x.trixnity.client.CurrentSyncState
import de.connect2x.trixnity.client.MatrixClientConfiguration
import de.connect2x.trixnity.client.cryptodriver.ClientOlmEncryptionServiceRequestHandler
import de.connect2x.trixnity.client.cryptodriver.createCryptoModule
import de.connect2x.trixnity.client.createDefaultEventContentSerializerMappingsModule
import de.connect2x.trixnity.client.createDefaultMatrixJsonModule
import de.connect2x.trixnity.client.key.IncomingRoomKeyRequestEventHandler
import de.connect2x.trixnity.client.key.KeyBackupService
import de.connect2x.trixnity.client.key.KeyBackupServiceImpl
import de.connect2x.trixnity.client.key.KeySecretService
import de.connect2x.trixnity.client.key.KeySecretServiceImpl
import de.connect2x.trixnity.client.key.KeyTrustService
import de.connect2x.trixnity.client.key.KeyTrustServiceImpl
import de.connect2x.trixnity.client.key.OutdatedKeysHandler
import de.connect2x.trixnity.client.key.OutgoingRoomKeyRequestEventHandler
import de.connect2x.trixnity.client.key.OutgoingRoomKeyRequestEventHandlerImpl
import de.connect2x.trixnity.client.room.RoomStateEventHandler
import de.connect2x.trixnity.client.store.Account
import de.connect2x.trixnity.client.store.AccountStore
import de.connect2x.trixnity.client.store.GlobalAccountDataStore
import de.connect2x.trixnity.client.store.KeyStore
import de.connect2x.trixnity.client.store.KeyVerificationState
import de.connect2x.trixnity.client.store.OlmCryptoStore
import de.connect2x.trixnity.client.store.RoomStateStore
import de.connect2x.trixnity.client.store.RoomStore
import de.connect2x.trixnity.client.store.RootStore
import de.connect2x.trixnity.client.store.TransactionManager
import de.connect2x.trixnity.client.store.TransactionManagerImpl
import de.connect2x.trixnity.client.store.cache.ObservableCacheStatisticCollector
import de.connect2x.trixnity.client.user.GlobalAccountDataEventHandler
import de.connect2x.trixnity.client.user.LoadMembersService
import de.connect2x.trixnity.client.user.LoadMembersServiceImpl
import de.connect2x.trixnity.clientserverapi.client.MatrixClientServerApiClient
import de.connect2x.trixnity.clientserverapi.client.MatrixClientServerApiClientImpl
import de.connect2x.trixnity.core.EventHandler
import de.connect2x.trixnity.core.UserInfo
import de.connect2x.trixnity.core.model.UserId
import de.connect2x.trixnity.core.model.events.ToDeviceEventContent
import de.connect2x.trixnity.core.model.keys.Key
import de.connect2x.trixnity.crypto.driver.CryptoDriver
import de.connect2x.trixnity.crypto.driver.useAll
import de.connect2x.trixnity.crypto.driver.vodozemac.VodozemacCryptoDriver
import de.connect2x.trixnity.crypto.of
import de.connect2x.trixnity.crypto.olm.OlmDecrypter
import de.connect2x.trixnity.crypto.olm.OlmEncryptionServiceRequestHandler
import de.connect2x.trixnity.crypto.olm.OlmEventHandler
import de.connect2x.trixnity.crypto.sign.SignService
import io.ktor.client.engine.okhttp.OkHttp
import io.ktor.http.Url
import kotlin.time.Clock
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel
import okhttp3.OkHttpClient
import org.koin.core.Koin
import org.koin.core.KoinApplication
import org.koin.core.module.Module
import org.koin.core.module.dsl.bind
import org.koin.core.module.dsl.singleOf
import org.koin.core.qualifier.named
import org.koin.dsl.bind
import org.koin.dsl.koinApplication
import org.koin.dsl.module

/** Puts together what encryption needs of Trixnity: no timeline, no room list, no outbox, no sync loop of its own. */
internal suspend fun device(
    client: OkHttpClient,
    baseUrl: String,
    token: String,
    user: String,
    device: String,
    vault: Vault,
    sync: OwnSync,
): Koin {
    val scope = CoroutineScope(Dispatchers.Default + SupervisorJob())
    var api: MatrixClientServerApiClient? = null
    try {
        val koin = parts(scope, vault)
        val di = koin.koin
        di.get<RootStore>().init(scope)
        di.get<AccountStore>().updateAccount { it ?: account(user, device) }
        val us = identity(user, device, di)
        val made = MatrixClientServerApiClientImpl(
            authProvider = Token(Url(baseUrl), token),
            eventContentSerializerMappings = di.get(),
            json = di.get(),
            httpClientEngine = OkHttp.create { preconfigured = client },
        )
        api = made
        koin.modules(
            module { single { us }; single<MatrixClientServerApiClient> { OwnSyncApi(made, sync) } },
            createCryptoModule(),
            module { single<OlmEncryptionServiceRequestHandler> { DurableFirst(get(), get()) } },
            keys(),
        )
        if (!published(di, us)) publish(di, us)
        val owners = di.get<KeyOwners>()
        di.get<OlmDecrypter>().subscribe(owners::heard)
        handlers(di).forEach { it.startInCoroutineScope(scope) }
        return di
    } catch (e: Throwable) {
        // it is tried again with every connection, and nothing of this attempt may stay behind
        api?.close()
        scope.cancel()
        throw e
    }
}

private fun parts(scope: CoroutineScope, vault: Vault): KoinApplication = koinApplication {
    modules(
        module { single { scope }; single { MatrixClientConfiguration() }; single<Clock> { Clock.System } },
        vaultRepositories(VaultTransactions(vault)),
        createDefaultEventContentSerializerMappingsModule(),
        createDefaultMatrixJsonModule(),
        stores(),
        module { single<CryptoDriver> { VodozemacCryptoDriver } },
    )
}

private fun account(user: String, device: String) =
    Account(
        olmPickleKey = null,
        userId = UserId(user),
        deviceId = device,
        syncBatchToken = null,
        filterId = null,
        backgroundFilterId = null,
    )

private fun stores(): Module = module {
    singleOf(::TransactionManagerImpl).bind<TransactionManager>()
    singleOf(::ObservableCacheStatisticCollector)
    singleOf(::AccountStore)
    singleOf(::GlobalAccountDataStore)
    single { KeyStore(get(), get(), get(), get(), get(), get(), get(), get(), get(), get(), get(), get(), get()) }
    singleOf(::OlmCryptoStore)
    singleOf(::RoomStateStore)
    singleOf(::RoomStore)
    single {
        RootStore(
            listOf(
                get<AccountStore>(),
                get<GlobalAccountDataStore>(),
                get<KeyStore>(),
                get<OlmCryptoStore>(),
                get<RoomStateStore>(),
                get<RoomStore>(),
            )
        )
    }
}

private fun keys(): Module = module {
    single { CurrentSyncState(get<MatrixClientServerApiClient>()) }
    singleOf(::OutdatedKeysHandler)
    singleOf(::IncomingRoomKeyRequestEventHandler)
    singleOf(::OutgoingRoomKeyRequestEventHandlerImpl) { bind<OutgoingRoomKeyRequestEventHandler>() }
    singleOf(::KeySecretServiceImpl) { bind<KeySecretService>() }
    singleOf(::KeyTrustServiceImpl) { bind<KeyTrustService>() }
    singleOf(::KeyBackupServiceImpl) { bind<KeyBackupService>() }
    singleOf(::RoomStateEventHandler)
    singleOf(::GlobalAccountDataEventHandler)
    single<LoadMembersService> {
        LoadMembersServiceImpl(
            roomStore = get(),
            lazyMemberEventHandlers = listOf(get<OutdatedKeysHandler>(), get<RoomStateEventHandler>()),
            currentSyncState = get(),
            api = get(),
            scope = get(),
        )
    }
}

private fun handlers(di: Koin): List<EventHandler> =
    listOf(
        di.get<OutdatedKeysHandler>(),
        di.get<IncomingRoomKeyRequestEventHandler>(),
        di.get<OutgoingRoomKeyRequestEventHandlerImpl>(),
        di.get<KeyBackupServiceImpl>(),
        di.get<RoomStateEventHandler>(),
        di.get<GlobalAccountDataEventHandler>(),
        di.get<EventHandler>(named<OlmEventHandler>()),
    )

/** What goes to other devices is made from what is durable. */
private class DurableFirst(private val api: MatrixClientServerApiClient, private val vault: VaultTransactions) :
    OlmEncryptionServiceRequestHandler by ClientOlmEncryptionServiceRequestHandler(api) {
    override suspend fun sendToDevice(events: Map<UserId, Map<String, ToDeviceEventContent>>): Result<Unit> {
        vault.flush()
        return api.user.sendToDevice(events)
    }
}

/** The device's identity: read, or made once. */
private suspend fun identity(user: String, device: String, di: Koin): UserInfo {
    val driver = di.get<CryptoDriver>()
    val store = di.get<OlmCryptoStore>()
    val pickleKey = driver.key.pickleKey(null as String?)
    val kept = store.getOlmAccount()
    return (kept?.let { driver.olm.account.fromPickle(it, pickleKey) } ?: driver.olm.account()).use { account ->
        if (kept == null) store.updateOlmAccount { account.pickle(pickleKey) }
        useAll({ account.ed25519Key }, { account.curve25519Key }) { signing, identity ->
            UserInfo(UserId(user), device, Key.of(device, signing), Key.of(device, identity))
        }
    }
}

/** Whether the server has this device's keys: it forgets them when all devices are signed out, and takes them again. */
private suspend fun published(di: Koin, us: UserInfo): Boolean {
    val answer = di.get<MatrixClientServerApiClient>().key.getKeys(mapOf(us.userId to setOf(us.deviceId))).getOrThrow()
    val keys = answer.deviceKeys?.get(us.userId)?.get(us.deviceId)?.signed?.keys ?: return false
    return keys.any { it.value == us.identityPublicKey.value }
}

private suspend fun publish(di: Koin, us: UserInfo) {
    val own = di.get<SignService>().getSelfSignedDeviceKeys()
    di.get<MatrixClientServerApiClient>().key.setKeys(deviceKeys = own).getOrThrow()
    val keys = di.get<KeyStore>()
    own.signed.keys.forEach { keys.saveKeyVerificationState(it, KeyVerificationState.Verified(it.value.value)) }
    keys.updateOutdatedKeys { it + us.userId }
}
