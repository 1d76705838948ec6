package org.tertulia.matrix.crypto

import de.connect2x.trixnity.client.store.repository.RepositoryTransactionManager
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.ConcurrentLinkedQueue
import kotlin.coroutines.CoroutineContext
import kotlin.jvm.optionals.getOrNull
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.future.await
import kotlinx.coroutines.withContext

/**
 * What one of Trixnity's transactions changes reaches the vault as one batch at its end, and the transaction ends when the
 * batch is durable: no key leaves this device that a crash could make it forget.
 */
internal class VaultTransactions(private val vault: Vault) : RepositoryTransactionManager {

    private class Running : CoroutineContext.Element {
        val changes = ConcurrentLinkedQueue<Vault.Change>()
        val latest = ConcurrentHashMap<String, Vault.Change>()

        override val key: CoroutineContext.Key<*> = Key

        companion object Key : CoroutineContext.Key<Running>
    }

    private companion object {
        /** Which messages have been decrypted: to notice one that is played again. Losing the newest in a crash is harmless. */
        const val INDICES = "indices/"
    }

    override suspend fun <T> readTransaction(block: suspend () -> T): T = block()

    override suspend fun writeTransaction(block: suspend () -> Unit) {
        if (currentCoroutineContext()[Running] != null) return block()
        val running = Running()
        withContext(running) { block() }
        if (running.changes.isEmpty()) return
        val written = vault.write(running.changes.toList())
        if (!running.changes.all { it.name.startsWith(INDICES) }) written.await()
    }

    suspend fun change(name: String, value: ByteArray?) {
        val running = checkNotNull(currentCoroutineContext()[Running]) { "a repository changes inside a transaction only" }
        val change = Vault.Change(name, value)
        running.latest[name] = change
        running.changes += change
    }

    suspend fun get(name: String): ByteArray? {
        val changed = currentCoroutineContext()[Running]?.latest?.get(name)
        return if (changed != null) changed.value else vault.get(name).getOrNull()
    }

    suspend fun scan(prefix: String): Map<String, ByteArray> {
        val all = LinkedHashMap(vault.scan(prefix))
        currentCoroutineContext()[Running]?.latest?.forEach { (name, change) ->
            val value = change.value
            if (!name.startsWith(prefix)) return@forEach
            if (value == null) all.remove(name) else all[name] = value
        }
        return all
    }
}
