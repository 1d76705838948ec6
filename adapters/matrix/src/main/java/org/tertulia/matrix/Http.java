package org.tertulia.matrix;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.tertulia.network.NetworkPath;

/**
 * HTTP over an account's {@link NetworkPath}. The library is given an address that it never uses, sockets that connect by
 * name, and a trust manager that checks the name itself.
 */
final class Http {

    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration CONNECT = Duration.ofSeconds(20);

    private Http() {}

    /**
     * @param name whose certificate is good, besides that of the host which is asked; an account's server where a person has
     *     named the host by hand
     */
    static OkHttpClient client(NetworkPath path, String host, String name) {
        EitherName trust = new EitherName(path.trust(host), path.trust(name));
        try {
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, new TrustManager[] {trust}, null);
            return new OkHttpClient.Builder()
                    // its own threads would keep a process alive for a minute
                    .dispatcher(new Dispatcher(Executors.newVirtualThreadPerTaskExecutor()))
                    .dns(Http::unresolved)
                    .socketFactory(new PathSockets(path, CONNECT))
                    .sslSocketFactory(tls.getSocketFactory(), trust)
                    .hostnameVerifier((_, _) -> true)
                    .proxy(java.net.Proxy.NO_PROXY)
                    .protocols(List.of(Protocol.HTTP_1_1))
                    .connectionPool(new ConnectionPool())
                    .connectTimeout(CONNECT)
                    .readTimeout(ANSWER)
                    .writeTimeout(ANSWER)
                    .followRedirects(false)
                    .followSslRedirects(false)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An address that carries the name, for {@link PathSocket} to connect to; nothing is looked up. */
    private static List<InetAddress> unresolved(String host) throws UnknownHostException {
        return List.of(InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1}));
    }

    /** Ends what is under way, at once; what is asked later connects again. */
    static void hangUp(OkHttpClient client) {
        client.dispatcher().cancelAll();
        client.connectionPool().evictAll();
        sockets(client).closeAll();
    }

    /** Hangs up for good: nothing connects any more. */
    static void end(OkHttpClient client) {
        sockets(client).end();
        hangUp(client);
    }

    private static PathSockets sockets(OkHttpClient client) {
        return (PathSockets) client.socketFactory();
    }
}
