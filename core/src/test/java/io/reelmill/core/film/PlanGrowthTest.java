package io.reelmill.core.film;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.media.DynamicRange;
import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.PictureSize;
import io.reelmill.core.media.VideoTrack;
import io.reelmill.core.objects.ObjectKey;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlanGrowthTest {

    private static final FrameRate RATE = new FrameRate(25, 1);
    private static final PictureSize SIZE = new PictureSize(320, 180);
    private static final VideoTrack PICTURE =
            new VideoTrack(0, "h264", SIZE, SIZE, RATE, true, 0, false, DynamicRange.SDR, "yuv420p");
    private static final Reading READING = new Reading(new ObjectKey("parts"), 1, Reading.PART_LIST, 0, 0);
    private static final AudioRendition SOUND = new AudioRendition("audio-0-und", 1, "und", "Sound", 96_000);

    @Test
    void however_it_grows_every_frame_is_planned_once_and_nothing_before_it_is_there() {
        Random random = new Random(6);
        for (int round = 0; round < 500; round++) {
            FilmPlan plan = empty();
            long frames = 1;
            for (int step = 0; step < 12; step++) {
                frames += random.nextInt(1500);
                FilmPlan before = plan;
                plan = PlanGrowth.of(plan, READING, PICTURE, new FrameGrid(RATE, frames), false);
                assertThat(plan.spans().subList(0, before.spans().size())).isEqualTo(before.spans());
                assertThat(plan.stretches().subList(0, before.stretches().size()))
                        .isEqualTo(before.stretches());
                for (Span span : plan.spans()) {
                    assertThat(span.endSegment() * 6L * 25).isLessThan(frames);
                }
                for (Stretch stretch : plan.stretches()) {
                    assertThat(AudioGrid.secondsAt(stretch.endFrame())).isLessThanOrEqualTo(frames / 25.0 - 0.5);
                }
            }
            FrameGrid grid = new FrameGrid(RATE, frames + random.nextInt(400));
            plan = PlanGrowth.of(plan, READING, PICTURE, grid, true);

            int nextSegment = 0;
            for (Span span : plan.spans()) {
                assertThat(span.firstSegment()).isEqualTo(nextSegment);
                nextSegment = span.endSegment();
            }
            assertThat(nextSegment).isEqualTo(grid.segments());
            long nextFrame = 0;
            for (Stretch stretch : plan.stretches()) {
                assertThat(stretch.firstFrame()).isEqualTo(nextFrame);
                nextFrame = stretch.endFrame();
            }
            assertThat(nextFrame).isEqualTo(AudioGrid.covering(grid).frames());
        }
    }

    @Test
    void what_is_there_at_once_is_planned_as_ever() {
        FrameGrid grid = new FrameGrid(RATE, 25 * 3600);
        List<Rung> rungs = Films.ladder(320, 180, "25");
        FilmPlan empty = new FilmPlan(READING, PICTURE, grid, rungs, List.of(SOUND), List.of(), List.of(), "build");

        FilmPlan plan = PlanGrowth.of(empty, READING, PICTURE, grid, true);

        assertThat(plan.spans()).isEqualTo(SpanPlanner.spans(grid, rungs));
        assertThat(plan.stretches()).isEqualTo(StretchPlanner.stretches(SOUND, grid));
    }

    private static FilmPlan empty() {
        return new FilmPlan(
                READING,
                PICTURE,
                new FrameGrid(RATE, 1),
                Films.ladder(320, 180, "25"),
                List.of(SOUND),
                List.of(),
                List.of(),
                "build");
    }
}
