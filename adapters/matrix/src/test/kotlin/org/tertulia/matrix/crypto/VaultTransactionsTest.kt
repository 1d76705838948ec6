package org.tertulia.matrix.crypto

import java.util.Optional
import java.util.SortedMap
import java.util.TreeMap
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CompletionStage
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.async
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.tertulia.network.EventBatch
import org.tertulia.network.EventSink
import org.tertulia.network.LentState
import org.tertulia.network.Seal

/** Which changes reach the vault together, and in which order. */
class VaultTransactionsTest {

    private val state = Recorded()
    private val vault = Vault(state, state, Seal.newKey(), "DEVICE")
    private val transactions = VaultTransactions(vault)

    /** The core's side: batches as they came, by the last part of their names. */
    private class Recorded : EventSink, LentState {
        val batches = mutableListOf<List<String>>()
        private val entries = TreeMap<String, ByteArray>()

        override fun accept(batch: EventBatch): CompletionStage<Void> {
            batches += batch.state().map { it.key.substringAfterLast('/') }
            batch.state().forEach { write -> write.value?.let { entries[write.key] = it } ?: entries.remove(write.key) }
            return CompletableFuture.completedFuture(null)
        }

        override fun get(key: String): Optional<ByteArray> = Optional.ofNullable(entries[key])

        override fun scan(prefix: String): SortedMap<String, ByteArray> =
            TreeMap(entries.subMap(prefix, prefix + Char.MAX_VALUE))
    }

    private suspend fun put(name: String, value: Int) =
        transactions.writeTransaction { transactions.change(name, byteArrayOf(value.toByte())) }

    private suspend fun get(name: String) = transactions.get(name)?.single()?.toInt()

    @Test
    fun eachIsABatchOfItsOwn() = runBlocking {
        put("a", 1)
        put("b", 2)
        assertEquals(listOf(listOf("a"), listOf("b")), state.batches)
    }

    @Test
    fun whatIsDoneTogetherIsOneBatchAlsoBesideItself() = runBlocking {
        transactions.together {
            put("ratchet", 1)
            coroutineScope { launch { put("key", 2) } }
            put("ratchet", 3)
            assertTrue(state.batches.isEmpty())
            assertEquals(3, get("ratchet"))
        }
        assertEquals(listOf(listOf("key", "ratchet")), state.batches)
        assertEquals(3, get("ratchet"))
    }

    @Test
    fun whatWasDoneUntilItFailedStaysDone() {
        assertThrows(IllegalStateException::class.java) {
            runBlocking {
                transactions.together {
                    put("ratchet", 1)
                    error("the network is gone")
                }
            }
        }
        assertEquals(listOf(listOf("ratchet")), state.batches)
    }

    @Test
    fun somebodyElseSeesItAndWhoChangesTheSameTakesItAlong() = runBlocking {
        val begun = CompletableDeferred<Unit>()
        val go = CompletableDeferred<Unit>()
        val long = async {
            transactions.together {
                put("ratchet", 1)
                put("key", 1)
                begun.complete(Unit)
                go.await()
                put("later", 1)
            }
        }
        begun.await()
        put("other", 9)
        assertEquals(listOf(listOf("other")), state.batches)
        assertEquals(1, get("ratchet"))
        assertEquals(setOf("key", "ratchet"), transactions.scan("").keys - "other")
        put("ratchet", 2)
        go.complete(Unit)
        long.await()
        assertEquals(listOf("ratchet", "key", "ratchet"), state.batches[1])
        assertEquals(listOf("later"), state.batches[2])
        assertEquals(2, get("ratchet"))
    }

    @Test
    fun beforeAnythingLeavesWhatItIsMadeFromIsDurable() = runBlocking {
        transactions.flush()
        transactions.together {
            put("session", 1)
            transactions.flush()
            assertEquals(listOf(listOf("session")), state.batches)
            put("more", 1)
        }
        assertEquals(2, state.batches.size)
        assertFalse(state.batches[1].contains("session"))
    }
}
