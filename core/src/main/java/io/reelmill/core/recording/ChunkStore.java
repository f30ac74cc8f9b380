package io.reelmill.core.recording;

import io.reelmill.core.failure.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rows of the chunks of recordings, and where on the line they are. Whoever changes one has locked the video. */
public interface ChunkStore {

    /**
     * Adds a chunk and counts it; one of a stalled recording lets it run again.
     *
     * @return whether it is late: the line has gone on without it
     */
    boolean add(NewChunk chunk);

    Optional<Chunk> find(RecordingId id, int number);

    /** The number after the highest that came. */
    int nextNumber(RecordingId id);

    /** All that came, by number. */
    List<Chunk> all(RecordingId id);

    void made(RecordingId id, int number, Part part);

    void refuse(RecordingId id, int number, Failure why);

    /** The numbers that came, from one on. */
    Set<Integer> numbersFrom(RecordingId id, int from);

    /** Whether this much has come that is not on the line yet. */
    boolean mayGrow(RecordingId id, Duration by);

    /** How long all is that came and is not left out. */
    Duration recorded(RecordingId id);

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
}
