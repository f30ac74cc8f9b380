package io.reelmill.core.recording;

import io.reelmill.core.video.VideoId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows of recordings. Whoever changes one has locked its video, so that chunks that come at the same moment, the
 * recording's end and what is made of both follow one another.
 */
public interface RecordingStore {

    /** Adds a running recording; answers false, and adds nothing, where one of this name runs. */
    boolean begin(NewRecording recording);

    Optional<Recording> find(RecordingId id);

    Optional<Recording> ofVideo(VideoId video);

    /** The recordings of those of these videos that are of one. */
    Map<VideoId, Recording> ofVideos(Collection<VideoId> videos);

    Optional<Recording> running(String name);

    /** The one of this name that runs, else the last that ended no longer ago. */
    Optional<Recording> recent(String name, Duration ago);

    List<Recording> list(RecordingQuery query);

    void heartbeat(RecordingId id);

    /** Says that no chunk comes; answers whether it ran until then. */
    boolean stall(RecordingId id);

    /**
     * Ends one that runs; answers whether it did until then.
     *
     * @param patience how long what is missing is waited for
     */
    boolean end(RecordingId id, EndedBy by, Optional<Integer> chunks, Duration patience);

    /** Counts the works that make its line longer; answers the new one's number. */
    int nextPreparation(RecordingId id);

    /** Says that its line can grow no more. */
    void close(RecordingId id);

    /** Whether a video is one of a recording whose line may still grow. */
    boolean isGrowing(VideoId video);

    /** Whether it has ended, everything that came is looked into, and what is missing is not waited for any longer. */
    boolean isComplete(RecordingId id);

    /** Recordings that run but whose time is up, by the database's clock, with the reason. */
    List<Expired> expired();

    /** Recordings that run and have had no chunk for so long. */
    List<Recording> silent(Duration silence);

    /** Recordings whose line may still grow. */
    List<Recording> unassembled();

    /**
     * Recordings whose film went on, or failed, without chunks that could have been in it, and of which none has come for
     * so long.
     */
    List<Recording> late(Duration quiet);

    /** Lets its line begin anew, with everything that came; answers the numbers of the chunks it went on without. */
    List<Integer> reopen(RecordingId id);

    /** One that ran for too long, or about which nothing was heard for too long. */
    record Expired(Recording recording, EndedBy by) {}
}
