package io.reelmill.dashboard.api.recording;

import io.reelmill.core.failure.Failure;
import io.reelmill.core.progress.Estimate;
import io.reelmill.core.recording.EndedBy;
import io.reelmill.core.recording.LedgerEntry;
import io.reelmill.core.recording.Recording;
import io.reelmill.core.recording.RecordingId;
import io.reelmill.core.recording.RecordingLedger;
import io.reelmill.core.recording.RecordingStatus;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoId;
import io.reelmill.dashboard.address.Addresses;
import io.reelmill.dashboard.problem.Problem;
import io.reelmill.jobs.recording.Begun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows recordings, with what pollers need to ask again cheaply. */
@Component
class RecordingAnswers {

    private static final String RETRY_AFTER_SECONDS = "2";
    private static final double MILLIS_PER_SECOND = 1000;

    private final RecordingLedger ledger;
    private final RecordingLags lags;
    private final Addresses addresses;

    RecordingAnswers(RecordingLedger ledger, RecordingLags lags, Addresses addresses) {
        this.ledger = ledger;
        this.lags = lags;
        this.addresses = addresses;
    }

    /** Where the API shows it. */
    String addressOf(Recording recording) {
        return addresses.of("/api/v1/recordings/" + recording.id());
    }

    ResponseEntity<RecordingJson> answer(Recording recording, Video video, ResponseEntity.BodyBuilder with) {
        RecordingStatus status = RecordingStatus.of(recording.phase(), video.status());
        List<LedgerEntry> lines = ledger.of(recording.id());
        with.eTag("W/\"" + video.revision() + "-" + status.word() + "-" + recording.receivedChunks() + "-"
                + lines.size() + "\"");
        with.header(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (!status.settled()) {
            with.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return with.body(show(recording, video, lines, lags.of(recording, video), null));
    }

    /** With how to feed it. */
    RecordingJson opened(Begun begun, Video video) {
        Recording recording = begun.recording();
        RecordingJson.Ingest ingest = new RecordingJson.Ingest(
                addressOf(recording) + "/chunks/{number}",
                addressOf(recording) + "/stream",
                begun.token(),
                begun.tokenExpiresAt());
        return show(recording, video, ledger.of(recording.id()), null, ingest);
    }

    /** Shows any of these recordings as one among many. */
    Function<Recording, RecordingJson> inListOf(List<Recording> listed, Map<VideoId, Video> becoming) {
        Map<RecordingId, List<LedgerEntry>> ledgers =
                ledger.ofAll(listed.stream().map(Recording::id).toList());
        return recording -> show(
                recording,
                Objects.requireNonNull(becoming.get(recording.video())),
                ledgers.getOrDefault(recording.id(), List.of()),
                null,
                null);
    }

    private RecordingJson show(
            Recording recording,
            Video video,
            List<LedgerEntry> lines,
            @Nullable RecordingLag lag,
            RecordingJson.@Nullable Ingest ingest) {
        EndedBy endedBy = recording.endedBy();
        Instant lastChunkAt = recording.lastChunkAt();
        Failure failure = video.failure();
        Estimate left = lag == null ? null : lag.left();
        return new RecordingJson(
                recording.id().toString(),
                recording.name(),
                RecordingStatus.of(recording.phase(), video.status()).word(),
                video.externalId(),
                video.profile(),
                recording.live(),
                recording.startedAt(),
                recording.endedAt(),
                endedBy == null ? null : endedBy.word(),
                recording.receivedChunks(),
                recording.receivedBytes(),
                recording.expectedChunks(),
                lastChunkAt,
                lastChunkAt == null ? null : age(lastChunkAt),
                lag == null ? null : lag.recordedSeconds(),
                lag == null ? null : lag.behindSeconds(),
                left == null ? null : left.likely(),
                video.id().toString(),
                new RecordingJson.Playback(addresses.playlistOf(video.id())),
                lines.stream().map(RecordingJson.Entry::of).toList(),
                ingest,
                failure == null ? null : Problem.of(failure));
    }

    private static double age(Instant since) {
        return Math.max(0, Duration.between(since, Instant.now()).toMillis()) / MILLIS_PER_SECOND;
    }
}
