package io.reelmill.worker.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.objects.ObjectKey;
import io.reelmill.worker.objects.FaultyObjectStore;
import io.reelmill.worker.objects.FolderObjectStore;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatroskaCuesTest {

    private static final ObjectKey KEY = new ObjectKey("sources/film");
    private static final String HEADER = "1A45DFA380";
    private static final String VOID = "EC80";
    private static final String SEGMENT = "1853806701FFFFFFFFFFFFFF";
    private static final String CLUSTER = "1F43B67580";
    private static final String CUES = "1C53BB6B80";

    @TempDir
    Path folder;

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void an_index_that_the_seek_head_names_is_found() {
        assertThat(present(HEADER + SEGMENT + seekHead("000000000000001A") + CUES))
                .isTrue();
    }

    @Test
    void a_position_beyond_all_numbers_is_none() {
        assertThat(present(HEADER + SEGMENT + seekHead("7FFFFFFFFFFFFFFF") + CLUSTER))
                .isFalse();
    }

    @Test
    void elements_without_end_before_the_film_are_not_all_read() {
        assertThat(present(HEADER + VOID.repeat(10_000) + SEGMENT + CUES)).isFalse();
        assertThat(asked).hasValueLessThan(100);
    }

    private static String seekHead(String position) {
        String seek = "53AB841C53BB6B" + "53AC88" + position;
        return "114D9B74" + size(3 + seek.length() / 2) + "4DBB" + size(seek.length() / 2) + seek;
    }

    private static String size(int bytes) {
        return "%02X".formatted(0x80 | bytes);
    }

    private boolean present(String hex) {
        byte[] film = HexFormat.of().parseHex(hex);
        FolderObjectStore store = new FolderObjectStore(folder);
        store.put(KEY, "video/webm", film);
        FaultyObjectStore counting = new FaultyObjectStore(store, (body, opening) -> {
            asked.set(opening.number());
            return body;
        });
        return new MatroskaCues(new ObjectBytes(counting, KEY, film.length)).present();
    }
}
