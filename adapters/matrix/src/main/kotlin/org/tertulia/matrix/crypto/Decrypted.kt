package org.tertulia.matrix.crypto

/** What came of trying to decrypt: the event's type and content, or why there is none. */
sealed interface Decrypted {
    /** @param event JSON with `type` and `content` */
    data class Clear(val event: String) : Decrypted

    /** Nobody has given us the key yet; it may still come. @param session its name */
    data class NoKey(val session: String) : Decrypted

    /** The key that it is encrypted with is not its sender's. */
    data object Forged : Decrypted

    /** It is broken, or of a kind that is not known. */
    data object Unreadable : Decrypted
}
