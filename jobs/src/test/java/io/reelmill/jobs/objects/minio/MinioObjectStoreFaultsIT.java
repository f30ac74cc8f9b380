package io.reelmill.jobs.objects.minio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.Received;
import io.reelmill.embedded.net.Fault;
import io.reelmill.embedded.net.FaultyProxy;
import io.reelmill.jobs.objects.Bodies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class MinioObjectStoreFaultsIT {

    private static final TestBucket BUCKET = new TestBucket();
    private static final String TYPE = "video/mp4";
    private static final String BEGIN = "^POST .*\\?uploads=";
    private static final String PART = "^PUT .*partNumber=";
    private static final String JOIN = "^POST .*uploadId=";
    private static final String NO_SUCH_UPLOAD =
            "<Error><Code>NoSuchUpload</Code><Message>There is none</Message></Error>";
    private static final byte[] FILM = Bodies.ofSize(17_000_000);

    private final FaultyProxy proxy = new FaultyProxy(BUCKET.s3().endpoint());
    private final MinioObjectStore store = BUCKET.storeAt(proxy.address());
    private final ObjectKey key = new ObjectKey("faults/" + UUID.randomUUID() + "/film.mp4");

    @AfterAll
    static void close() {
        BUCKET.close();
    }

    @AfterEach
    void stop() {
        store.close();
        proxy.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {BEGIN, PART, JOIN})
    void an_upload_outlives_answers_that_say_not_now(String request) throws Exception {
        proxy.plan(request, 2, Fault.refuse());

        assertThat(store.receive(key, TYPE, film())).isEqualTo(new Received(FILM.length, Sha256.hex(FILM)));

        assertThat(stored()).isEqualTo(FILM);
        assertThat(BUCKET.unfinishedUploads()).isEmpty();
    }

    @Test
    void an_upload_outlives_parts_that_are_cut_halfway() throws Exception {
        proxy.plan(PART, 3, Fault.cutRequest(2_000_000));

        store.receive(key, TYPE, film());

        assertThat(stored()).isEqualTo(FILM);
    }

    @ParameterizedTest
    @ValueSource(strings = {PART, JOIN})
    void an_upload_outlives_lost_answers(String request) throws Exception {
        proxy.plan(request, 1, Fault.loseAnswer());

        store.receive(key, TYPE, film());

        assertThat(stored()).isEqualTo(FILM);
        assertThat(BUCKET.unfinishedUploads()).isEmpty();
    }

    @Test
    void an_upload_that_was_joined_unheard_is_recognised() throws Exception {
        proxy.plan(JOIN, 1, Fault.loseAnswer());
        proxy.plan(JOIN, 1, Fault.answer("404 Not Found", NO_SUCH_UPLOAD));

        store.receive(key, TYPE, film());

        assertThat(stored()).isEqualTo(FILM);
    }

    @Test
    void an_upload_that_somebody_aborted_fails() {
        proxy.plan(JOIN, 1, Fault.answer("404 Not Found", NO_SUCH_UPLOAD));

        assertUnavailable(() -> store.receive(key, TYPE, film()));

        assertThat(store.stat(key)).isEmpty();
        assertThat(BUCKET.unfinishedUploads()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {PART, JOIN})
    void an_upload_that_the_store_keeps_refusing_leaves_nothing(String request) {
        proxy.plan(request, 1_000, Fault.refuse());

        assertUnavailable(() -> store.receive(key, TYPE, film()));

        assertThat(store.stat(key)).isEmpty();
        assertThat(BUCKET.unfinishedUploads()).isEmpty();
    }

    @Test
    void an_upload_whose_beginning_was_never_answered_leaves_nothing() {
        proxy.plan(BEGIN, 1_000, Fault.loseAnswer());

        assertUnavailable(() -> store.receive(key, TYPE, film()));

        assertThat(BUCKET.unfinishedUploads()).isEmpty();
    }

    @Test
    void an_upload_whose_end_was_never_answered_leaves_nothing() {
        proxy.plan(JOIN, 1_000, Fault.loseAnswer());
        proxy.plan("^HEAD ", 1_000, Fault.refuse());

        assertUnavailable(() -> store.receive(key, TYPE, film()));

        try (MinioObjectStore healthy = BUCKET.store()) {
            assertThat(healthy.stat(key)).isEmpty();
        }
        assertThat(BUCKET.unfinishedUploads()).isEmpty();
    }

    @Test
    void a_small_body_whose_writing_was_never_answered_leaves_nothing() {
        proxy.plan("^PUT ", 1_000, Fault.loseAnswer());

        assertUnavailable(() -> store.receive(key, TYPE, new ByteArrayInputStream(new byte[100])));

        assertThat(store.stat(key)).isEmpty();
    }

    @Test
    void reading_goes_on_where_the_connection_broke() throws Exception {
        store.receive(key, TYPE, film());
        proxy.plan("^GET ", 3, Fault.cutAnswer(3_000_000));

        assertThat(stored()).isEqualTo(FILM);
        assertThat(proxy.requests()).filteredOn(line -> line.startsWith("GET ")).hasSize(4);
    }

    @Test
    void reading_goes_on_where_the_store_fell_silent() throws Exception {
        store.receive(key, TYPE, film());
        proxy.plan("^GET ", 1, Fault.stallAnswer(3_000_000));

        assertThat(stored()).isEqualTo(FILM);
    }

    @Test
    void reading_never_mixes_two_objects() throws Exception {
        store.receive(key, TYPE, film());
        proxy.plan("^GET ", 1, Fault.cutAnswer(3_000_000));

        try (InputStream reading = store.open(key, 0, FILM.length);
                MinioObjectStore other = BUCKET.store()) {
            reading.readNBytes(1_000);
            other.receive(key, TYPE, new ByteArrayInputStream(new byte[FILM.length]));

            assertUnavailable(reading::readAllBytes);
        }
    }

    @Test
    void reading_gives_up_where_nothing_comes_any_more() throws Exception {
        store.receive(key, TYPE, film());
        proxy.plan("^GET ", 1, Fault.cutAnswer(3_000_000));
        proxy.plan("^GET ", 1_000, Fault.refuse());

        try (InputStream reading = store.open(key, 0, FILM.length)) {
            assertUnavailable(reading::readAllBytes);
        }
    }

    @Test
    void closing_from_another_thread_ends_a_read_that_waits() throws Exception {
        store.receive(key, TYPE, film());
        proxy.plan("^GET ", 1, Fault.stallAnswer(1_000_000));
        InputStream reading = store.open(key, 0, FILM.length);
        Attempt attempt = Attempt.start(reading::readAllBytes);
        await().until(attempt::waitsForSocket);

        reading.close();

        assertThat(attempt.failure(Duration.ofSeconds(1))).isInstanceOf(IOException.class);
    }

    @Test
    void a_closed_stream_reads_no_more() throws Exception {
        store.receive(key, TYPE, film());
        InputStream reading = store.open(key, 0, FILM.length);
        assertThat(reading.readNBytes(1_000)).hasSize(1_000);

        reading.close();
        reading.close();

        assertThatThrownBy(reading::read).isInstanceOf(IOException.class);
    }

    @Test
    void one_connection_serves_one_range_after_another() throws Exception {
        store.receive(key, TYPE, film());
        for (int i = 0; i < 10; i++) {
            try (InputStream reading = store.open(key, i, 1_000_000)) {
                assertThat(reading.readNBytes(1_000_000)).hasSize(1_000_000);
            }
        }

        assertThat(proxy.connections()).isLessThanOrEqualTo(2);
    }

    @Test
    void a_store_that_is_away_is_named_and_the_keys_are_not() {
        try (MinioObjectStore away = BUCKET.storeAt(URI.create("http://127.0.0.1:1"))) {
            assertThatThrownBy(() -> away.put(key, TYPE, new byte[1]))
                    .isInstanceOfSatisfying(
                            FailureException.class,
                            thrown -> assertThat(thrown.failure().detail())
                                    .contains("http://127.0.0.1:1", BUCKET.name())
                                    .doesNotContain(BUCKET.s3().secretKey()));
        }
    }

    @Test
    void a_wrong_secret_is_refused_at_once() {
        ObjectStoreProperties wrong = new ObjectStoreProperties(
                proxy.address(), "us-east-1", BUCKET.name(), BUCKET.s3().accessKey(), "wrong");
        try (MinioObjectStore stranger = new MinioObjectStore(wrong)) {
            assertUnavailable(() -> stranger.put(key, TYPE, new byte[1]));
        }
        assertThat(proxy.requests()).hasSize(1);
    }

    @Test
    void an_interrupt_ends_a_call_that_waits_within_a_second() {
        proxy.plan("^PUT ", 1_000, Fault.stall());
        Attempt attempt = Attempt.start(() -> store.put(key, TYPE, new byte[1]));
        await().until(() -> !proxy.requests().isEmpty());

        attempt.interrupt();

        assertThat(attempt.failure(Duration.ofSeconds(1))).isInstanceOf(CancellationException.class);
        await().untilAsserted(() -> assertThat(proxy.connections()).isZero());
    }

    @Test
    void an_interrupt_ends_a_pause_within_a_second() {
        try (MinioObjectStore away = new MinioObjectStore(BUCKET.properties(URI.create("http://127.0.0.1:1")))) {
            Attempt attempt = Attempt.start(() -> away.put(key, TYPE, new byte[1]));
            await().until(attempt::pauses);

            attempt.interrupt();

            assertThat(attempt.failure(Duration.ofSeconds(1))).isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void an_interrupted_upload_ends_within_a_second_and_is_removed() {
        proxy.plan(PART, 1_000, Fault.stall());
        Attempt attempt = Attempt.start(() -> store.receive(key, TYPE, film()));
        await().until(() -> proxy.requests().stream().anyMatch(line -> line.contains("partNumber=")));

        attempt.interrupt();

        assertThat(attempt.failure(Duration.ofSeconds(1))).isInstanceOf(CancellationException.class);
        await().untilAsserted(() -> assertThat(BUCKET.unfinishedUploads()).isEmpty());
    }

    @Test
    void closing_the_store_ends_calls_that_wait() {
        proxy.plan("^PUT ", 1_000, Fault.stall());
        Attempt attempt = Attempt.start(() -> store.put(key, TYPE, new byte[1]));
        await().until(() -> !proxy.requests().isEmpty());

        store.close();

        assertThat(attempt.failure(Duration.ofSeconds(2))).isInstanceOf(RuntimeException.class);
    }

    private void assertUnavailable(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        FailureException.class,
                        thrown -> assertThat(thrown.failure().code()).isEqualTo(FailureCode.STORE_UNAVAILABLE));
    }

    private byte[] stored() throws IOException {
        try (InputStream bytes = store.open(key, 0, Long.MAX_VALUE)) {
            return bytes.readAllBytes();
        }
    }

    private static InputStream film() {
        return new ByteArrayInputStream(FILM);
    }
}
