package io.reelmill.worker.source;

import static io.reelmill.worker.source.MovieWriter.box;
import static io.reelmill.worker.source.MovieWriter.ints;
import static io.reelmill.worker.source.MovieWriter.join;
import static io.reelmill.worker.source.MovieWriter.letters;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.objects.ObjectKey;
import io.reelmill.worker.ffmpeg.ProbedStream;
import io.reelmill.worker.ffmpeg.TimeBase;
import io.reelmill.worker.objects.FolderObjectStore;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no encoder writes: tables that lie, and layouts that are rare. */
@Timeout(60)
class SampleTablesTest {

    private static final ObjectKey KEY = new ObjectKey("film");
    private static final int MOST_PICTURES = 100;
    private static final int ENDLESS = -1;
    private static final int NORMAL_SPEED = 0x00010000;
    private static final ProbedStream PICTURE = new ProbedStream(
            0,
            ProbedStream.Kind.VIDEO,
            "h264",
            "avc1",
            new TimeBase(1, MovieWriter.TIMESCALE),
            0,
            0,
            "und",
            false,
            false,
            0);

    @TempDir
    Path folder;

    @Test
    void a_plain_film_is_told() {
        List<Packet> packets = told(new MovieWriter().write()).orElseThrow();
        assertThat(packets).hasSize(MovieWriter.SAMPLES);
        assertThat(packets.get(4)).isEqualTo(new Packet(0, 160L, 160L, 40, true, false, false));
        assertThat(packets.get(5)).isEqualTo(new Packet(0, 200L, 200L, 40, false, false, false));
    }

    @Test
    void offsets_of_64_bits_and_compact_sizes_are_told_as_well() {
        List<Packet> plain = told(new MovieWriter().write()).orElseThrow();
        MovieWriter wide = new MovieWriter().without("stco").with("co64", ints(0, 2, 0, 24, 0, 64));
        assertThat(told(wide.write())).hasValue(plain);
        MovieWriter compact = new MovieWriter().without("stsz").with("stz2", join(ints(0, 8, 8), sizes()));
        assertThat(told(compact.write())).hasValue(plain);
        MovieWriter partial = new MovieWriter().with("stss", ints(0, 1, 1)).with("stps", ints(0, 1, 5));
        assertThat(told(partial.write())).hasValue(plain);
    }

    private static byte[] sizes() {
        byte[] sizes = new byte[MovieWriter.SAMPLES];
        Arrays.fill(sizes, (byte) 10);
        return sizes;
    }

    @Test
    void without_a_list_of_keyframes_every_sample_is_one() {
        assertThat(told(new MovieWriter().without("stss").write()).orElseThrow())
                .allMatch(Packet::keyframe);
    }

    static Stream<MovieWriter> lies() {
        return Stream.of(
                new MovieWriter().with("stts", ints(0, ENDLESS, 8, 40)),
                new MovieWriter().with("stts", ints(0, 1, ENDLESS, 40)),
                new MovieWriter().with("stts", ints(0, 1, Integer.MAX_VALUE, 40)),
                new MovieWriter().with("stts", ints(0, 1, 8, ENDLESS)),
                new MovieWriter().with("stts", ints(0, 1, 8, 0)),
                new MovieWriter().with("stts", ints(0, 0)),
                new MovieWriter().with("stts", new byte[3]),
                new MovieWriter().with("stts", ints(0x02000000, 1, 8, 40)),
                new MovieWriter().with("ctts", ints(0, ENDLESS, 8, 0)),
                new MovieWriter().with("ctts", ints(0, 1, 7, 0)),
                new MovieWriter().with("ctts", ints(0, 1, 8, Integer.MIN_VALUE)),
                new MovieWriter().with("ctts", ints(0, 3, 6, Integer.MIN_VALUE, 1, 0, 1, 0)),
                new MovieWriter().with("stss", ints(0, ENDLESS, 1)),
                new MovieWriter().with("stss", ints(0, 0)),
                new MovieWriter().with("stss", ints(0, 2, 5, 1)),
                new MovieWriter().with("stss", ints(0, 1, ENDLESS)),
                new MovieWriter().with("sbgp", ints(0, letters("rap "), 1, 8, 1)),
                new MovieWriter().with("stsc", ints(0, ENDLESS, 1, 4, 1)),
                new MovieWriter().with("stsc", ints(0, 1, 1, ENDLESS, 1)),
                new MovieWriter().with("stsc", ints(0, 1, 1, Integer.MAX_VALUE, 1)),
                new MovieWriter().with("stsc", ints(0, 1, 2, 4, 1)),
                new MovieWriter().with("stsc", ints(0, 2, 1, 4, 1, 7, 4, 1)),
                new MovieWriter().with("stsc", ints(0, 2, 1, 4, 1, 1, 4, 1)),
                new MovieWriter().with("stsc", ints(0, 1, 1, 4, 2)),
                new MovieWriter().with("stsc", ints(0, 1, 1, 3, 1)),
                new MovieWriter().with("stsc", ints(0, 0)),
                new MovieWriter().with("stsz", ints(0, 10, ENDLESS)),
                new MovieWriter().with("stsz", ints(0, ENDLESS, 8)),
                new MovieWriter().with("stsz", ints(0, 0, ENDLESS)),
                new MovieWriter().with("stsz", ints(0, 0, 8, 1, 1, 1, 1, 1, 1, 1, 0)),
                new MovieWriter().with("stsz", ints(0, 1 << 20, 8)),
                new MovieWriter().with("stz2", ints(0, 8, 8, 0, 0)),
                new MovieWriter().without("stsz").with("stz2", ints(0, 8, ENDLESS)),
                new MovieWriter().without("stsz").with("stz2", ints(0, 255, 8)),
                new MovieWriter().with("stco", ints(0, ENDLESS, 24, 64)),
                new MovieWriter().with("stco", ints(0, 2, 24, ENDLESS)),
                new MovieWriter().without("stco").with("co64", ints(0, 2, 0, 24, ENDLESS, 64)),
                new MovieWriter().without("stco").with("co64", ints(0, 2, 0, 24, Integer.MAX_VALUE, ENDLESS)),
                new MovieWriter().with("co64", ints(0, 2, 0, 24, 0, 64)),
                new MovieWriter().without("stco"),
                new MovieWriter().with("stsd", ints(0, 2, 16, letters("avc1"), 0, 1, 16, letters("avc1"), 0, 1)),
                new MovieWriter().with("stsd", ints(0, 1, 16, letters("hvc1"), 0, 1)),
                new MovieWriter().with("stsd", ints(0, ENDLESS)),
                new MovieWriter().withRaw(ints(0, letters("free"))),
                new MovieWriter().withRaw(ints(1, letters("free"), 0, 16)),
                new MovieWriter().withRaw(ints(ENDLESS, letters("free"))),
                new MovieWriter().withRaw(ints(Integer.MAX_VALUE, letters("free"))),
                new MovieWriter().withRaw(ints(7, letters("free"))),
                new MovieWriter().withRaw(box("stts", ints(0, 1, 8, 40))),
                new MovieWriter().withRaw(new byte[64]),
                new MovieWriter().withEdits(320, 0, 0),
                new MovieWriter().withEdits(320, 0, 2 * NORMAL_SPEED),
                new MovieWriter().withEdits(0, 0, NORMAL_SPEED),
                new MovieWriter().withEdits(320, ENDLESS, NORMAL_SPEED),
                new MovieWriter().withEdits(320, -7, NORMAL_SPEED),
                new MovieWriter().withEdits(320, 9999, NORMAL_SPEED),
                new MovieWriter().withEdits(100, 0, NORMAL_SPEED, 100, 200, NORMAL_SPEED),
                new MovieWriter().withEdits(9, -1, NORMAL_SPEED, 9, -1, NORMAL_SPEED, 9, 0, NORMAL_SPEED),
                new MovieWriter().changing(track -> join(track, box("mvex", new byte[0]))),
                new MovieWriter().changing(track -> join(track, track)),
                new MovieWriter().changing(track -> new byte[0]),
                new MovieWriter().changing(SampleTablesTest::nested));
    }

