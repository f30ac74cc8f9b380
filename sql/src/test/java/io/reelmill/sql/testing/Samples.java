package io.reelmill.sql.testing;

import io.reelmill.core.access.Owner;
import io.reelmill.core.film.AudioRendition;
import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.film.Reading;
import io.reelmill.core.film.Rung;
import io.reelmill.core.film.Span;
import io.reelmill.core.film.Stretch;
import io.reelmill.core.media.AudioTrack;
import io.reelmill.core.media.DynamicRange;
import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.PictureSize;
import io.reelmill.core.media.SourceFacts;
import io.reelmill.core.media.VideoTrack;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.video.NewVideo;
import io.reelmill.core.video.Priority;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.work.NewWork;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values to write. */
public final class Samples {

    public static final Owner OWNER = new Owner("nightly import");

    private static final FrameRate NTSC = new FrameRate(30_000, 1001);

    private static final VideoTrack PICTURE = new VideoTrack(
            0,
            "hevc",
            new PictureSize(1440, 1080),
            new PictureSize(1920, 1080),
            NTSC,
            true,
            90,
            false,
            DynamicRange.HLG,
            "yuv420p10le");

    private Samples() {}

    public static NewVideo video() {
        return video("Sintel", null);
    }

    public static NewVideo video(String title, @Nullable String externalId) {
        VideoId id = VideoId.random();
        return new NewVideo(
                id,
                OWNER,
                title,
                externalId,
                "sintel.mp4",
                "default",
                Priority.NORMAL,
                Map.of("series", "open films", "année", "2010"),
                3.5,
                new ObjectKey("videos/" + id + "/source"),
                123_456_789_012L,
                "ab".repeat(32));
    }

    public static NewWork work(VideoId video, WorkKind kind, int ordinal) {
        return new NewWork(
                WorkId.random(),
                video,
                kind,
                1,
                kind == WorkKind.AUDIO ? "audio-0-eng" : null,
                ordinal,
                Priority.NORMAL,
                ordinal * 6000L,
                kind.word() + " " + ordinal + " of Sintel");
    }

    public static SourceFacts facts() {
        return new SourceFacts(
                "mov,mp4",
                Duration.ofNanos(60_060_123_456L),
                PICTURE,
                List.of(new AudioTrack(1, "aac", 6, 48_000, "deu", true)));
    }

    public static FilmPlan plan() {
        return new FilmPlan(
                new Reading(new ObjectKey("videos/x/v1/remuxed.mkv"), 9_876_543_210L, "matroska", -21_333, 0),
                PICTURE,
                new FrameGrid(NTSC, 1800),
                List.of(new Rung("720p", new PictureSize(1280, 720), NTSC, 3_000_000, 23, "veryfast")),
                List.of(new AudioRendition("audio-0-eng", 1, "en", "English", 128_000)),
                List.of(new Span(0, 0, 1), new Span(1, 1, 11)),
                List.of(new Stretch("audio-0-eng", 0, 0, 2816)),
                "libx264 165");
    }
}
