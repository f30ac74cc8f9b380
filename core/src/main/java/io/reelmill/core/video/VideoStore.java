package io.reelmill.core.video;

import io.reelmill.core.failure.Failure;
import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.media.SourceFacts;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.Received;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Rows of videos. Each changing call raises the video's revision. Videos being deleted are not found. */
public interface VideoStore {

    /**
     * Adds a video in status {@code queued}.
     *
     * @return false where its external id is taken; nothing is added then
     */
    boolean add(NewVideo video);

    /** The same in status {@code arriving}: its bytes are still to come. */
    boolean addArriving(NewVideo video);

    Optional<Video> find(VideoId id);

    /** Whether {@link #find} would find it, without reading the row. */
    boolean exists(VideoId id);

    List<Video> list(VideoQuery query);

    /** Those of these that are there, in any order. */
    List<Video> findAll(Collection<VideoId> ids);

    /**
     * Locks the row until the transaction ends: whoever finishes a piece of the film locks it before counting what
     * remains, so that exactly one of them sees that it was the last. Finds videos being deleted as well.
     */
    Optional<Video> lock(VideoId id);

    /** @return false where the external id is taken */
    boolean change(VideoId id, VideoChange change);

    void keepFacts(VideoId id, SourceFacts facts);

    /** Keeps what can be handed out as the original of a film that came in pieces. */
    void keepOriginal(VideoId id, ObjectKey original, Received received, String filename);

    void keepPlan(VideoId id, FilmPlan plan);

    /** Moves to {@code next} where the state's own rules allow it; says whether it did. Clears the failure. */
    boolean become(VideoId id, VideoStatus next);

    /**
     * Begins its next version, where the state's own rules allow it; says whether they did. What was ready is shown until
     * the new version is.
     */
    boolean makeAgain(VideoId id);

    /** Becomes {@code failed} with its reason, where the state's own rules allow it. */
    boolean fail(VideoId id, Failure failure);

    /** Notes the first moment at which something can be played; later calls change nothing and answer false. */
    boolean becamePlayable(VideoId id);

    /** Raises the progress, never lowers it. */
    void advance(VideoId id, double progress);

    /** Removes the row and everything that hangs on it. */
    void remove(VideoId id);
}