    private static byte[] nested(byte[] track) {
        byte[] deep = track;
        for (int depth = 0; depth < 10_000; depth++) {
            deep = box("trak", deep);
        }
        return deep;
    }

    @ParameterizedTest
    @MethodSource("lies")
    void a_table_that_lies_is_not_believed(MovieWriter lie) {
        assertThat(told(lie.write())).isEmpty();
    }

    @Test
    void more_pictures_than_are_allowed_are_not_counted() {
        MovieWriter many = new MovieWriter()
                .with("stts", ints(0, 1, Integer.MAX_VALUE, 40))
                .with("stsz", ints(0, 1, Integer.MAX_VALUE));
        assertThat(told(many.write())).isEmpty();
    }

    @Test
    @Timeout(10)
    void as_many_different_offsets_as_there_are_pictures_take_no_time() {
        int pictures = 400_000;
        ByteBuffer offsets = ByteBuffer.allocate(8 + 8 * pictures).putInt(0).putInt(pictures);
        for (int picture = 0; picture < pictures; picture++) {
            offsets.putInt(1).putInt(40 * (picture % 3));
        }
        MovieWriter film = new MovieWriter()
                .with("stts", ints(0, 1, pictures, 40))
                .with("ctts", offsets.array())
                .with("stsc", ints(0, 1, 1, pictures / 2, 1))
                .with("stsz", ints(0, 1, pictures))
                .with("stco", ints(0, 2, 24, 24));
        assertThat(told(film.write(), pictures + 1).orElseThrow()).hasSize(pictures);
    }

    @Test
    void a_film_that_is_cut_anywhere_is_not_believed() {
        byte[] film = new MovieWriter().write();
        for (int length = 0; length < film.length; length++) {
            assertThat(told(Arrays.copyOf(film, length))).isEmpty();
        }
    }

    @Test
    void whatever_byte_is_changed_there_are_tables_or_there_are_none() {
        byte[] film = new MovieWriter()
                .with("ctts", ints(0, 4, 1, 80, 1, 120, 1, 0, 5, 40))
                .withEdits(40, -1, NORMAL_SPEED, 200, 90, NORMAL_SPEED)
                .write();
        assertThat(told(film)).isPresent();
        Random random = new Random(5);
        for (int round = 0; round < 5_000; round++) {
            byte[] changed = film.clone();
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                changed[random.nextInt(film.length)] = (byte) (random.nextBoolean() ? random.nextInt() : -1);
            }
            told(changed).ifPresent(packets -> assertThat(packets).hasSizeBetween(1, MOST_PICTURES));
        }
    }

    private Optional<List<Packet>> told(byte[] film) {
        return told(film, MOST_PICTURES);
    }

    private Optional<List<Packet>> told(byte[] film, int mostPictures) {
        FolderObjectStore store = new FolderObjectStore(folder);
        store.put(KEY, "video/mp4", film);
        ObjectBytes bytes = new ObjectBytes(store, KEY, film.length);
        return SampleTables.of(bytes, 1, List.of(PICTURE), mostPictures).map(tables -> {
            List<Packet> packets = new ArrayList<>();
            tables.list(packets::add);
            return packets;
        });
    }
}
