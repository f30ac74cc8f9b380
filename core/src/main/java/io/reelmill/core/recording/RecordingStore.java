package io.reelmill.core.recording;

import io.reelmill.core.failure.Failure;
import io.reelmill.core.video.VideoId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows of recordings, their chunks and their ledgers. Whoever changes one has locked its video, so that chunks that come
 * at the same moment, the recording's end and what is made of both follow one another.
 */
public interface RecordingStore {

    /** Adds a running recording; answers false, and adds nothing, where one of this name runs. */
    boolean begin(NewRecording recording);

    Optional<Recording> find(RecordingId id);

    Optional<Recording> ofVideo(VideoId video);

    Optional<Recording> running(String name);

    /** The one of this name that runs, else the last that ended no longer ago. */
    Optional<Recording> recent(String name, Duration ago);

    List<Recording> list(RecordingQuery query);

    /** Keeps the digest of a token that may feed a recording until then. */
    void keepToken(RecordingId id, String sha256OfToken, Instant expiresAt);

    /** The recording that the token with this digest may feed now. */
    Optional<RecordingId> fedBy(String sha256OfToken);

    void heartbeat(RecordingId id);

    /**
     * Adds a chunk and counts it; one of a stalled recording lets it run again.
     *
     * @return whether it is late: the line has gone on without it
     */
    boolean add(NewChunk chunk);

    Optional<Chunk> chunk(RecordingId id, int number);

    /** The number after the highest that came. */
    int nextNumber(RecordingId id);

    /** All that came, by number. */
    List<Chunk> chunks(RecordingId id);

    void made(RecordingId id, int number, Part part);

    void refuse(RecordingId id, int number, Failure why);

    /** Says that no chunk comes; answers whether it ran until then. */
    boolean stall(RecordingId id);

    /**
     * Ends one that runs; answers whether it did until then.
     *
     * @param patience how long what is missing is waited for
     */
    boolean end(RecordingId id, EndedBy by, Optional<Integer> chunks, Duration patience);

    /** Whether this much has come that is not on the line yet. */
    boolean mayGrow(RecordingId id, Duration by);

    /** Counts the works that make its line longer; answers the new one's number. */
    int nextPreparation(RecordingId id);

    /** The last chunks on its line, latest first. */
    List<Chunk> lastOnLine(RecordingId id, int limit);

    /**
     * Chunks that can be put on its line, by number: before which nothing is missing that is still waited for.
     *
     * @param complete whether nothing is waited for any more
     */
    List<Chunk> reached(RecordingId id, Duration patience, boolean complete);

    /** Settles for each of these chunks where on the line it is, or that it is left out. */
    void settle(RecordingId id, Map<Integer, Optional<Long>> places);

    /** Says that its line can grow no more. */
    void close(RecordingId id);

    /** Whether a video is one of a recording whose line may still grow. */
    boolean isGrowing(VideoId video);

    /** Whether it has ended, everything that came is looked into, and what is missing is not waited for any longer. */
    boolean isComplete(RecordingId id);

    /** Adds to its ledger. */
    void note(RecordingId id, List<LedgerEntry> entries);

    List<LedgerEntry> ledger(RecordingId id);

    /** Recordings that run but whose time is up, by the database's clock, with the reason. */
    List<Expired> expired();

    /** Recordings that run and have had no chunk for so long. */
    List<Recording> silent(Duration silence);

    /** Recordings whose line may still grow. */
    List<Recording> unassembled();

    /** One that ran for too long, or about which nothing was heard for too long. */
    record Expired(Recording recording, EndedBy by) {}
}
