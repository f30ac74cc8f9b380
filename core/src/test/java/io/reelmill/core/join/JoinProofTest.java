package io.reelmill.core.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.film.Reading;
import io.reelmill.core.media.AudioTrack;
import io.reelmill.core.media.DynamicRange;
import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.PictureSize;
import io.reelmill.core.media.SourceFacts;
import io.reelmill.core.media.VideoTrack;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.recording.Part;
import io.reelmill.core.recording.PlacedPart;
import io.reelmill.core.source.Extent;
import io.reelmill.core.source.Inspection;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JoinProofTest {

    private static final FrameRate RATE = new FrameRate(25, 1);
    private static final PictureSize SIZE = new PictureSize(320, 180);
    private static final int SECOND = 1_000_000;

    private final JoinOrder order =
            JoinOrder.of(List.of(placed(0, 50, 0), placed(1, 50, 2 * SECOND), placed(2, 25, 4 * SECOND)));

    @Test
    void an_order_says_what_must_come_of_its_parts() {
        assertThat(order.frames()).isEqualTo(125);
        assertThat(order.micros()).isEqualTo(5 * SECOND);
        assertThat(order.sounds()).isEqualTo(1);
        assertThat(order.parts().parts()).hasSize(3);
    }

    @Test
    void what_is_as_recorded_is_right_wherever_its_clock_begins() {
        JoinProof.require(order, found(80_000, 125, 5 * SECOND + 20_000, 1));
    }

    @Test
    void a_frame_too_few_is_found() {
        assertRefused(found(0, 124, 5 * SECOND, 1), "124 frames instead of 125");
    }

    @Test
    void frames_that_are_not_shown_as_long_as_recorded_are_found() {
        assertRefused(found(0, 125, 4 * SECOND, 1), "it lasts 4000000 µs instead of 5000000");
    }

    @Test
    void sound_that_is_not_there_is_found() {
        assertRefused(found(0, 125, 5 * SECOND, 0), "0 sound tracks instead of 1");
    }

    private void assertRefused(Inspection found, String why) {
        assertThatThrownBy(() -> JoinProof.require(order, found))
                .isInstanceOfSatisfying(FailureException.class, refused -> {
                    assertThat(refused.failure().code()).isEqualTo(FailureCode.JOIN_INEXACT);
                    assertThat(refused.failure().detail()).contains(why);
                });
    }

    private static PlacedPart placed(int number, int frames, long lineMicros) {
        long micros = frames * SECOND / RATE.numerator();
        return new PlacedPart(
                number,
                new Part(
                        new ObjectKey("parts/" + number),
                        1000,
                        facts(1),
                        RATE,
                        new Extent(0, 0, micros, frames),
                        lineMicros,
                        false),
                lineMicros,
                null);
    }

    private static Inspection found(long from, int frames, long micros, int sounds) {
        ObjectKey object = new ObjectKey("joined");
        return new Inspection(
                facts(sounds),
                new Reading(object, 1000, "mov", 0, 0),
                new FrameGrid(RATE, frames),
                false,
                "its index lies in fragments",
                new Extent(0, from, from + micros, frames),
                List.of());
    }

    private static SourceFacts facts(int sounds) {
        VideoTrack video = new VideoTrack(0, "h264", SIZE, SIZE, RATE, true, 0, false, DynamicRange.SDR, "yuv420p");
        return new SourceFacts(
                "mov,mp4",
                Duration.ofSeconds(5),
                video,
                IntStream.rangeClosed(1, sounds)
                        .mapToObj(stream -> new AudioTrack(stream, "aac", 2, 48_000, "und", stream == 1))
                        .toList());
    }
}
