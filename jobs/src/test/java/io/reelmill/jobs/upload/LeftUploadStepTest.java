package io.reelmill.jobs.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.UnfinishedUpload;
import io.reelmill.core.upload.LeftUpload;
import io.reelmill.core.upload.LeftUploadDecision;
import io.reelmill.core.upload.LeftUploadId;
import io.reelmill.core.upload.LeftUploadState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeftUploadStepTest {

    private static final Instant QUIET_SINCE = Instant.parse("2026-01-01T12:00:00Z");
    private static final LeftUploadProperties PROPERTIES =
            new LeftUploadProperties(List.of("incoming/"), Duration.ofMinutes(15), Duration.ofDays(7));

    @Test
    void what_can_be_played_is_taken_in_once_nothing_more_comes() {
        LeftUpload film = left("film.MKV", 3, null);

        assertThat(after(film, Duration.ofMinutes(14))).isEqualTo(LeftUploadStep.LEAVE);
        assertThat(after(film, Duration.ofMinutes(15))).isEqualTo(LeftUploadStep.TAKE_IN);
    }

    @Test
    void what_cannot_be_played_or_has_no_part_is_removed_after_a_while() {
        for (LeftUpload left : List.of(left("film.mov", 3, null), left("film.ts", 0, null))) {
            assertThat(after(left, Duration.ofDays(6))).isEqualTo(LeftUploadStep.LEAVE);
            assertThat(after(left, Duration.ofDays(7))).isEqualTo(LeftUploadStep.REMOVE_AS_EXPIRED);
        }
    }

    @Test
    void an_operator_decides_at_once_and_of_any_name() {
        assertThat(after(left("film.mov", 1, LeftUploadDecision.COMPLETE), Duration.ZERO))
                .isEqualTo(LeftUploadStep.TAKE_IN);
        assertThat(after(left("film.ts", 1, LeftUploadDecision.DISCARD), Duration.ofDays(1)))
                .isEqualTo(LeftUploadStep.REMOVE_BY_HAND);
    }

    @Test
    void what_somebody_is_at_is_left_to_them() {
        LeftUpload film = left("film.ts", 1, LeftUploadDecision.COMPLETE);
        LeftUpload joining = new LeftUpload(
                film.id(),
                film.upload(),
                film.lastPartAt(),
                film.parts(),
                film.sizeBytes(),
                LeftUploadState.JOINING,
                film.decision(),
                "",
                null);

        assertThat(after(joining, Duration.ofDays(9))).isEqualTo(LeftUploadStep.LEAVE);
    }

    private static LeftUploadStep after(LeftUpload left, Duration quiet) {
        return LeftUploadStep.of(left, PROPERTIES, QUIET_SINCE.plus(quiet));
    }

    private static LeftUpload left(String name, int parts, @Nullable LeftUploadDecision decision) {
        return new LeftUpload(
                new LeftUploadId(UUID.randomUUID()),
                new UnfinishedUpload(new ObjectKey("incoming/videos/" + name), "1", QUIET_SINCE.minusSeconds(60)),
                QUIET_SINCE,
                parts,
                parts,
                LeftUploadState.WAITING,
                decision,
                "",
                null);
    }
}
