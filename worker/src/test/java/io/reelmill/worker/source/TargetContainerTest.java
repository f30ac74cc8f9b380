package io.reelmill.worker.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TargetContainerTest {

    @Test
    void a_broadcast_keeps_its_clock_in_mp4() {
        assertThat(TargetContainer.of(FilmContainer.MPEG_TS, false, Set.of("h264", "aac")))
                .isEqualTo(TargetContainer.MP4);
        assertThat(TargetContainer.of(FilmContainer.MPEG_TS, false, Set.of("mpeg2video", "ac3")))
                .isEqualTo(TargetContainer.MP4);
    }

    @Test
    void what_mp4_does_not_take_goes_into_quicktime_or_matroska() {
        assertThat(TargetContainer.of(FilmContainer.MXF, false, Set.of("mpeg2video", "pcm_s24le")))
                .isEqualTo(TargetContainer.QUICKTIME);
        assertThat(TargetContainer.of(FilmContainer.OGG, false, Set.of("theora", "vorbis")))
                .isEqualTo(TargetContainer.MATROSKA);
    }

    @Test
    void a_clock_that_counts_milliseconds_has_nothing_to_lose() {
        assertThat(TargetContainer.of(FilmContainer.FLV, false, Set.of("h264", "aac")))
                .isEqualTo(TargetContainer.MATROSKA);
        assertThat(TargetContainer.of(FilmContainer.MATROSKA, false, Set.of("vp8", "opus")))
                .isEqualTo(TargetContainer.MATROSKA);
    }

    @Test
    void fragments_become_one_mp4_but_an_mp4_does_not_become_another() {
        assertThat(TargetContainer.of(FilmContainer.MP4, true, Set.of("h264"))).isEqualTo(TargetContainer.MP4);
        assertThat(TargetContainer.of(FilmContainer.MP4, false, Set.of("h264"))).isEqualTo(TargetContainer.MATROSKA);
    }
}
