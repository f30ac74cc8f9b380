package io.reelmill.core.film;

import io.reelmill.core.media.DynamicRange;
import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.PictureSize;
import io.reelmill.core.media.VideoTrack;
import java.util.List;
import java.util.stream.Stream;

/** Tracks and profiles for tests of the planners. */
final class Films {

    static final Profile USUAL = new Profile(
            "usual",
            Stream.of(2160, 1440, 1080, 720, 480, 360, 240)
                    .map(side -> new ProfileRung(side, 23, side * 5000, "veryfast"))
                    .toList(),
            128_000);

    private Films() {}

    static VideoTrack picture(int width, int height, String rate) {
        PictureSize size = new PictureSize(width, height);
        return new VideoTrack(
                0, "h264", size, size, FrameRate.parse(rate), true, 0, false, DynamicRange.SDR, "yuv420p");
    }

    static List<Rung> ladder(int width, int height, String rate) {
        return LadderPlanner.rungs(new PictureSize(width, height), FrameRate.parse(rate), USUAL);
    }

    static FrameGrid grid(String rate, double seconds) {
        FrameRate parsed = FrameRate.parse(rate);
        return new FrameGrid(parsed, Math.max(1, Math.round(seconds * parsed.perSecond())));
    }
}
