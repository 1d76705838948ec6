package org.tertulia.matrix.crypto

import de.connect2x.trixnity.clientserverapi.client.MatrixClientServerApiClient
import de.connect2x.trixnity.clientserverapi.client.SyncApiClient
import de.connect2x.trixnity.clientserverapi.client.SyncEvents
import de.connect2x.trixnity.clientserverapi.client.SyncState
import de.connect2x.trixnity.clientserverapi.model.sync.Sync
import de.connect2x.trixnity.core.ClientEventEmitterImpl
import de.connect2x.trixnity.core.model.events.m.Presence
import kotlin.time.Duration
import kotlinx.coroutines.flow.MutableStateFlow

/** The sync that Trixnity's parts listen to. It asks nothing of the server: what is emitted is what our own loop was told. */
internal class OwnSync : ClientEventEmitterImpl<SyncEvents>(), SyncApiClient {
    override val currentSyncState = MutableStateFlow(SyncState.STOPPED)

    override suspend fun sync(
        filter: String?,
        since: String?,
        fullState: Boolean,
        setPresence: Presence?,
        timeout: Duration,
        useStateAfter: Boolean?,
    ): Result<Sync.Response> = Result.failure(ours())

    override suspend fun start(filter: String?, setPresence: Presence?, timeout: Duration) = throw ours()

    override suspend fun <T> startOnce(
        filter: String?,
        setPresence: Presence?,
        timeout: Duration,
        runOnce: suspend (SyncEvents) -> T,
    ): Result<T> = Result.failure(ours())

    override suspend fun stop() {
        currentSyncState.value = SyncState.STOPPED
    }

    override suspend fun cancel() = stop()

    private fun ours() = IllegalStateException("the sync loop is the adapter's own")
}

internal class OwnSyncApi(private val api: MatrixClientServerApiClient, override val sync: OwnSync) :
    MatrixClientServerApiClient by api
