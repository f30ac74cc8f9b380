package io.reelmill.core.film;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.media.FrameRate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StretchPlannerTest {

    private static final AudioRendition ENGLISH = new AudioRendition("audio-0-eng", 1, "en", "English", 128_000);

    @Test
    void stretches_grow_on_a_fixed_grid_and_the_last_is_short() {
        List<Stretch> stretches = StretchPlanner.stretches(ENGLISH, Films.grid("25", 200));
        assertThat(stretches)
                .containsExactly(
                        new Stretch("audio-0-eng", 0, 0, 256),
                        new Stretch("audio-0-eng", 1, 256, 1280),
                        new Stretch("audio-0-eng", 2, 1280, 4096),
                        new Stretch("audio-0-eng", 3, 4096, 6912),
                        new Stretch("audio-0-eng", 4, 6912, 9375));
    }

    @Test
    void a_sound_of_less_than_a_segment_is_one_stretch() {
        assertThat(StretchPlanner.stretches(ENGLISH, Films.grid("25", 2)))
                .containsExactly(new Stretch("audio-0-eng", 0, 0, 94));
    }

    @Test
    void the_sound_covers_the_picture_and_outlasts_it_by_less_than_one_frame() {
        Random random = new Random(3);
        for (String rate : new String[] {"24000/1001", "25", "30000/1001", "60", "1", "1/3600", "375/8"}) {
            for (int round = 0; round < 500; round++) {
                FrameGrid grid = new FrameGrid(FrameRate.parse(rate), 1 + random.nextInt(100_000));
                AudioGrid sound = AudioGrid.covering(grid);
                assertThat(AudioGrid.secondsAt(sound.frames())).isGreaterThanOrEqualTo(grid.seconds() - 1e-9);
                assertThat(AudioGrid.secondsAt(sound.frames() - 1)).isLessThan(grid.seconds());
            }
        }
    }

    @Test
    void any_sound_is_covered_exactly_once() {
        for (int frames = 1; frames < 20_000; frames += 37) {
            FrameGrid grid = new FrameGrid(new FrameRate(25, 1), frames);
            long next = 0;
            for (Stretch stretch : StretchPlanner.stretches(ENGLISH, grid)) {
                assertThat(stretch.firstFrame()).isEqualTo(next);
                next = stretch.endFrame();
            }
            assertThat(next).isEqualTo(AudioGrid.covering(grid).frames());
        }
    }

    @Test
    void segments_of_sound_are_256_frames_and_none_is_empty() {
        AudioGrid sound = new AudioGrid(513);
        assertThat(sound.segments()).isEqualTo(3);
        assertThat(sound.firstFrameOf(2)).isEqualTo(512);
        assertThat(sound.firstFrameOf(3)).isEqualTo(513);
        assertThat(new AudioGrid(512).segments()).isEqualTo(2);
        assertThat(sound.startOf(1)).isEqualTo(256 * 1024 / 48_000.0);
    }
}
