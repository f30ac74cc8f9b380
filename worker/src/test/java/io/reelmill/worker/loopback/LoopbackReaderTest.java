package io.reelmill.worker.loopback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.source.PartList;
import io.reelmill.worker.objects.FaultyObjectStore;
import io.reelmill.worker.objects.FolderObjectStore;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LoopbackReaderTest {

    private static final ObjectKey KEY = new ObjectKey("sources/film");
    private static final ReadAhead SMALL_BLOCKS = new ReadAhead(1000, 6, 3, 4, Duration.ofMillis(5));

    private final HttpClient client = HttpClient.newHttpClient();
    private final byte[] bytes = new byte[25_500];

    @TempDir
    Path folder;

    private FolderObjectStore store;
    private LoopbackReader reader;

    @BeforeEach
    void take_an_object_in() {
        new Random(7).nextBytes(bytes);
        store = new FolderObjectStore(folder);
        store.put(KEY, "video/mp4", bytes);
        reader = LoopbackReader.start(store, SMALL_BLOCKS);
    }

    @AfterEach
    void stop() {
        reader.close();
    }

    @Test
    void an_object_is_read_whole() throws Exception {
        try (LoopbackLease lease = lend()) {
            HttpResponse<byte[]> response = get(lease, "");
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Accept-Ranges")).hasValue("bytes");
            assertThat(response.body()).isEqualTo(bytes);
            assertThat(lease.failure()).isEmpty();
        }
    }

    @Test
    void ranges_are_answered_to_the_byte() throws Exception {
        try (LoopbackLease lease = lend()) {
            assertRange(get(lease, "bytes=0-0"), 0, 1);
            assertRange(get(lease, "bytes=999-1000"), 999, 1001);
            assertRange(get(lease, "bytes=1500-7300"), 1500, 7301);
            assertRange(get(lease, "bytes=25000-"), 25000, 25500);
            assertRange(get(lease, "bytes=25000-99999"), 25000, 25500);
            assertRange(get(lease, "bytes=-500"), 25000, 25500);
        }
    }

    @Test
    void a_range_behind_the_end_is_not_satisfiable() throws Exception {
        try (LoopbackLease lease = lend()) {
            HttpResponse<byte[]> response = get(lease, "bytes=25500-");
            assertThat(response.statusCode()).isEqualTo(416);
            assertThat(response.headers().firstValue("Content-Range")).hasValue("bytes */25500");
        }
    }

    @Test
    void a_head_request_tells_the_size_only() throws Exception {
        try (LoopbackLease lease = lend()) {
            HttpRequest head = HttpRequest.newBuilder(URI.create(lease.url()))
                    .method("HEAD", HttpRequest.BodyPublishers.noBody())
                    .build();
            HttpResponse<byte[]> response = client.send(head, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Length")).hasValue("25500");
            assertThat(response.body()).isEmpty();
        }
    }

    @Test
    void a_connection_serves_one_request_after_the_other() throws Exception {
        try (LoopbackLease lease = lend();
                Socket socket = new Socket("127.0.0.1", URI.create(lease.url()).getPort())) {
            String request = "GET " + URI.create(lease.url()).getPath() + " HTTP/1.1\r\nRange: bytes=5-9\r\n\r\n";
            for (int i = 0; i < 3; i++) {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                String head = head(socket.getInputStream());
                assertThat(head).startsWith("HTTP/1.1 206").contains("Content-Range: bytes 5-9/25500");
                assertThat(socket.getInputStream().readNBytes(5)).isEqualTo(Arrays.copyOfRange(bytes, 5, 10));
            }
        }
    }

    @Test
    void only_a_reader_that_knows_the_address_gets_anything() throws Exception {
        try (LoopbackLease lease = lend()) {
            URI other = URI.create(lease.url().replaceFirst("/[0-9a-f]+$", "/guess"));
            HttpResponse<String> response =
                    client.send(HttpRequest.newBuilder(other).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(404);
        }
    }

    @Test
    void an_object_taken_back_is_gone() throws Exception {
        LoopbackLease lease = lend();
        lease.close();
        assertThat(get(lease, "").statusCode()).isEqualTo(404);
    }

    @Test
    void transfers_that_break_go_on_at_the_byte_they_reached() throws Exception {
        try (LoopbackReader faulty = readerOf((body, opening) ->
                        opening.length() < 200 ? body : FaultyObjectStore.breakAfter(body, opening.length() / 2));
                LoopbackLease lease = faulty.lend(KEY, bytes.length)) {
            assertThat(get(lease, "").body()).isEqualTo(bytes);
            assertThat(lease.failure()).isEmpty();
        }
    }

    @Test
    void transfers_that_end_early_without_an_error_are_noticed() throws Exception {
        try (LoopbackReader faulty = readerOf((body, opening) ->
                        opening.length() < 200 ? body : new ByteArrayInputStream(body.readNBytes(300)));
                LoopbackLease lease = faulty.lend(KEY, bytes.length)) {
            assertThat(get(lease, "").body()).isEqualTo(bytes);
        }
    }

    @Test
    void a_store_that_stays_away_cuts_the_reader_and_is_remembered() throws Exception {
        AtomicBoolean away = new AtomicBoolean();
        try (LoopbackReader faulty = readerOf((body, opening) -> {
                    if (away.get()) {
                        throw new IOException("no route");
                    }
                    return body;
                });
                LoopbackLease lease = faulty.lend(KEY, bytes.length)) {
            assertRange(get(lease, "bytes=0-10"), 0, 11);
            away.set(true);
            assertThatThrownBy(() -> get(lease, "bytes=20000-")).isInstanceOf(IOException.class);
            assertThat(lease.failure()).hasValueSatisfying(failure -> {
                assertThat(failure.code()).isEqualTo(FailureCode.STORE_UNAVAILABLE);
                assertThat(failure.detail()).contains("no route");
            });
            assertThat(get(lease, "bytes=0-10").statusCode()).isEqualTo(503);
        }
    }

    @Test
    void a_store_that_gave_up_is_not_asked_again() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (LoopbackReader faulty = readerOf((body, opening) -> {
                    asked.incrementAndGet();
                    throw new IOException("away for long");
                });
                LoopbackLease lease = faulty.lend(KEY, bytes.length)) {
            assertThatThrownBy(() -> get(lease, "bytes=0-10")).isInstanceOf(IOException.class);
            assertThat(lease.failure()).isPresent();
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void a_reader_that_waits_for_the_store_is_known() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        try (LoopbackReader slow = readerOf((body, opening) -> {
                    await().until(() -> answer.getCount() == 0);
                    return body;
                });
                LoopbackLease lease = slow.lend(KEY, bytes.length)) {
            CompletableFuture<HttpResponse<byte[]>> reading = client.sendAsync(
                    HttpRequest.newBuilder(URI.create(lease.url())).build(), HttpResponse.BodyHandlers.ofByteArray());
            await().until(() -> lease.failureOrWait(Duration.ofMillis(20)).isPresent());
            assertThat(lease.failureOrWait(Duration.ofHours(1))).isEmpty();
            answer.countDown();
            assertThat(reading.join().body()).isEqualTo(bytes);
            assertThat(lease.failureOrWait(Duration.ZERO)).isEmpty();
        }
    }

    @Test
    void a_block_fetched_in_vain_ahead_is_asked_for_anew_when_it_is_wanted() throws Exception {
        AtomicInteger failing = new AtomicInteger();
        try (LoopbackReader faulty = readerOf((body, opening) -> {
                    if (opening.offset() == 2000 && failing.incrementAndGet() == 1) {
                        throw new IOException("busy");
                    }
                    return body;
                });
                LoopbackLease lease = faulty.lend(KEY, bytes.length)) {
            assertRange(get(lease, "bytes=0-1500"), 0, 1501);
            await().until(() -> failing.get() == 1);
            assertThat(get(lease, "").body()).isEqualTo(bytes);
            assertThat(lease.failure()).isEmpty();
        }
    }

    @Test
    void closing_the_lease_cuts_a_transfer_that_waits_for_a_slow_store() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        try (LoopbackReader slow = readerOf((body, opening) -> new FilterInputStream(body) {
            @Override
            public int read(byte[] buffer, int offset, int wanted) throws IOException {
                asked.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    interrupted.set(true);
                    Thread.currentThread().interrupt();
                }
                throw new IOException("interrupted");
            }
        })) {
            LoopbackLease lease = slow.lend(KEY, bytes.length);
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(lease.url())).build();
            try (InputStream body = client.send(request, HttpResponse.BodyHandlers.ofInputStream())
                    .body()) {
                asked.await();
                lease.close();
                assertThatThrownBy(() -> body.readNBytes(bytes.length)).isInstanceOf(IOException.class);
            }
            await().untilTrue(interrupted);
            assertThat(lease.failure()).isEmpty();
        }
    }

    @Test
    void a_reader_that_jumps_about_finds_its_blocks_in_memory() throws Exception {
        AtomicInteger opens = new AtomicInteger();
        try (LoopbackReader counting = readerOf((body, opening) -> {
                    opens.set(opening.number());
                    return body;
                });
                LoopbackLease lease = counting.lend(KEY, bytes.length)) {
            for (int i = 0; i < 20; i++) {
                assertRange(get(lease, "bytes=100-199"), 100, 200);
                assertRange(get(lease, "bytes=20100-20199"), 20100, 20200);
            }
            assertThat(opens).hasValue(2);
        }
    }

    @Test
    void of_many_parts_only_those_that_were_read_last_are_in_memory() throws Exception {
        AtomicInteger opens = new AtomicInteger();
        PartList parts = new PartList(Collections.nCopies(10, new PartList.ListedPart(KEY, bytes.length, 1_000_000)));
        try (LoopbackReader counting = readerOf((body, opening) -> {
                    opens.set(opening.number());
                    return body;
                });
                LoopbackLease lease = counting.lend(new ObjectKey("sources/list"), parts)) {
            List<Integer> throughAndBack = List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 8, 7, 6);
            for (int part : throughAndBack) {
                assertRange(get(lease.url() + "/" + part, "bytes=100-199"), 100, 200);
            }
            assertThat(opens).hasValue(10);
            assertRange(get(lease.url() + "/0", "bytes=100-199"), 100, 200);
            assertThat(opens).hasValue(11);
        }
    }

    private LoopbackLease lend() {
        return reader.lend(KEY, bytes.length);
    }

    private LoopbackReader readerOf(FaultyObjectStore.Fault fault) {
        ObjectStore faulty = new FaultyObjectStore(store, fault);
        return LoopbackReader.start(faulty, SMALL_BLOCKS);
    }

    private HttpResponse<byte[]> get(LoopbackLease lease, String range) throws Exception {
        return get(lease.url(), range);
    }

    private HttpResponse<byte[]> get(String url, String range) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(20));
        if (!range.isEmpty()) {
            request.header("Range", range);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private void assertRange(HttpResponse<byte[]> response, int from, int to) {
        assertThat(response.statusCode()).isEqualTo(206);
        assertThat(response.headers().firstValue("Content-Range"))
                .hasValue("bytes " + from + "-" + (to - 1) + "/" + bytes.length);
        assertThat(response.body()).isEqualTo(Arrays.copyOfRange(bytes, from, to));
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        return head.toString();
    }
}
