package io.reelmill.sql.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.media.PictureSize;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.thumbnail.Poster;
import io.reelmill.core.thumbnail.Still;
import io.reelmill.core.thumbnail.Storyboard;
import io.reelmill.core.thumbnail.ThumbnailImage;
import io.reelmill.core.thumbnail.ThumbnailStore;
import io.reelmill.core.thumbnail.Thumbnails;
import io.reelmill.core.video.NewVideo;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkStore;
import io.reelmill.sql.testing.Samples;
import io.reelmill.sql.testing.SqlDatabase;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcThumbnailStoreIT {

    @RegisterExtension
    static final SqlDatabase DATABASE = SqlDatabase.create();

    private static final Poster EARLY = poster("early", 2.002, 0.25);
    private static final Poster BETTER = poster("better", 60, 0.5);
    private static final Storyboard STORYBOARD =
            new Storyboard(image("storyboard.jpg", 1600, 900), new ObjectKey("f/storyboard.vtt"));
    private static final Thumbnails FIRST = new Thumbnails(EARLY, List.of(), null, null);
    private static final Thumbnails REST = new Thumbnails(
            null,
            List.of(new Still(3, image("still-0.jpg", 640, 360)), new Still(9.5, image("still-1.jpg", 640, 360))),
            STORYBOARD,
            image("preview.webp", 320, 180));

    private final ThumbnailStore thumbnails = DATABASE.get(ThumbnailStore.class);
    private final VideoStore videos = DATABASE.get(VideoStore.class);
    private VideoId video = VideoId.random();
    private WorkId work = WorkId.random();

    @BeforeEach
    void add_a_video_and_its_work() {
        video = addVideo();
        work = DATABASE.get(WorkStore.class)
                .add(List.of(Samples.work(video, WorkKind.FINISH, 0)))
                .get(0)
                .id();
    }

    @Test
    void a_film_without_thumbnails_has_none() {
        assertThat(thumbnails.of(video, 1).isEmpty()).isTrue();
        assertThat(thumbnails.of(List.of(video))).isEmpty();
        assertThat(thumbnails.of(List.of())).isEmpty();
    }

    @Test
    void parts_come_one_after_the_other() {
        thumbnails.keep(video, 1, work, FIRST);
        assertThat(thumbnails.of(video, 1)).isEqualTo(FIRST);

        thumbnails.keep(video, 1, work, REST);
        assertThat(thumbnails.of(video, 1)).isEqualTo(new Thumbnails(EARLY, REST.stills(), STORYBOARD, REST.preview()));
        assertThat(thumbnails.of(video, 2).isEmpty()).isTrue();
    }

    @Test
    void a_better_poster_takes_the_place_of_an_early_one() {
        thumbnails.keep(video, 1, work, FIRST);
        thumbnails.keep(video, 1, work, new Thumbnails(BETTER, List.of(), null, null));

        assertThat(thumbnails.of(video, 1)).isEqualTo(new Thumbnails(BETTER, List.of(), null, null));
    }

    @Test
    void a_poster_that_was_made_without_a_card_does_for_both() {
        thumbnails.keep(video, 1, work, FIRST);
        DATABASE.run("delete from thumbnail where kind = 'card'");

        Poster poster = Objects.requireNonNull(thumbnails.of(video, 1).poster());
        assertThat(poster.still()).isEqualTo(EARLY.still());
        assertThat(poster.card()).isEqualTo(EARLY.still().image());
    }

    @Test
    void pollers_see_that_something_changed() {
        long before = videos.find(video).orElseThrow().revision();

        thumbnails.keep(video, 1, work, FIRST);

        assertThat(videos.find(video).orElseThrow().revision()).isEqualTo(before + 1);
    }

    @Test
    void a_list_shows_those_of_current_versions_only() {
        VideoId other = addVideo();
        thumbnails.keep(video, 1, work, FIRST);
        thumbnails.keep(video, 1, work, REST);
        thumbnails.keep(other, 2, work, FIRST);

        assertThat(thumbnails.of(List.of(video, other, VideoId.random())))
                .isEqualTo(Map.of(video, new Thumbnails(EARLY, REST.stills(), STORYBOARD, REST.preview())));
    }

    @Test
    void they_go_with_their_video() {
        thumbnails.keep(video, 1, work, REST);

        videos.remove(video);

        assertThat(thumbnails.of(video, 1).isEmpty()).isTrue();
    }

    private static VideoId addVideo() {
        NewVideo added = Samples.video();
        DATABASE.get(VideoStore.class).add(added);
        return added.id();
    }

    private static Poster poster(String name, double seconds, double score) {
        return new Poster(new Still(seconds, image(name + ".jpg", 1280, 720)), image(name + ".webp", 320, 180), score);
    }

    private static ThumbnailImage image(String name, int width, int height) {
        return new ThumbnailImage(new ObjectKey("f/" + name), new PictureSize(width, height), 12_345);
    }
}
