package io.reelmill.jobs.objects.minio;

import io.minio.Http;
import io.minio.MinioAsyncClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/** The client with its sockets and threads; closing it cuts what is on its way. */
final class Connection implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int MOST_CALLS = 256;
    private static final int IDLE_SOCKETS = 32;
    private static final Duration IDLE = Duration.ofSeconds(20);

    private final CallCatcher catcher = new CallCatcher();
    private final ExecutorService threads = Threads.daemons("store-call");
    private final OkHttpClient http;
    private final Bucket bucket;

    Connection(ObjectStoreProperties properties, Patience patience) {
        this.http = http(patience);
        MinioAsyncClient client = MinioAsyncClient.builder()
                .endpoint(properties.endpoint().toString())
                .region(properties.region())
                .credentials(properties.accessKey(), properties.secretKey())
                .httpClient(http)
                .build();
        this.bucket = new Bucket(client, properties.bucket(), multipartChecksum(properties));
    }

    CallCatcher catcher() {
        return catcher;
    }

    Bucket bucket() {
        return bucket;
    }

    @Override
    public void close() {
        http.dispatcher().cancelAll();
        threads.shutdown();
        http.connectionPool().evictAll();
    }

    private OkHttpClient http(Patience patience) {
        Dispatcher dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(MOST_CALLS);
        dispatcher.setMaxRequestsPerHost(MOST_CALLS);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(IDLE_SOCKETS, IDLE.toSeconds(), TimeUnit.SECONDS))
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectTimeout(CONNECT)
                .readTimeout(SocketLimits.OTHERWISE)
                .writeTimeout(SocketLimits.OTHERWISE)
                .eventListenerFactory(catcher)
                .addInterceptor(new SocketLimits(patience.silence()))
                .addInterceptor(new TransientStatus())
                .build();
    }

    // The client sends this checksum with every part, and S3 takes it only where the upload announced it.
    private static Http.Headers multipartChecksum(ObjectStoreProperties properties) {
        boolean signsBodies = "http".equals(properties.endpoint().getScheme());
        return new Http.Headers("x-amz-checksum-algorithm", signsBodies ? "SHA256" : "CRC32C");
    }
}
