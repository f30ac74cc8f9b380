package io.reelmill.jobs.recording.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.objects.ObjectKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DroppedChunkTest {

    @Test
    void a_chunk_says_its_recording_and_its_number() {
        assertThat(DroppedChunk.of(new ObjectKey("incoming/recordings/hall 1/0042.ts")))
                .hasValue(new DroppedChunk("hall 1", 42));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "incoming/videos/film.mp4",
                "incoming/recordings/42.ts",
                "incoming/recordings/hall/deeper/42.ts",
                "incoming/recordings/hall/42",
                "incoming/recordings/hall/-1.ts",
                "incoming/recordings/hall/12345678.ts",
                "incoming/recordings/'hall'/42.ts"
            })
    void anything_else_is_left_alone(String key) {
        assertThat(DroppedChunk.of(new ObjectKey(key))).isEmpty();
    }
}
