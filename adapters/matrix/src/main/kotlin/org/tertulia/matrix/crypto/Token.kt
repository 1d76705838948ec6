package org.tertulia.matrix.crypto

import de.connect2x.trixnity.clientserverapi.client.MatrixClientAuthProvider
import io.ktor.client.request.HttpRequestBuilder
import io.ktor.http.HttpHeaders
import io.ktor.http.Url
import io.ktor.http.auth.HttpAuthHeader

/**
 * Signs every request. A token that is refused is for our sync loop to tell the person; Trixnity's own provider would take it
 * for a log-out and delete all keys.
 */
internal class Token(override val baseUrl: Url, private val token: String) : MatrixClientAuthProvider {
    @Deprecated("Please use sendWithoutRequest function instead", level = DeprecationLevel.ERROR)
    override val sendWithoutRequest: Boolean = true

    override fun sendWithoutRequest(request: HttpRequestBuilder): Boolean = true

    override fun isApplicable(auth: HttpAuthHeader): Boolean = true

    override suspend fun addRequestHeaders(request: HttpRequestBuilder, authHeader: HttpAuthHeader?) {
        request.headers[HttpHeaders.Authorization] = "Bearer $token"
    }
}
