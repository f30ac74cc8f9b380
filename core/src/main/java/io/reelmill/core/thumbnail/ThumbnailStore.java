package io.reelmill.core.thumbnail;

import io.reelmill.core.video.VideoId;
import io.reelmill.core.work.WorkId;
import java.util.List;
import java.util.Map;

/** Rows of thumbnails. Fenced by the work that records them, inside one transaction with its success. */
public interface ThumbnailStore {

    /**
     * Keeps the parts that are there, each in place of an earlier one, and raises the video's revision. Parts
     * that are not there stay as they were.
     */
    void keep(VideoId video, int version, WorkId work, Thumbnails made);

    /** {@link Thumbnails#NONE} where nothing is made yet. */
    Thumbnails of(VideoId video, int version);

    /** Those of each video's current version, for lists; videos that have none are left out. */
    Map<VideoId, Thumbnails> of(List<VideoId> videos);
}
