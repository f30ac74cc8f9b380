package io.reelmill.jobs.film;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.access.Owner;
import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.film.Reading;
import io.reelmill.core.film.Rung;
import io.reelmill.core.film.Span;
import io.reelmill.core.media.DynamicRange;
import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.PictureSize;
import io.reelmill.core.media.VideoTrack;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.thumbnail.Poster;
import io.reelmill.core.thumbnail.Still;
import io.reelmill.core.thumbnail.ThumbnailImage;
import io.reelmill.core.thumbnail.Thumbnails;
import io.reelmill.core.video.Priority;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStatus;
import io.reelmill.core.work.NewWork;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ThumbnailWorkTest {

    private static final FrameRate RATE = new FrameRate(25, 1);
    private static final PictureSize SIZE = new PictureSize(640, 360);
    private static final ThumbnailImage PICTURE = new ThumbnailImage(new ObjectKey("poster.jpg"), SIZE, 1);
    private static final int SPANS = 40;
    private static final FilmPlan PLAN = new FilmPlan(
            new Reading(new ObjectKey("videos/x/source"), 1, "mov", 0, 0),
            new VideoTrack(0, "h264", SIZE, SIZE, RATE, true, 0, false, DynamicRange.SDR, "yuv420p"),
            new FrameGrid(RATE, 150L * SPANS),
            List.of(new Rung("360p", SIZE, RATE, 900_000, 23, "veryfast")),
            List.of(),
            IntStream.range(0, SPANS).mapToObj(i -> new Span(i, i, i + 1)).toList(),
            List.of(),
            "test");
    private static final Thumbnails WITH_POSTER =
            new Thumbnails(new Poster(new Still(0, PICTURE), PICTURE, 0.5), List.of(), null, null);

    @Test
    void a_first_poster_is_looked_for_as_soon_as_the_film_can_be_played() {
        assertThat(due(film(null), spans(1))).map(NewWork::name).contains("Poster of Sintel");
        assertThat(due(film(null), spans(1))).map(NewWork::ordinal).contains(1);
    }

    @Test
    void it_is_looked_for_again_when_there_is_twice_as_much() {
        List<Work> works = new ArrayList<>(spans(1));
        works.add(thumbnails(1, WorkState.SUCCEEDED, 0));
        assertThat(due(film(null), works)).isEmpty();

        works = new ArrayList<>(spans(2));
        works.add(thumbnails(1, WorkState.SUCCEEDED, 0));
        assertThat(due(film(null), works)).map(NewWork::ordinal).contains(2);

        works.add(thumbnails(2, WorkState.FAILED, 5));
        assertThat(due(film(null), works)).isEmpty();
    }

    @Test
    void nobody_looks_while_another_does_or_when_it_was_found() {
        List<Work> works = new ArrayList<>(spans(8));
        works.add(thumbnails(1, WorkState.RUNNING, 0));
        assertThat(due(film(null), works)).isEmpty();

        assertThat(ThumbnailWork.due(film(null), PLAN, spans(8), WITH_POSTER, false))
                .isEmpty();
    }

    @Test
    void a_frame_that_was_asked_for_is_waited_for() {
        assertThat(due(film(65.0), spans(10))).isEmpty();
        assertThat(due(film(65.0), spans(11))).map(NewWork::ordinal).contains(1);
        assertThat(due(film(1e9), spans(39))).isEmpty();
    }

    @Test
    void everything_is_made_once_the_whole_picture_is_there() {
        NewWork whole = due(film(null), spans(SPANS)).orElseThrow();

        assertThat(whole.ordinal()).isEqualTo(ThumbnailWork.WHOLE_FILM);
        assertThat(whole.name()).isEqualTo("Thumbnails of Sintel");
        assertThat(whole.kind()).isEqualTo(WorkKind.THUMBNAILS);
        assertThat(ThumbnailWork.due(film(null), PLAN, spans(SPANS), WITH_POSTER, false))
                .isPresent();

        List<Work> works = new ArrayList<>(spans(SPANS));
        works.add(thumbnails(ThumbnailWork.WHOLE_FILM, WorkState.WAITING, 0));
        assertThat(due(film(null), works)).isEmpty();
    }

    @Test
    void a_film_waits_for_its_thumbnails_until_they_have_failed_once() {
        assertThat(ThumbnailWork.outOfTheWay(spans(SPANS))).isFalse();
        assertThat(ThumbnailWork.outOfTheWay(List.of(thumbnails(1, WorkState.SUCCEEDED, 0))))
                .isFalse();
        assertThat(ThumbnailWork.outOfTheWay(List.of(thumbnails(0, WorkState.RUNNING, 0))))
                .isFalse();
        assertThat(ThumbnailWork.outOfTheWay(List.of(thumbnails(0, WorkState.WAITING, 1))))
                .isTrue();
        for (WorkState settled : List.of(WorkState.SUCCEEDED, WorkState.FAILED, WorkState.CANCELLED)) {
            assertThat(ThumbnailWork.outOfTheWay(List.of(thumbnails(0, settled, 0))))
                    .isTrue();
        }
    }

    private static Optional<NewWork> due(Video video, List<Work> works) {
        return ThumbnailWork.due(video, PLAN, works, Thumbnails.NONE, false);
    }

    private static List<Work> spans(int encoded) {
        return IntStream.range(0, SPANS)
                .mapToObj(i -> work(WorkKind.ENCODE, i, i < encoded ? WorkState.SUCCEEDED : WorkState.WAITING, 0))
                .toList();
    }

    private static Work thumbnails(int ordinal, WorkState state, int failures) {
        return work(WorkKind.THUMBNAILS, ordinal, state, failures);
    }

    private static Work work(WorkKind kind, int ordinal, WorkState state, int failures) {
        return new Work(
                WorkId.random(),
                VideoId.random(),
                kind,
                1,
                null,
                ordinal,
                Priority.NORMAL,
                0,
                "",
                state,
                1,
                1,
                failures,
                UUID.randomUUID(),
                null,
                null,
                Instant.EPOCH,
                null,
                null);
    }

    private static Video film(@Nullable Double thumbnailAt) {
        VideoId id = VideoId.random();
        return new Video(
                id,
                new Owner("test"),
                "Sintel",
                null,
                "sintel.mp4",
                "default",
                Priority.NORMAL,
                Map.of(),
                thumbnailAt,
                new ObjectKey("videos/" + id + "/source"),
                1,
                "",
                VideoStatus.PROCESSING,
                1,
                1,
                0,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null,
                PLAN,
                null,
                null);
    }
}
