package io.reelmill.core.film;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.media.DynamicRange;
import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.PictureSize;
import io.reelmill.core.media.VideoTrack;
import io.reelmill.core.objects.ObjectKey;
import java.util.ArrayList;
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
                plan = PlanGrowth.of(plan, plan.takes(), new FrameGrid(RATE, frames), false);
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
            plan = PlanGrowth.of(plan, plan.takes(), grid, true);

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

        FilmPlan plan = PlanGrowth.of(empty, empty.takes(), grid, true);

        assertThat(plan.spans()).isEqualTo(SpanPlanner.spans(grid, rungs));
        assertThat(plan.stretches()).isEqualTo(StretchPlanner.stretches(SOUND, grid));
    }

    @Test
    void no_span_and_no_stretch_reaches_into_another_take_whenever_that_came() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            FilmPlan plan = empty();
            List<Take> takes = new ArrayList<>(plan.takes());
            FrameGrid grid = plan.grid();
            for (int step = 0; step < 12; step++) {
                grid = random.nextBoolean()
                        ? grid.until(grid.frames() + random.nextInt(900))
                        : grid.withTake(grid.frames(), grid.frames() + 1 + random.nextInt(900));
                while (takes.size() < grid.takes()) {
                    takes.add(takes.get(0));
                }
                FilmPlan before = plan;
                plan = PlanGrowth.of(plan, takes, grid, step == 11);
                assertThat(plan.spans().subList(0, before.spans().size())).isEqualTo(before.spans());
                assertThat(plan.stretches().subList(0, before.stretches().size()))
                        .isEqualTo(before.stretches());
                assertNothingPlannedHasMoved(before, plan);
            }
            AudioGrid sound = plan.soundGrid();
            for (Span span : plan.spans()) {
                assertThat(grid.takeOf(span.endSegment() - 1)).isEqualTo(grid.takeOf(span.firstSegment()));
            }
            for (Stretch stretch : plan.stretches()) {
                assertThat(sound.takeOf(sound.segmentOf(stretch.endFrame() - 1)))
                        .isEqualTo(sound.takeOf(sound.segmentOf(stretch.firstFrame())));
            }
            assertThat(plan.spans().get(plan.spans().size() - 1).endFrame(grid)).isEqualTo(grid.frames());
            assertThat(plan.stretches().get(plan.stretches().size() - 1).endFrame())
                    .isEqualTo(sound.frames());
        }
    }

    private static void assertNothingPlannedHasMoved(FilmPlan before, FilmPlan plan) {
        for (Span span : before.spans()) {
            assertThat(span.firstFrame(plan.grid())).isEqualTo(span.firstFrame(before.grid()));
            assertThat(span.endFrame(plan.grid())).isEqualTo(span.endFrame(before.grid()));
        }
        for (Stretch stretch : before.stretches()) {
            assertThat(plan.soundGrid().segmentOf(stretch.endFrame() - 1))
                    .isEqualTo(before.soundGrid().segmentOf(stretch.endFrame() - 1));
        }
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
