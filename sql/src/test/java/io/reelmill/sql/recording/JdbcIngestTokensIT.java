package io.reelmill.sql.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.recording.IngestTokens;
import io.reelmill.core.recording.NewRecording;
import io.reelmill.core.recording.RecordingId;
import io.reelmill.core.recording.RecordingStore;
import io.reelmill.core.video.NewVideo;
import io.reelmill.core.video.VideoStore;
import io.reelmill.sql.testing.Samples;
import io.reelmill.sql.testing.SqlDatabase;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcIngestTokensIT {

    private static final Duration LONG = Duration.ofHours(1);

    @RegisterExtension
    static final SqlDatabase DATABASE = SqlDatabase.create();

    private final IngestTokens tokens = DATABASE.get(IngestTokens.class);
    private final RecordingId id = RecordingId.random();

    @BeforeEach
    void begin() {
        NewVideo arriving = Samples.video();
        DATABASE.get(VideoStore.class).addArriving(arriving);
        NewRecording recording = new NewRecording(id, arriving.id(), Samples.OWNER, id.toString(), true, LONG, LONG);
        assertThat(DATABASE.get(RecordingStore.class).begin(recording)).isTrue();
    }

    @Test
    void a_token_feeds_its_recording_until_it_expires() {
        tokens.keep(id, "fresh", Instant.now().plusSeconds(60));
        tokens.keep(id, "old", Instant.now().minusSeconds(60));

        assertThat(tokens.fedBy("fresh")).hasValue(id);
        assertThat(tokens.fedBy("old")).isEmpty();
        assertThat(tokens.fedBy("unknown")).isEmpty();
    }
}
