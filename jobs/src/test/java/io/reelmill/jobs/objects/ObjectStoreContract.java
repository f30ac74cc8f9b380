package io.reelmill.jobs.objects;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.reelmill.core.objects.NoSuchObjectException;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.objects.Received;
import io.reelmill.core.objects.StoredObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link ObjectStore} does. */
public abstract class ObjectStoreContract {

    protected static final String TYPE = "video/mp4";
    private static final int MEBIBYTE = 1024 * 1024;

    protected final String folder = "contract/" + UUID.randomUUID() + "/";
    private ObjectStore store;

    protected abstract ObjectStore newStore();

    @BeforeEach
    void make_store() {
        store = newStore();
    }

    @AfterEach
    void nothing_stays_interrupted() {
        assertThat(Thread.interrupted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_536, 65_537, 8 * MEBIBYTE - 1, 8 * MEBIBYTE, 8 * MEBIBYTE + 1, 20_000_000})
    void what_was_received_reads_back(int size) throws Exception {
        byte[] bytes = Bodies.ofSize(size);

        Received received = store.receive(key("film.mp4"), TYPE, new ByteArrayInputStream(bytes));

        assertThat(received).isEqualTo(new Received(size, sha256(bytes)));
        assertThat(read("film.mp4", 0, size)).isEqualTo(bytes);
        assertThat(store.stat(key("film.mp4")))
                .get()
                .extracting(StoredObject::sizeBytes)
                .isEqualTo((long) size);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1_000_000, 20_000_000})
    void a_body_that_breaks_leaves_nothing(int after) {
        assertThatThrownBy(() -> store.receive(key("film.mp4"), TYPE, Bodies.breakingAfter(after)))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("the client went away");

        assertThat(store.stat(key("film.mp4"))).isEmpty();
        assertThat(listed(folder)).isEmpty();
    }

    @Test
    void what_the_body_throws_is_passed_on() {
        IllegalStateException thrown = new IllegalStateException("too much");
        InputStream body = new FailingStream(() -> {
            throw thrown;
        });

        assertThatThrownBy(() -> store.receive(key("film.mp4"), TYPE, body)).isSameAs(thrown);
    }

    @Test
    void many_are_received_at_once() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(6);
        try {
            List<Future<Received>> receptions = IntStream.range(0, 12)
                    .mapToObj(i -> senders.submit(() -> store.receive(
                            key(i + ".mp4"), TYPE, new ByteArrayInputStream(Bodies.ofSize(9_000_000 + i)))))
                    .toList();
            for (int i = 0; i < receptions.size(); i++) {
                assertThat(receptions.get(i).get(60, SECONDS).sha256()).isEqualTo(sha256(Bodies.ofSize(9_000_000 + i)));
                assertThat(read(i + ".mp4", 0, Long.MAX_VALUE)).isEqualTo(Bodies.ofSize(9_000_000 + i));
            }
        } finally {
            senders.shutdownNow();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1",
        "0, 1000, 1000",
        "999, 1, 1",
        "500, 500, 500",
        "990, 20, 10",
        "1000, 1, 0",
        "5000, 10, 0",
        "0, 0, 0",
        "1000, 0, 0",
        "1, 9223372036854775807, 999"
    })
    void a_range_reads_as_far_as_the_object_goes(long offset, long length, int expected) throws Exception {
        byte[] bytes = Bodies.ofSize(1000);
        store.put(key("film.mp4"), TYPE, bytes);

        byte[] read = read("film.mp4", offset, length);

        assertThat(read).hasSize(expected);
        for (int i = 0; i < expected; i++) {
            assertThat(read[i]).isEqualTo(bytes[(int) offset + i]);
        }
    }

    @Test
    void an_empty_object_reads_as_nothing() throws Exception {
        store.put(key("empty"), TYPE, new byte[0]);

        assertThat(read("empty", 0, 10)).isEmpty();
    }

    @Test
    void reading_what_is_not_there_says_so() {
        assertThatThrownBy(() -> store.open(key("missing.mp4"), 0, 10))
                .isInstanceOf(NoSuchObjectException.class)
                .hasMessageContaining("missing.mp4");
    }

    @Test
    void what_is_not_there_has_no_facts() {
        assertThat(store.stat(key("missing.mp4"))).isEmpty();
    }

    @Test
    void an_object_has_size_time_and_a_tag_that_changes_with_it() {
        store.put(key("a.m4s"), TYPE, Bodies.ofSize(10));
        StoredObject first = store.stat(key("a.m4s")).orElseThrow();
        store.put(key("a.m4s"), TYPE, Bodies.ofSize(11));
        StoredObject second = store.stat(key("a.m4s")).orElseThrow();

        assertThat(first.key()).isEqualTo(key("a.m4s"));
        assertThat(first.sizeBytes()).isEqualTo(10);
        assertThat(first.modifiedAt()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        assertThat(first.etag()).isNotEmpty().doesNotContain("\"");
        assertThat(second.sizeBytes()).isEqualTo(11);
        assertThat(second.etag()).isNotEqualTo(first.etag());
    }

    @Test
    void listing_shows_what_is_below_a_prefix_and_nothing_beside_it() {
        store.put(key("v1/720p/0.m4s"), TYPE, Bodies.ofSize(3));
        store.put(key("v1/1.m4s"), TYPE, Bodies.ofSize(4));
        store.put(key("v10/2.m4s"), TYPE, Bodies.ofSize(5));

        assertThat(listed(folder + "v1/"))
                .extracting(object -> object.key().value().substring(folder.length()), StoredObject::sizeBytes)
                .containsExactlyInAnyOrder(tuple("v1/720p/0.m4s", 3L), tuple("v1/1.m4s", 4L));
        assertThat(listed(folder + "v2/")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two words.mp4",
                "Ünïcode 影片.mp4",
                "a+b%2Fc&d=e?f#g;h,i.mp4",
                "it's \"quoted\".mp4",
                "...mp4",
                "~$*()"
            })
    void odd_names_are_only_names(String name) throws Exception {
        store.put(key(name), TYPE, Bodies.ofSize(7));
        store.receive(key("big " + name), TYPE, new ByteArrayInputStream(Bodies.ofSize(9_000_000)));

        assertThat(read(name, 0, 7)).isEqualTo(Bodies.ofSize(7));
        assertThat(listed(folder))
                .extracting(StoredObject::key)
                .containsExactlyInAnyOrder(key(name), key("big " + name));
        store.deleteAll(folder);
        assertThat(listed(folder)).isEmpty();
    }

    @Test
    void deleting_removes_one_and_deleting_nothing_is_no_error() {
        store.put(key("a"), TYPE, Bodies.ofSize(1));
        store.put(key("b"), TYPE, Bodies.ofSize(1));

        store.delete(key("a"));
        store.delete(key("a"));

        assertThat(listed(folder)).extracting(StoredObject::key).containsExactly(key("b"));
    }

    @Test
    void deleting_all_below_a_prefix_spares_its_neighbours() {
        store.put(key("v1/720p/0.m4s"), TYPE, Bodies.ofSize(1));
        store.put(key("v1/1.m4s"), TYPE, Bodies.ofSize(1));
        store.put(key("v10/2.m4s"), TYPE, Bodies.ofSize(1));

        store.deleteAll(folder + "v1/");
        store.deleteAll(folder + "v1/");

        assertThat(listed(folder)).extracting(StoredObject::key).containsExactly(key("v10/2.m4s"));
    }

    @Test
    void folders_are_told_by_name_once_however_much_is_below_them() {
        store.put(key("a b/v1/0.m4s"), TYPE, Bodies.ofSize(1));
        store.put(key("a b/v1/1.m4s"), TYPE, Bodies.ofSize(1));
        store.put(key("c/0.m4s"), TYPE, Bodies.ofSize(1));
        store.put(key("no-folder"), TYPE, Bodies.ofSize(1));

        List<String> names = new ArrayList<>();
        store.folders(folder, names::add);

        assertThat(names).containsExactlyInAnyOrder("a b", "c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "videos", "videos/../", "//"})
    void only_a_folder_can_be_listed_or_emptied(String prefix) {
        assertThatIllegalArgumentException().isThrownBy(() -> store.list(prefix, object -> {}));
        assertThatIllegalArgumentException().isThrownBy(() -> store.deleteAll(prefix));
    }

    @Test
    void an_interrupted_thread_does_nothing_and_stays_interrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> store.put(key("a"), TYPE, Bodies.ofSize(1))).isInstanceOf(CancellationException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(store.stat(key("a"))).isEmpty();
    }

    @Test
    void an_interrupt_in_the_middle_of_a_body_leaves_nothing() {
        InputStream body = new InterruptingStream(new ByteArrayInputStream(Bodies.ofSize(20_000_000)), 12_000_000);

        assertThatThrownBy(() -> store.receive(key("a"), TYPE, body)).isInstanceOf(CancellationException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(store.stat(key("a"))).isEmpty();
    }

    protected ObjectKey key(String name) {
        return new ObjectKey(folder + name);
    }

    protected static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private List<StoredObject> listed(String prefix) {
        List<StoredObject> objects = new ArrayList<>();
        store.list(prefix, objects::add);
        return objects;
    }

    private byte[] read(String name, long offset, long length) throws IOException {
        try (InputStream bytes = store.open(key(name), offset, length)) {
            return bytes.readAllBytes();
        }
    }
}
