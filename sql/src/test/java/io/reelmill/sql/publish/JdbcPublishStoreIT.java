package io.reelmill.sql.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.PictureSize;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.publish.Outline;
import io.reelmill.core.publish.PublishStore;
import io.reelmill.core.publish.Rendition;
import io.reelmill.core.publish.SealedRendition;
import io.reelmill.core.publish.SegmentRun;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.video.NewVideo;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkStore;
import io.reelmill.sql.testing.Samples;
import io.reelmill.sql.testing.Side;
import io.reelmill.sql.testing.SqlDatabase;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DuplicateKeyException;

class JdbcPublishStoreIT {

    @RegisterExtension
    static final SqlDatabase DATABASE = SqlDatabase.create();

    private static final Rendition PICTURE = picture("720p", 720, "first/init.mp4");
    private static final Rendition SOUND = new Rendition(
            "audio-0-eng", false, "mp4a.40.2", null, null, "en", "English", 128_000, new ObjectKey("a/init.mp4"), "cd");

    private final PublishStore published = DATABASE.get(PublishStore.class);
    private VideoId video = VideoId.random();
    private WorkId work = WorkId.random();

    @BeforeEach
    void add_a_video_and_its_work() {
        NewVideo added = Samples.video();
        DATABASE.get(VideoStore.class).add(added);
        video = added.id();
        work = DATABASE.get(WorkStore.class)
                .add(List.of(Samples.work(video, WorkKind.ENCODE, 0)))
                .get(0)
                .id();
    }

    @Test
    void the_first_rendition_of_a_name_stays() {
        Rendition later = picture("720p", 720, "second/init.mp4");

        assertThat(published.addOrFind(video, 1, PICTURE)).isEqualTo(PICTURE);
        assertThat(published.addOrFind(video, 1, later)).isEqualTo(PICTURE);
        assertThat(published.addOrFind(video, 2, later)).isEqualTo(later);
    }

    @Test
    void of_two_first_renditions_at_once_both_see_the_same() throws Exception {
        Rendition rival = picture("720p", 720, "second/init.mp4");
        try (Side side = new Side()) {
            Future<Rendition> late = DATABASE.get(Transactions.class).inTransaction(() -> {
                published.addOrFind(video, 1, PICTURE);
                Future<Rendition> waiting = side.start(() -> published.addOrFind(video, 1, rival));
                DATABASE.awaitBlocked(1);
                return waiting;
            });

            assertThat(Side.result(late)).isEqualTo(PICTURE);
        }
    }

    @Test
    void pictures_come_before_sound_and_tall_before_small() {
        Rendition portrait = new Rendition(
                "1080p",
                true,
                "avc1.640028",
                new PictureSize(1080, 1920),
                new FrameRate(25, 1),
                null,
                null,
                5_000_000,
                new ObjectKey("p/init.mp4"),
                "ef");
        published.addOrFind(video, 1, SOUND);
        published.addOrFind(video, 1, PICTURE);
        published.addOrFind(video, 1, portrait);

        assertThat(published.renditions(video, 1)).containsExactly(portrait, PICTURE, SOUND);
        assertThat(published.renditions(video, 2)).isEmpty();
    }

    @Test
    void runs_come_back_by_rendition_and_first_segment() {
        published.addOrFind(video, 1, PICTURE);
        published.addOrFind(video, 1, SOUND);
        SegmentRun second = run("720p", 1, 3);
        SegmentRun first = run("720p", 0, 1);
        SegmentRun sound = run("audio-0-eng", 0, 4);

        published.add(video, 1, work, List.of(second, sound));
        published.add(video, 1, work, List.of(first));

        assertThat(published.runs(video, 1)).containsExactly(first, second, sound);
        assertThat(published.runs(video, 1, "720p")).containsExactly(first, second);
        assertThat(published.runs(video, 2)).isEmpty();
    }

