package io.reelmill.worker.loopback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.objects.ObjectKey;
import io.reelmill.worker.objects.FolderObjectStore;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the machine denies to the loop that accepts connections. */
@Timeout(30)
class AcceptingTest {

    private static final ObjectKey KEY = new ObjectKey("sources/film");

    @TempDir
    Path folder;

    @Test
    void exhausted_descriptors_are_waited_for() throws Exception {
        AtomicInteger accepted = new AtomicInteger();
        long begun = System.nanoTime();
        try (LoopbackReader reader = readerAt(new ServerSocket() {
            @Override
            public Socket accept() throws IOException {
                if (accepted.incrementAndGet() <= 3) {
                    throw new SocketException("Too many open files");
                }
                return super.accept();
            }
        })) {
            assertServes(reader);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(250));
        }
    }

    @Test
    void a_connection_that_cannot_be_used_is_closed() throws Exception {
        AtomicBoolean first = new AtomicBoolean(true);
        AtomicBoolean closed = new AtomicBoolean();
        try (LoopbackReader reader = readerAt(new ServerSocket() {
            @Override
            public Socket accept() throws IOException {
                return first.getAndSet(false) ? unusable(closed) : super.accept();
            }
        })) {
            assertServes(reader);
            assertThat(closed).isTrue();
        }
    }

    @Test
    void the_end_of_the_loop_is_told() throws Exception {
        try (LoopbackReader reader = readerAt(new ServerSocket() {
            @Override
            public Socket accept() {
                throw new IllegalStateException("no such thing");
            }
        })) {
            await().until(() -> !reader.listening());
        }
    }

    private LoopbackReader readerAt(ServerSocket server) throws IOException {
        FolderObjectStore store = new FolderObjectStore(folder);
        store.put(KEY, "video/mp4", new byte[10]);
        return LoopbackReader.start(store, ReadAhead.standard(), server);
    }

    private static void assertServes(LoopbackReader reader) throws IOException, InterruptedException {
        try (LoopbackLease lease = reader.lend(KEY, 10)) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(lease.url())).build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.ofByteArray())
                            .body())
                    .hasSize(10);
            assertThat(reader.listening()).isTrue();
        }
    }

    private static Socket unusable(AtomicBoolean closed) {
        return new Socket() {
            @Override
            public void setTcpNoDelay(boolean on) throws SocketException {
                throw new SocketException("Invalid argument");
            }

            @Override
            public synchronized void close() {
                closed.set(true);
            }
        };
    }
}
