package io.reelmill.embedded.binaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinaryCacheTest {

    @TempDir
    private Path root;

    private final AtomicInteger unpackings = new AtomicInteger();

    @Test
    void a_folder_is_unpacked_once() {
        BinaryCache cache = new BinaryCache(root);

        Path first = cache.folder("tool-1", this::unpack);
        Path second = cache.folder("tool-1", this::unpack);

        assertThat(first.resolve("tool")).hasContent("program");
        assertThat(second).isEqualTo(first);
        assertThat(unpackings).hasValue(1);
    }

    @Test
    void threads_that_ask_at_the_same_time_share_one_unpacking() {
        List<Path> folders = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> new BinaryCache(root).folder("tool-1", this::unpack))
                .distinct()
                .toList();

        assertThat(folders).hasSize(1);
        assertThat(unpackings).hasValue(1);
    }

    @Test
    void another_version_has_a_folder_of_its_own() {
        BinaryCache cache = new BinaryCache(root);

        assertThat(cache.folder("tool-1", this::unpack)).isNotEqualTo(cache.folder("tool-2", this::unpack));
        assertThat(unpackings).hasValue(2);
    }

    @Test
    void a_failed_unpacking_leaves_no_folder_and_the_next_try_starts_clean() {
        BinaryCache cache = new BinaryCache(root);

        assertThatThrownBy(() -> cache.folder("tool-1", BinaryCacheTest::breakOff))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("tool-1 cannot be unpacked into " + root);

        assertThat(root.resolve("tool-1")).doesNotExist();
        assertThat(cache.folder("tool-1", this::unpack).resolve("half")).doesNotExist();
    }

    private void unpack(Path folder) throws IOException {
        unpackings.incrementAndGet();
        Files.writeString(folder.resolve("tool"), "program");
    }

    private static void breakOff(Path folder) throws IOException {
        Files.writeString(folder.resolve("half"), "prog");
        throw new IOException("no space left");
    }
}
