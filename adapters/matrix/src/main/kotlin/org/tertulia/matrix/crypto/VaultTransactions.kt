package org.tertulia.matrix.crypto

import de.connect2x.trixnity.client.store.repository.RepositoryTransactionManager
import kotlin.coroutines.CoroutineContext
import kotlin.jvm.optionals.getOrNull
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.future.await
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import kotlinx.coroutines.withContext

/**
 * What one of Trixnity's transactions changes reaches the vault as one batch at its end, and the transaction ends when the
 * batch is durable: no key leaves this device that a crash could make it forget.
 */
internal class VaultTransactions(private val vault: Vault) : RepositoryTransactionManager {

    /** What has been changed and not been handed in. Safe for any thread. */
    private class Running : CoroutineContext.Element {
        private val changes = LinkedHashMap<String, Vault.Change>()

        override val key: CoroutineContext.Key<*> = Key

        @Synchronized
        fun add(change: Vault.Change) {
            changes.remove(change.name)
            changes[change.name] = change
        }

        @Synchronized
        fun find(name: String): Vault.Change? = changes[name]

        @Synchronized
        fun all(): List<Vault.Change> = changes.values.toList()

        @Synchronized
        fun take(): List<Vault.Change> = all().also { changes.clear() }

        companion object Key : CoroutineContext.Key<Running>
    }

    private companion object {
        /** Which messages have been decrypted: to notice one that is played again. Losing the newest in a crash is harmless. */
        const val INDICES = "indices/"
    }

    /** The transaction that takes several of Trixnity's together; one at a time. */
    @Volatile private var long: Running? = null

    /** Batches reach the vault in the order in which they are put together. */
    private val order = Mutex()

    override suspend fun <T> readTransaction(block: suspend () -> T): T = block()

    override suspend fun writeTransaction(block: suspend () -> Unit) {
        if (currentCoroutineContext()[Running] != null) return block()
        val running = Running()
        withContext(running) { block() }
        val changes = running.all()
        if (changes.isEmpty()) return
        val written = order.withLock { vault.write(overtaken(changes) + changes) }
        if (!changes.all { it.name.startsWith(INDICES) }) written.await()
    }

    /** What the long one has made of the same entries is older than these, and must not come to lie over them. */
    private fun overtaken(changes: List<Vault.Change>): List<Vault.Change> {
        val open = long ?: return emptyList()
        return if (changes.any { open.find(it.name) != null }) open.take() else emptyList()
    }

    /**
     * All that happens in [block] is one batch: a crash leaves all of it or nothing. What it has done until it fails stays done.
     * Returns when it is durable. Not inside a transaction, and one at a time.
     */
    suspend fun together(block: suspend () -> Unit) {
        val running = Running()
        long = running
        try {
            withContext(running) { block() }
        } finally {
            withContext(NonCancellable) {
                flush(running)
                long = null
            }
        }
    }

    /** Something is about to leave this device: what it is made from is durable first. */
    suspend fun flush() {
        currentCoroutineContext()[Running]?.takeIf { it === long }?.let { flush(it) }
    }

    private suspend fun flush(running: Running) {
        val written = order.withLock { running.take().ifEmpty { null }?.let { vault.write(it) } }
        written?.await()
    }

    suspend fun change(name: String, value: ByteArray?) {
        val running = checkNotNull(currentCoroutineContext()[Running]) { "a repository changes inside a transaction only" }
        running.add(Vault.Change(name, value))
    }

    suspend fun get(name: String): ByteArray? {
        val changed = currentCoroutineContext()[Running]?.find(name) ?: long?.find(name)
        return if (changed != null) changed.value else vault.get(name).getOrNull()
    }

    suspend fun scan(prefix: String): Map<String, ByteArray> {
        val all = LinkedHashMap(vault.scan(prefix))
        for (running in listOfNotNull(long, currentCoroutineContext()[Running])) {
            for (change in running.all()) {
                val value = change.value
                if (!change.name.startsWith(prefix)) continue
                if (value == null) all.remove(change.name) else all[change.name] = value
            }
        }
        return all
    }
}
