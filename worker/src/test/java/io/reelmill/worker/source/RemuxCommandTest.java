package io.reelmill.worker.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.media.AudioTrack;
import io.reelmill.core.media.DynamicRange;
import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.PictureSize;
import io.reelmill.core.media.SourceFacts;
import io.reelmill.core.media.VideoTrack;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemuxCommandTest {

    private static final PictureSize SIZE = new PictureSize(320, 180);

    @Test
    void picture_and_sounds_are_copied_and_nothing_else() {
        RemuxCommand command = new RemuxCommand(FilmContainer.MPEG_TS, TargetContainer.MP4, facts("h264"));
        assertThat(command.arguments("http://127.0.0.1:1/film", "copy.mp4"))
                .containsExactly(("-y -v warning -progress pipe:1 -hide_banner -nostdin -nostats"
                                + " -f mpegts -protocol_whitelist http,tcp -max_pixels 35389440 -fflags +genpts"
                                + " -i http://127.0.0.1:1/film"
                                + " -f mp4 -map 0:1 -map 0:4 -map 0:0 -c copy -map_metadata:g -1 -map_chapters -1"
                                + " -movie_timescale 90000 -max_muxing_queue_size 8192 copy.mp4")
                        .split(" "));
    }

    @Test
    void what_is_cut_short_is_left_out() {
        assertThat(arguments(FilmContainer.MP4, "h264")).containsSequence("-fflags", "+genpts+discardcorrupt");
    }

    @Test
    void pictures_of_an_avi_are_given_times() {
        assertThat(arguments(FilmContainer.AVI, "mpeg4")).containsSequence("-bsf:v", "mpeg4_unpack_bframes");
        assertThat(arguments(FilmContainer.AVI, "h264")).containsSequence("-bsf:v", "dts2pts");
        assertThat(arguments(FilmContainer.AVI, "mjpeg")).doesNotContain("-bsf:v");
        assertThat(arguments(FilmContainer.MPEG_TS, "h264")).doesNotContain("-bsf:v");
    }

    private static List<String> arguments(FilmContainer source, String codec) {
        return new RemuxCommand(source, TargetContainer.MATROSKA, facts(codec)).arguments("address", "file");
    }

    private static SourceFacts facts(String codec) {
        VideoTrack video =
                new VideoTrack(1, codec, SIZE, SIZE, new FrameRate(25, 1), true, 0, false, DynamicRange.SDR, "yuv420p");
        return new SourceFacts(
                "mpegts",
                Duration.ofSeconds(1),
                video,
                List.of(
                        new AudioTrack(4, "aac", 2, 48_000, "eng", true),
                        new AudioTrack(0, "ac3", 6, 48_000, "deu", false)));
    }
}
