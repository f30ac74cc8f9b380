package io.reelmill.worker.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.objects.ObjectKey;
import io.reelmill.worker.objects.FolderObjectStore;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class Mp4StructureTest {

    private static final ObjectKey KEY = new ObjectKey("film");

    @TempDir
    Path folder;

    @Test
    void a_movie_in_one_piece() {
        assertThat(structure(box("ftyp", 16), box("mdat", 100), box("moov", 40)))
                .isEqualTo(new Mp4Structure(true, false, false, false));
    }

    @Test
    void a_movie_in_fragments() {
        assertThat(structure(box("ftyp", 16), box("moov", 40), box("moof", 30), box("mdat", 99)))
                .isEqualTo(new Mp4Structure(true, true, false, false));
        assertThat(structure(box("ftyp", 16), box("moov", "mvex")).fragmented()).isTrue();
    }

    @Test
    void a_movie_whose_end_is_missing() {
        assertThat(structure(box("ftyp", 16), header("mdat", 5_000), new byte[100]))
                .isEqualTo(new Mp4Structure(false, false, true, false));
    }

    @Test
    void a_size_that_is_nonsense_is_not_a_missing_end() {
        byte[] exabytes = ByteBuffer.allocate(16)
                .putInt(1)
                .put("moov".getBytes(StandardCharsets.US_ASCII))
                .putLong(1L << 62)
                .array();
        assertThat(structure(box("ftyp", 16), exabytes).cutShort()).isFalse();
    }

    @Test
    void an_encrypted_movie() {
        assertThat(structure(box("ftyp", 16), box("moov", "sinf....schm")).encrypted())
                .isTrue();
    }

    @Test
    void boxes_without_end_end() {
        byte[] noise = new byte[60_000];
        for (int i = 0; i < noise.length; i += 8) {
            ByteBuffer.wrap(noise).putInt(i, 8).put(i + 4, (byte) 'f').put(i + 5, (byte) 'r');
            noise[i + 6] = noise[i + 7] = 'e';
        }
        assertThat(structure(noise)).isEqualTo(new Mp4Structure(false, false, false, false));
        assertThat(structure(new byte[20])).isEqualTo(new Mp4Structure(false, false, false, false));
    }

    private Mp4Structure structure(byte[]... boxes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] box : boxes) {
            bytes.writeBytes(box);
        }
        FolderObjectStore store = new FolderObjectStore(folder);
        store.put(KEY, "video/mp4", bytes.toByteArray());
        return Mp4Structure.of(new ObjectBytes(store, KEY, bytes.size()));
    }

    private static byte[] box(String type, int content) {
        return ByteBuffer.allocate(8 + content).put(header(type, 8 + content)).array();
    }

    private static byte[] box(String type, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(8 + bytes.length)
                .put(header(type, 8 + bytes.length))
                .put(bytes)
                .array();
    }

    private static byte[] header(String type, int size) {
        return ByteBuffer.allocate(8)
                .putInt(size)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .array();
    }
}
