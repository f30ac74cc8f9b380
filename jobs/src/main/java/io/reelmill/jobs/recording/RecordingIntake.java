package io.reelmill.jobs.recording;

import io.reelmill.core.access.Owner;
import io.reelmill.core.access.TokenDigest;
import io.reelmill.core.event.EventLog;
import io.reelmill.core.event.EventType;
import io.reelmill.core.event.NewEvent;
import io.reelmill.core.publish.FilmObjects;
import io.reelmill.core.recording.EndedBy;
import io.reelmill.core.recording.IngestTokens;
import io.reelmill.core.recording.NewRecording;
import io.reelmill.core.recording.Recording;
import io.reelmill.core.recording.RecordingId;
import io.reelmill.core.recording.RecordingStore;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.video.IdempotencyKey;
import io.reelmill.core.video.IdempotencyStore;
import io.reelmill.core.video.NewVideo;
import io.reelmill.core.video.Priority;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStore;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Begins recordings and ends them. A recording has its video, and so its address, from the start. */
@Component
public class RecordingIntake {

    private static final int TOKEN_BYTES = 32;

    private final Transactions transactions;
    private final VideoStore videos;
    private final RecordingStore recordings;
    private final IngestTokens tokens;
    private final IdempotencyStore idempotency;
    private final AssemblyWork assembly;
    private final EventLog events;
    private final RecordingProperties properties;
    private final SecureRandom random = new SecureRandom();

    RecordingIntake(
            Transactions transactions,
            VideoStore videos,
            RecordingStore recordings,
            IngestTokens tokens,
            IdempotencyStore idempotency,
            AssemblyWork assembly,
            EventLog events,
            RecordingProperties properties) {
        this.transactions = transactions;
        this.videos = videos;
        this.recordings = recordings;
        this.tokens = tokens;
        this.idempotency = idempotency;
        this.assembly = assembly;
        this.events = events;
        this.properties = properties;
    }

    /** Begins a recording, or joins the one of this name that runs; empty where its external id is taken. */
    public Optional<Begun> begin(Beginning beginning) {
        return begin(beginning, Optional.empty());
    }

    /** The same, once for each key; empty also where another request has taken the key. */
    public Optional<Begun> begin(Beginning beginning, Optional<IdempotencyKey> key) {
        Optional<Recording> running = recordings.running(beginning.name());
        if (running.isPresent()) {
            return running.filter(found -> keeps(key, beginning.owner(), found.video()))
                    .map(found -> opened(found, false));
        }
        NewRecording recording = new NewRecording(
                RecordingId.random(),
                VideoId.random(),
                beginning.owner(),
                beginning.name(),
                beginning.live(),
                beginning.idleTimeout(),
                beginning.maxDuration());
        try {
            transactions.inTransaction(() -> add(beginning, recording, key));
        } catch (NotBegun notBegun) {
            // by another request of this moment, where it was the name
            return recordings
                    .running(beginning.name())
                    .filter(found -> keeps(key, beginning.owner(), found.video()))
                    .map(found -> opened(found, false));
        }
        return recordings.find(recording.id()).map(found -> opened(found, true));
    }

    /** One that was begun before, however far it is, opened once more. */
    public Optional<Begun> again(VideoId video) {
        return recordings.ofVideo(video).map(found -> opened(found, true));
    }

    private boolean keeps(Optional<IdempotencyKey> key, Owner owner, VideoId video) {
        return key.isEmpty()
                || idempotency.keep(
                        owner,
                        key.get().key(),
                        new IdempotencyStore.Kept(key.get().requestDigest(), video));
    }

    private void add(Beginning beginning, NewRecording recording, Optional<IdempotencyKey> key) {
        if (!videos.addArriving(video(beginning, recording))
                || !recordings.begin(recording)
                || !keeps(key, beginning.owner(), recording.video())) {
            throw new NotBegun();
        }
        tell(EventType.RECORDING_STARTED, recordings.find(recording.id()).orElseThrow());
    }

    private static NewVideo video(Beginning beginning, NewRecording recording) {
        return new NewVideo(
                recording.video(),
                beginning.owner(),
                beginning.name(),
                beginning.externalId(),
                beginning.name(),
                beginning.profile(),
                Priority.NORMAL,
                Map.of(),
                null,
                FilmObjects.source(recording.video()),
                0,
                "");
    }

    private Begun opened(Recording recording, boolean anew) {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = HexFormat.of().formatHex(secret);
        Instant expiresAt = recording.startedAt().plus(recording.maxDuration()).plus(properties.afterwards());
        tokens.keep(recording.id(), TokenDigest.of(token), expiresAt);
        return new Begun(recording, anew, token, expiresAt);
    }

    /**
     * Ends a recording; one that has ended already stays as it is.
     *
     * @param chunks how many there are, where the caller knows
     */
    public void end(Recording recording, EndedBy by, Optional<Integer> chunks) {
        transactions.inTransaction(() -> {
            Optional<Video> video = videos.lock(recording.video());
            Duration patience = properties.patience();
            if (video.isPresent() && recordings.end(recording.id(), by, chunks, patience)) {
                tell(EventType.RECORDING_ENDED, recording, Map.of("name", recording.name(), "by", by.word()));
                assembly.prepareIfDue(video.get());
            }
        });
    }

    /** Says that no chunk has come for a while. */
    void stall(Recording recording) {
        transactions.inTransaction(() -> {
            if (videos.lock(recording.video()).isPresent() && recordings.stall(recording.id())) {
                tell(EventType.RECORDING_STALLED, recording);
            }
        });
    }

    private void tell(EventType type, Recording recording) {
        tell(type, recording, Map.of("name", recording.name()));
    }

    private void tell(EventType type, Recording recording, Map<String, Object> data) {
        events.write(new NewEvent(type, recording.owner(), recording.video(), data));
    }

    /** Undoes the transaction; never leaves this class. */
    private static final class NotBegun extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotBegun() {
            super("not begun", null, false, false);
        }
    }
}
