package io.reelmill.worker.encode;

import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.media.DynamicRange;
import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.PictureSize;
import io.reelmill.core.media.VideoTrack;
import java.io.IOException;
import java.nio.file.Path;

/** Makes sources whose frames carry their number. */
final class TestFilms {

    static final PictureSize SIZE = new PictureSize(NumberedFrames.WIDTH, NumberedFrames.HEIGHT);

    private final Studio studio;

    TestFilms(Studio studio) {
        this.studio = studio;
    }

    /**
     * Encodes numbered frames.
     *
     * @param how ffmpeg's options for filters, codec and container, the file's name last
     */
    Path numbered(int frames, FrameRate rate, String how) throws IOException, InterruptedException {
        NumberedFrames.write(studio.file("frames.raw"), frames);
        String command = "-v error -y -f rawvideo -pix_fmt gray -s 64x48 -r " + rate + " -i frames.raw " + how;
        studio.ffmpeg(command.split(" "));
        return studio.file(how.substring(how.lastIndexOf(' ') + 1));
    }

    /** A film whose frames are all shown equally long. */
    TestFilm constant(Path source, String demuxer, long originMicros, FrameRate rate, long frames) {
        return film(source, demuxer, originMicros, rate, true, frames);
    }

    TestFilm variable(Path source, String demuxer, long originMicros, FrameRate rate, long frames) {
        return film(source, demuxer, originMicros, rate, false, frames);
    }

    private TestFilm film(
            Path source, String demuxer, long originMicros, FrameRate rate, boolean constant, long frames) {
        VideoTrack track = new VideoTrack(0, "h264", SIZE, SIZE, rate, constant, 0, false, DynamicRange.SDR, "yuv420p");
        return new TestFilm(
                studio, source, studio.take(source, demuxer, originMicros, 0), track, new FrameGrid(rate, frames));
    }
}
