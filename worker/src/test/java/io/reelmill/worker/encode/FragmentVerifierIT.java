package io.reelmill.worker.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.cmaf.Fragment;
import io.reelmill.core.cmaf.FragmentReader;
import io.reelmill.core.media.FrameRate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FragmentVerifierIT {

    private static final SpanCut SIX_SECONDS = new SpanCut(new FrameRate(25, 1), 0, 150, 0, 1500, true, false);

    @TempDir
    Path folder;

    @Test
    void fragments_that_begin_with_each_planned_keyframe_are_exact() throws Exception {
        assertThat(verifiedUpTo(50)).isEqualTo(150);
    }

    @Test
    void a_planned_keyframe_that_is_missing_inside_a_segment_is_noticed() {
        assertThatThrownBy(() -> verifiedUpTo(150))
                .isInstanceOf(InexactException.class)
                .hasMessageContaining("frame 50 is no keyframe");
    }

    private long verifiedUpTo(int framesBetweenKeyframes) throws IOException, InterruptedException {
        FragmentReader reader = new FragmentReader(new ByteArrayInputStream(film(framesBetweenKeyframes)), 1 << 20);
        FragmentVerifier verifier =
                new FragmentVerifier(SIX_SECONDS, reader.init().orElseThrow());
        for (Optional<Fragment> next = reader.next(); next.isPresent(); next = reader.next()) {
            verifier.check(next.get());
        }
        return verifier.next();
    }

    private byte[] film(int framesBetweenKeyframes) throws InterruptedException {
        try (Studio studio = new Studio(folder)) {
            return studio.ffmpeg(("-v error -f lavfi -i testsrc2=size=64x48:rate=25:duration=6 -c:v libx264"
                            + " -preset veryfast -sc_threshold 0 -g " + framesBetweenKeyframes
                            + " -fps_mode passthrough -enc_time_base 1/25 -avoid_negative_ts disabled -video_track_timescale 12800"
                            + " -movflags +frag_keyframe+delay_moov+frag_discont+skip_sidx+default_base_moof+skip_trailer"
                            + " -f mp4 pipe:1")
                    .split(" "));
        }
    }
}