    @Test
    void outlines_add_up_what_all_runs_of_a_rendition_hold() {
        published.addOrFind(video, 1, PICTURE);
        published.addOrFind(video, 1, SOUND);
        List<SegmentRun> pictures = List.of(run("720p", 0, 1), run("720p", 1, 3));
        SegmentRun sound = run("audio-0-eng", 0, 4);
        published.add(video, 1, work, pictures);
        published.add(video, 1, work, List.of(sound));

        assertThat(outlines())
                .containsExactlyInAnyOrder(
                        new Outline("720p", PICTURE.codecs(), null, 4, bytes(pictures)),
                        new Outline("audio-0-eng", SOUND.codecs(), null, 4, bytes(List.of(sound))));
    }

    @Test
    void outlines_are_of_each_videos_own_version() {
        VideoStore videos = DATABASE.get(VideoStore.class);
        NewVideo added = Samples.video();
        videos.add(added);
        Video other = videos.find(added.id()).orElseThrow();
        published.addOrFind(video, 1, PICTURE);
        published.addOrFind(video, 2, SOUND);
        published.addOrFind(other.id(), 2, SOUND);

        Outline first = new Outline("720p", PICTURE.codecs(), null, 0, 0);
        assertThat(published.outlines(List.of(videos.find(video).orElseThrow(), other)))
                .isEqualTo(Map.of(video, List.of(first)));
        assertThat(published.outlines(List.of())).isEmpty();
    }

    @Test
    void outlines_have_rates_once_every_rendition_is_measured() {
        published.addOrFind(video, 1, PICTURE);
        published.addOrFind(video, 1, SOUND);
        SealedRendition picture = new SealedRendition("720p", 2_100_000, 3_000_000);
        SealedRendition sound = new SealedRendition("audio-0-eng", 128_000, 130_000);

        published.seal(video, 1, List.of(picture));
        assertThat(outlines()).extracting(Outline::sealed).containsOnlyNulls();

        published.seal(video, 1, List.of(sound, picture));
        assertThat(outlines()).extracting(Outline::sealed).containsExactlyInAnyOrder(picture, sound);
    }

    @Test
    void the_same_place_is_not_published_twice() {
        published.addOrFind(video, 1, PICTURE);
        published.add(video, 1, work, List.of(run("720p", 0, 1)));

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> published.add(video, 1, work, List.of(run("720p", 0, 2))));
    }

    @Test
    void a_version_is_sealed_once_every_rendition_is_measured() {
        published.addOrFind(video, 1, PICTURE);
        published.addOrFind(video, 1, SOUND);
        assertThat(published.sealed(video, 1)).isEmpty();

        SealedRendition picture = new SealedRendition("720p", 2_100_000, 3_000_000);
        SealedRendition sound = new SealedRendition("audio-0-eng", 128_000, 130_000);
        published.seal(video, 1, List.of(picture));
        assertThat(published.sealed(video, 1)).isEmpty();

        published.seal(video, 1, List.of(sound, picture));
        assertThat(published.sealed(video, 1)).contains(List.of(picture, sound));
    }

    @Test
    void nothing_is_sealed_that_was_never_published() {
        assertThat(published.sealed(video, 1)).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> published.seal(video, 1, List.of(new SealedRendition("720p", 1, 2))));
    }

    /** Of the video, whose version is the first. */
    private List<Outline> outlines() {
        Video found = DATABASE.get(VideoStore.class).find(video).orElseThrow();
        return published.outlines(List.of(found)).getOrDefault(video, List.of());
    }

    private static Rendition picture(String name, int height, String init) {
        return new Rendition(
                name,
                true,
                "avc1.64001f",
                new PictureSize(height * 16 / 9, height),
                new FrameRate(30_000, 1001),
                null,
                null,
                3_000_000,
                new ObjectKey(init),
                "ab");
    }

    private static long bytes(List<SegmentRun> runs) {
        return runs.stream()
                .flatMap(run -> run.sizes().stream())
                .mapToLong(Integer::longValue)
                .sum();
    }

    private static SegmentRun run(String rendition, int first, int segments) {
        return new SegmentRun(
                rendition,
                first,
                new ObjectKey("videos/x/1/" + rendition + "/" + first),
                90_000,
                Collections.nCopies(segments, 5_000_000_000L),
                Collections.nCopies(segments, 1_500_000));
    }
}
