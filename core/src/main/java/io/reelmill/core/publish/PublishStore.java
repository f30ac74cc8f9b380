package io.reelmill.core.publish;

import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.work.WorkId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of what was published of a film. Fenced by the work that records it, inside one transaction with its success. */
public interface PublishStore {

    /** Adds the rendition, or answers the one that is there under its name. */
    Rendition addOrFind(VideoId video, int version, Rendition rendition);

    void add(VideoId video, int version, WorkId work, List<SegmentRun> runs);

    List<Rendition> renditions(VideoId video, int version);

    /** All runs of all renditions, by rendition and first segment. */
    List<SegmentRun> runs(VideoId video, int version);

    /** Runs of one rendition, by first segment. */
    List<SegmentRun> runs(VideoId video, int version, String rendition);

    /** The renditions of each video's version, for lists; videos of which nothing is published are left out. */
    Map<VideoId, List<Outline>> outlines(List<Video> videos);

    /** Keeps the sealed playlists' figures; from now on the version is sealed. */
    void seal(VideoId video, int version, List<SealedRendition> renditions);

    /** Empty until sealed. */
    Optional<List<SealedRendition>> sealed(VideoId video, int version);
}
