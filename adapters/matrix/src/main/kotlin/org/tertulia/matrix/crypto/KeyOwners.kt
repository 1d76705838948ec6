package org.tertulia.matrix.crypto

import de.connect2x.trixnity.core.UserInfo
import de.connect2x.trixnity.core.model.UserId
import de.connect2x.trixnity.core.model.events.m.RoomKeyEventContent
import de.connect2x.trixnity.core.model.keys.KeyValue.Curve25519KeyValue
import de.connect2x.trixnity.crypto.olm.DecryptedOlmEventContainer

/**
 * Whose devices have given us keys to messages. Whoever has such a key can encrypt with it in somebody else's name, and a server
 * can write any name over a message: so the name must be that of the one whose key it is ("m.megolm.v1.aes-sha2").
 */
internal class KeyOwners(private val shelf: Shelf<String>, private val vault: VaultTransactions, private val us: UserInfo) {

    /** Something that Olm has brought: its sender has been verified against their device's keys. */
    suspend fun heard(event: DecryptedOlmEventContainer) {
        if (event.decrypted.content !is RoomKeyEventContent) return
        val device = nameOf(event.encrypted.content.senderKey)
        val owner = event.decrypted.sender.full
        if (shelf.get(device) == owner) return
        vault.writeTransaction { shelf.put(device, owner) }
    }

    /** Whether a key from that device may be theirs. Of what came before we took note, nobody can tell. */
    suspend fun mayBe(device: Curve25519KeyValue, sender: UserId): Boolean {
        if (device == us.identityPublicKey.value) return sender == us.userId
        val owner = shelf.get(nameOf(device)) ?: return true
        return owner == sender.full
    }

    private fun nameOf(device: Curve25519KeyValue) = name(device.value)
}
