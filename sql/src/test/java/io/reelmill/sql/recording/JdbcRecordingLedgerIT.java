package io.reelmill.sql.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.recording.LedgerEntry;
import io.reelmill.core.recording.LedgerKind;
import io.reelmill.core.recording.NewRecording;
import io.reelmill.core.recording.RecordingId;
import io.reelmill.core.recording.RecordingLedger;
import io.reelmill.core.recording.RecordingStore;
import io.reelmill.core.video.NewVideo;
import io.reelmill.core.video.VideoStore;
import io.reelmill.sql.testing.Samples;
import io.reelmill.sql.testing.SqlDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcRecordingLedgerIT {

    private static final Duration LONG = Duration.ofHours(1);

    @RegisterExtension
    static final SqlDatabase DATABASE = SqlDatabase.create();

    private final RecordingLedger ledger = DATABASE.get(RecordingLedger.class);
    private final RecordingId id = RecordingId.random();

    @BeforeEach
    void begin() {
        begin(id);
    }

    private static void begin(RecordingId id) {
        NewVideo arriving = Samples.video();
        DATABASE.get(VideoStore.class).addArriving(arriving);
        NewRecording recording = new NewRecording(id, arriving.id(), Samples.OWNER, id.toString(), true, LONG, LONG);
        assertThat(DATABASE.get(RecordingStore.class).begin(recording)).isTrue();
    }

    @Test
    void the_ledger_is_told_in_the_order_of_time() {
        LedgerEntry late = new LedgerEntry(LedgerKind.LATE, 8, null, List.of(7), "late");
        LedgerEntry early = new LedgerEntry(LedgerKind.MISSING, 2, 4.5, List.of(1, 2), "2.5 s missing");
        ledger.note(id, List.of(late));
        ledger.note(id, List.of(early));
        ledger.note(id, List.of());

        assertThat(ledger.of(id)).containsExactly(early, late);
    }

    @Test
    void what_is_known_of_a_new_line_replaces_all_but_what_came_late() {
        LedgerEntry late = new LedgerEntry(LedgerKind.LATE, 8, null, List.of(7), "late");
        LedgerEntry missing = new LedgerEntry(LedgerKind.MISSING, 2, 4.5, List.of(1, 2), "2.5 s missing");
        LedgerEntry still = new LedgerEntry(LedgerKind.MISSING, 2, 3.5, List.of(1), "1.5 s missing");
        ledger.note(id, List.of(late, missing));

        ledger.renew(id, List.of(still));

        assertThat(ledger.of(id)).containsExactly(still, late);
    }

    @Test
    void several_ledgers_are_told_at_once_each_in_the_order_of_time() {
        RecordingId other = RecordingId.random();
        begin(other);
        LedgerEntry late = new LedgerEntry(LedgerKind.LATE, 8, null, List.of(7), "late");
        LedgerEntry early = new LedgerEntry(LedgerKind.MISSING, 2, 4.5, List.of(1, 2), "2.5 s missing");
        ledger.note(id, List.of(late, early));
        ledger.note(other, List.of(early));

        assertThat(ledger.ofAll(List.of(id, other, RecordingId.random())))
                .isEqualTo(Map.of(id, List.of(early, late), other, List.of(early)));
    }
}
