package io.reelmill.worker.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.encode.Encoded;
import io.reelmill.core.encode.EncodedRendition;
import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.film.Reading;
import io.reelmill.core.film.Rung;
import io.reelmill.core.film.Span;
import io.reelmill.core.media.DynamicRange;
import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.PictureSize;
import io.reelmill.core.media.VideoTrack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every output frame is the right one, once, whatever the source and whatever the cut. */
class ExactFramesIT {

    private static final PictureSize SIZE = new PictureSize(NumberedFrames.WIDTH, NumberedFrames.HEIGHT);

    @TempDir
    Path folder;

    private Studio studio;

    @BeforeEach
    void open() throws Exception {
        studio = new Studio(folder);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void a_constant_rate_passes_one_to_one() throws Exception {
        FrameRate rate = new FrameRate(30000, 1001);
        NumberedFrames.write(studio.file("frames.raw"), 700);
        studio.ffmpeg(
                ("-f rawvideo -pix_fmt gray -s 64x48 -r 30000/1001 -i frames.raw -pix_fmt yuv420p -c:v libx264 -crf 10"
                                + " -g 250 -bf 3 source.mp4")
                        .split(" "));
        Reading reading = studio.take(studio.file("source.mp4"), "mov", 0, 0);
        VideoTrack track = new VideoTrack(0, "h264", SIZE, SIZE, rate, true, 0, false, DynamicRange.SDR, "yuv420p");
        FrameGrid grid = new FrameGrid(rate, 700);
        List<Rung> rungs = List.of(
                new Rung("big", SIZE, rate, 1_000_000, 20, "superfast"),
                new Rung("small", new PictureSize(32, 24), rate, 500_000, 20, "ultrafast"));
        List<EncodedRendition> parts = new ArrayList<>();
        for (Span span : List.of(new Span(0, 0, 1), new Span(1, 1, 3), new Span(2, 3, 4))) {
            Encoded encoded = studio.encode(reading, track, grid, span, rungs);
            parts.add(encoded.renditions().get(0));
        }
        Path joined = studio.joined("joined.mp4", parts);
        byte[] raw = studio.ffmpeg(
                ("-v error -i " + joined + " -fps_mode passthrough -pix_fmt gray -f rawvideo pipe:1").split(" "));
        assertThat(NumberedFrames.read(raw))
                .isEqualTo(IntStream.range(0, 700).boxed().toList());
    }
}
